import { Group, Text, Title } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';

import { AttachmentList } from '@/components/attachments/attachment-list';
import { CaseDeadline } from '@/components/deadline/case-deadline';
import { Mark } from '@/components/data-table/mark';
import { CaseFields } from '@/components/register/case-fields';
import { CaseHistory } from '@/components/register/case-history';
import { CountedIn } from '@/components/register/counted-in';
import { DeleteButton } from '@/components/register/delete-button';
import { LinkedRows } from '@/components/register/linked-rows';
import { ButtonLink, TextLink } from '@/components/register/links';
import { dueMark } from '@/components/register/list-rows';
import { formatValue } from '@/components/register/format';
import { valueWords } from '@/components/register/words';
import { today } from '@/lib/clock';
import { listAttachments } from '@/lib/data/attachments';
import { linkedRows } from '@/lib/data/linked-rows';
import { rowHistory } from '@/lib/data/register-history';
import { readRow } from '@/lib/data/register-read';
import { rowCells } from '@/lib/data/row-cells';
import { may } from '@/lib/domain/access';
import { countedIn } from '@/lib/domain/indicator/counted-in';
import { dueState } from '@/lib/domain/register/due';
import { guardPage } from '@/lib/gate/page';
import { deleteRegisterRow } from '../actions';
import { ApplicationFee } from './application-fee';
import { DisclosureProcedure } from './disclosure-procedure';
import { deleteAttachment } from './attachments/actions';
import { loadDeadline } from './load-deadline';
import { registerOf, rowIdOf } from '../register-of';

type Props = PageProps<'/registers/[register]/[id]'>;

export async function generateMetadata({ params }: Props) {
  const { name } = await registerOf(params);
  return { title: (await getTranslations('registers'))(`${name}.name`) };
}

export default async function CasePage({ params }: Props) {
  const { scope, user } = await guardPage('read');
  const [definition, id] = await Promise.all([registerOf(params), rowIdOf(params)]);
  const asked = { register: definition.name, id };
  const [row, history, files, links, cells, t, locale] = await Promise.all([
    readRow(scope, asked),
    rowHistory(scope, asked),
    listAttachments(scope, asked),
    linkedRows(scope, asked),
    rowCells(scope, asked),
    getTranslations('registers'),
    getLocale(),
  ]);
  if (row === null) notFound();
  const deadline = await loadDeadline(definition.name, row.values);
  const words = valueWords(t, { register: definition.name, locale });
  const field = definition.titled;
  const column = definition.columns[field];
  const title = column ? formatValue({ field, column, value: row.values[field] }, words) : String(id);
  const mark = dueMark(dueState(definition.name, row.values, today()), t);
  const register = t(`${definition.name}.name`);
  return (
    <>
      <TextLink href={`/registers/${definition.name}`}>← {register}</TextLink>
      <Group justify="space-between" align="flex-start" mt="xs" mb="md">
        <div>
          <Title order={1}>{title}</Title>
          <Text size="sm" c="gray.7">
            {mark && <Mark {...mark} />}
            {row.unitName} · {t('case.changed', { by: row.updatedBy, at: row.updatedAt, version: row.version })}
          </Text>
        </div>
        {may(user.role, 'record') && (
          <Group gap="xs">
            <ButtonLink href={`/registers/${definition.name}/${id}/edit`}>{t('case.edit')}</ButtonLink>
            <DeleteButton
              {...asked}
              version={row.version}
              title={title}
              attachments={files.length}
              remove={deleteRegisterRow}
            />
          </Group>
        )}
      </Group>
      <CaseFields definition={definition} values={row.values} words={words} />
      {definition.name === 'disclosures' && (
        <DisclosureProcedure row={row} history={history} mayRecord={may(user.role, 'record')} by={user.name} />
      )}
      <LinkedRows register={definition.name} {...links} />
      {deadline && <CaseDeadline {...deadline} />}
      {definition.name === 'applications' && (
        <ApplicationFee scope={scope} row={row} mayRecord={may(user.role, 'record')} />
      )}
      <AttachmentList {...asked} items={files} mayRecord={may(user.role, 'record')} remove={deleteAttachment} />
      {definition.catalogue !== true && <CountedIn counted={countedIn(cells, today())} unit={row.unitCode} />}
      <CaseHistory definition={definition} entries={history} words={words} />
    </>
  );
}
