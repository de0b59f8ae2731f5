import { Group } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { dueStates } from '@/lib/domain/register/due';
import { withParams, type AddressParams, type ListAddress } from '@/lib/domain/register/list-query';
import { stateFieldOf, statesOf } from '@/lib/domain/register/listing';
import { ColumnChoice } from './column-choice';
import { ListSearch } from './list-search';

interface Props {
  readonly definition: RegisterDefinition;
  readonly asked: ListAddress;
  readonly address: AddressParams;
}

const kept = ['unit', 'period', 'sort', 'columns'] as const;
const isDue = (state: string): boolean => (dueStates as readonly string[]).includes(state);

/** Search, state and columns. */
export function ListTools({ definition, asked, address }: Props) {
  const t = useTranslations('registers');
  const { name } = definition;
  const field = stateFieldOf(name) ?? '';
  const label = (state: string) => (isDue(state) ? t(`due.${state}`) : t(`${name}.choices.${field}.${state}`));
  const rest = new URLSearchParams(withParams(address, { q: null, state: null, page: null }).slice(1));
  return (
    <Group justify="space-between" align="flex-end" mb="xs">
      <ListSearch
        search={asked.search}
        state={asked.state}
        states={statesOf(definition).map((value) => ({ value, label: label(value) }))}
        kept={Object.fromEntries([...rest].filter(([param]) => (kept as readonly string[]).includes(param)))}
        action={`/registers/${name}`}
        clearHref={withParams(address, { q: null, state: null, page: null })}
      />
      <ColumnChoice
        key={asked.fields.join()}
        chosen={asked.fields}
        href={withParams(address, { columns: null })}
        options={Object.keys(definition.columns).map((value) => ({ value, label: t(`${name}.fields.${value}`) }))}
      />
    </Group>
  );
}
