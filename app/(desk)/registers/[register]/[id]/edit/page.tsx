import { Title } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { formFields } from '@/components/register/form-fields';
import { RegisterForm } from '@/components/register/register-form';
import { standingEntries } from '@/lib/data/month-entries';
import { readRow } from '@/lib/data/register-read';
import { suggestionsFor } from '@/lib/data/suggestions';
import { toForm } from '@/lib/domain/register/form-values';
import { guardPage } from '@/lib/gate/page';
import { latestRegisterRow, saveRegisterRow } from '../../actions';
import { registerOf, rowIdOf } from '../../register-of';

type Props = PageProps<'/registers/[register]/[id]/edit'>;

export async function generateMetadata() {
  return { title: (await getTranslations('registers'))('form.edit') };
}

export default async function EditRowPage({ params }: Props) {
  const { scope, user } = await guardPage('record');
  const [definition, id, t] = await Promise.all([registerOf(params), rowIdOf(params), getTranslations('registers')]);
  const row = await readRow(scope, { register: definition.name, id });
  if (row === null) notFound();
  const address = `/registers/${definition.name}/${id}`;
  return (
    <>
      <Title order={1} mb="md">
        {t('form.edit')} · {t(`${definition.name}.name`)} · {String(row.values[definition.titled] ?? '')}
      </Title>
      <RegisterForm
        register={definition.name}
        fields={formFields(definition, t, await suggestionsFor(scope, definition, row.unitId))}
        units={[{ value: String(row.unitId), label: row.unitName }]}
        initial={toForm(definition.columns, row.values)}
        unitId={row.unitId}
        edit={{ id, version: row.version }}
        draftKey={`sunledger.draft.${user.username}.${definition.name}.${id}`}
        actions={{ save: saveRegisterRow, latest: latestRegisterRow }}
        backHref={address}
        standing={await standingEntries(scope, definition.name)}
      />
    </>
  );
}
