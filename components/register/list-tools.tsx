import { useTranslations } from 'next-intl';

import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { dueStates } from '@/lib/domain/register/due';
import { conditionFields } from '@/lib/domain/register/list-conditions';
import { BLANK, choiceFields, dateFields, FILLED, isFilterParam } from '@/lib/domain/register/list-filters';
import { withParams, type AddressParams, type ListAddress } from '@/lib/domain/register/list-query';
import { stateFieldOf, statesOf } from '@/lib/domain/register/listing';
import { ColumnChoice } from './column-choice';
import { ListFilters } from './list-filters';
import { ListSearch } from './list-search';

interface Props {
  readonly definition: RegisterDefinition;
  readonly asked: ListAddress;
  readonly address: AddressParams;
}

const kept = ['unit', 'period', 'sort', 'columns', 'size'];
const isDue = (state: string): boolean => (dueStates as readonly string[]).includes(state);

/** Search, state, filters and columns. */
export function ListTools({ definition, asked, address }: Props) {
  const t = useTranslations('registers');
  const { name } = definition;
  const field = stateFieldOf(name) ?? '';
  const label = (state: string) => (isDue(state) ? t(`due.${state}`) : t(`${name}.choices.${field}.${state}`));
  const rest = new URLSearchParams(withParams(address, { q: null, state: null, page: null }).slice(1));
  const none = Object.fromEntries(
    Object.keys(address)
      .filter(isFilterParam)
      .map((param) => [param, null]),
  );
  const fieldLabel = (of: string) => t(`${name}.fields.${of}`);
  const choiceLabel = (of: string, value: string) => {
    if (value === BLANK) return t('list.tests.blank');
    if (value === FILLED) return t('list.tests.filled');
    const key = `${name}.choices.${of}.${value}`;
    return t.has(key) ? t(key) : t(`values.${value}`);
  };
  return (
    <>
      <ListSearch
        search={asked.search}
        state={asked.state}
        states={statesOf(definition).map((value) => ({ value, label: label(value) }))}
        kept={Object.fromEntries([...rest].filter(([param]) => kept.includes(param) || isFilterParam(param)))}
        action={`/registers/${name}`}
        clearHref={withParams(address, { q: null, state: null, page: null })}
      />
      <ListFilters
        key={JSON.stringify([asked.choices, asked.conditions, asked.dates])}
        choices={asked.choices}
        conditions={asked.conditions}
        conditionFields={conditionFields(definition).map((one) => ({ ...one, label: fieldLabel(one.field) }))}
        dates={asked.dates}
        choiceFields={choiceFields(definition).map(({ field: of, values }) => ({
          field: of,
          label: fieldLabel(of),
          options: values.map((value) => ({ value, label: choiceLabel(of, value) })),
        }))}
        dateFields={dateFields(definition).map((value) => ({ value, label: fieldLabel(value) }))}
        href={withParams(address, { ...none, page: null })}
      >
        <ColumnChoice
          key={asked.fields.join()}
          register={name}
          chosen={asked.fields}
          href={withParams(address, { columns: null })}
          options={Object.keys(definition.columns).map((value) => ({ value, label: t(`${name}.fields.${value}`) }))}
        />
      </ListFilters>
    </>
  );
}
