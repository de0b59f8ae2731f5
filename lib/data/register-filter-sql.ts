import 'server-only';

import { addDays } from '@/lib/domain/dates';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { BLANK, type ChoiceFilter, type DateFilter } from '@/lib/domain/register/list-filters';
import { columnOf, type Values } from './register-values';

function choiceCondition(
  definition: RegisterDefinition,
  [field, wanted]: [string, readonly string[]],
  v: Values,
): string {
  const column = columnOf(definition, field);
  const kind = definition.columns[field]?.kind;
  const values = wanted.filter((value) => value !== BLANK);
  const any: string[] = [];
  if (wanted.includes(BLANK)) any.push(kind === 'choices' ? `coalesce(${column}, '{}') = '{}'` : `${column} is null`);
  if (values.length > 0 && kind === 'choices') any.push(`${column} && ${v.add(values)}::text[]`);
  else if (values.length > 0)
    any.push(`${column} = any(${v.add(values)}::${kind === 'boolean' ? 'boolean' : 'text'}[])`);
  return any.length === 0 ? 'true' : `(${any.join(' or ')})`;
}

/** A column with a time of day is compared by its day. */
function dateConditions(definition: RegisterDefinition, { field, from, to }: DateFilter, v: Values): string[] {
  const column = columnOf(definition, field);
  return [
    ...(from === null ? [] : [`${column} >= ${v.add(from)}::date`]),
    ...(to === null ? [] : [`${column} < ${v.add(addDays(to, 1))}::date`]),
  ];
}

export interface ColumnFilters {
  /** field → wanted values */
  readonly choices?: ChoiceFilter;
  readonly dates?: DateFilter | null;
}

/** Conditions of the columns an address narrows by. Throws for a field that is not in the column list. */
export function columnConditions(definition: RegisterDefinition, filters: ColumnFilters, v: Values): string[] {
  return [
    ...Object.entries(filters.choices ?? {}).map((choice) => choiceCondition(definition, choice, v)),
    ...(filters.dates ? dateConditions(definition, filters.dates, v) : []),
  ];
}
