import { Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { formFields } from '@/components/register/form-fields';
import { RegisterForm } from '@/components/register/register-form';
import { today } from '@/lib/clock';
import { standingEntries } from '@/lib/data/month-entries';
import { suggestionsFor } from '@/lib/data/suggestions';
import { begunForm } from '@/lib/domain/register/form-values';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { latestRegisterRow, saveRegisterRow } from '../actions';
import { formUnits, isOpen } from '../form-units';
import { registerOf } from '../register-of';

type Props = PageProps<'/registers/[register]/new'>;

async function titleOf(params: Props['params']): Promise<string> {
  const [definition, t] = await Promise.all([registerOf(params), getTranslations('registers')]);
  return t('form.new', { register: t(`${definition.name}.name`) });
}

export async function generateMetadata({ params }: Props) {
  return { title: await titleOf(params) };
}

export default async function NewRowPage({ params, searchParams }: Props) {
  const { scope, user } = await guardPage('record');
  const definition = await registerOf(params);
  const [address, { unit }, units, t, title] = await Promise.all([
    searchParams,
    readFilter(searchParams, scope),
    formUnits(scope, today()),
    getTranslations('registers'),
    titleOf(params),
  ]);
  return (
    <>
      <Title order={1}>{title}</Title>
      <Text size="sm" c="gray.7" mb="md">
        {t(`${definition.name}.about`)}
      </Text>
      <RegisterForm
        register={definition.name}
        fields={formFields(definition, t, await suggestionsFor(scope, definition, unit.id))}
        units={units}
        initial={begunForm(definition.columns, address)}
        unitId={isOpen(unit, today()) ? unit.id : null}
        unit={unit}
        edit={null}
        draftKey={`sunledger.draft.${user.username}.${definition.name}.new`}
        actions={{ save: saveRegisterRow, latest: latestRegisterRow }}
        backHref={`/registers/${definition.name}`}
        standing={await standingEntries(scope, definition.name)}
      />
    </>
  );
}
