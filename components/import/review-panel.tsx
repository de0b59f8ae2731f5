'use client';

import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/register/links';
import type { ImportChoice, ImportReview } from '@/lib/domain/import/review';
import { ConstantsPanel } from './constants-panel';
import { CountList } from './count-list';
import { FilePanel } from './file-panel';
import type { ImportWork } from './use-import';
import { ValuesPanel } from './values-panel';

interface Props {
  readonly review: ImportReview;
  readonly work: ImportWork;
}

/** The counts of a check or an import, and file by file how it was read, what was refused and why. */
export function ReviewPanel({ review, work }: Props) {
  const t = useTranslations('import');
  const { choice } = work.state;
  const { files, applied } = review;
  const [only] = files;
  return (
    <Stack gap="md">
      <Title order={2}>{t(applied ? 'done' : 'result')}</Title>
      {files.length > 1 && <CountList counts={review.counts} />}
      {applied && (
        <Group>
          <ButtonLink href={listOf(choice)} variant="filled">
            {t('open')}
          </ButtonLink>
          <ButtonLink href="/imports/log">{t('log.open')}</ButtonLink>
        </Group>
      )}
      {!applied && <ConstantsPanel fields={review.fields} choice={choice} choose={work.choose} />}
      {!applied && <ValuesPanel review={review} choice={choice} choose={work.choose} />}
      {files.length === 1 && only ? (
        <FilePanel file={only} review={review} work={work} />
      ) : (
        <Tabs defaultValue={only?.token ?? null}>
          <Tabs.List aria-label={t('files')}>
            {files.map((file) => (
              <Tabs.Tab key={file.token} value={file.token}>
                {file.name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {files.map((file) => (
            <Tabs.Panel key={file.token} value={file.token} pt="md">
              <FilePanel file={file} review={review} work={work} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  );
}

function listOf({ register, unit }: ImportChoice): string {
  if (register === 'org-units') return '/admin/units';
  return `/registers/${register}${unit === null ? '' : `?unit=${encodeURIComponent(unit)}`}`;
}
