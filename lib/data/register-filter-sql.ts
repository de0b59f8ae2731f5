import 'server-only';

import { addDays } from '@/lib/domain/dates';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Condition, ConditionFilter } from '@/lib/domain/register/list-conditions';
import { BLANK, FILLED, type ChoiceFilter, type DateFilter } from '@/lib/domain/register/list-filters';
import { columnOf, type Values } from './register-values';

/** No choice at all is as blank as no list of them. */
const isBlank = (definition: RegisterDefinition, field: string): string => {
  const column = columnOf(definition, field);
  return definition.columns[field]?.kind === 'choices' ? `coalesce(${column}, '{}') = '{}'` : `${column} is null`;
};

function choiceCondition(
  definition: RegisterDefinition,
  [field, wanted]: [string, readonly string[]],
  v: Values,
): string {
  const column = columnOf(definition, field);
  const kind = definition.columns[field]?.kind;
  const values = wanted.filter((value) => value !== BLANK && value !== FILLED);
  const any: string[] = [];
  if (wanted.includes(BLANK)) any.push(isBlank(definition, field));
  if (wanted.includes(FILLED)) any.push(`not (${isBlank(definition, field)})`);
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

/** Numbers are compared as numerics: one beyond the range of its column finds nothing instead of failing. */
function fieldConditions(definition: RegisterDefinition, [field, asked]: [string, Condition], v: Values): string[] {
  const column = columnOf(definition, field);
  switch (asked.test) {
    case 'blank':
      return [isBlank(definition, field)];
    case 'filled':
      return [`not (${isBlank(definition, field)})`];
    case 'notBy':
      return [`(${column} is null or ${column} >= ${v.add(addDays(asked.day, 1))}::date)`];
    case 'within':
      return [
        ...(asked.least === null ? [] : [`${column} >= ${v.add(asked.least)}::numeric`]),
        ...(asked.most === null ? [] : [`${column} <= ${v.add(asked.most)}::numeric`]),
      ];
  }
}

export interface ColumnFilters {
  /** field → wanted values */
  readonly choices?: ChoiceFilter;
  /** field → what it must meet */
  readonly conditions?: ConditionFilter;
  readonly dates?: DateFilter | null;
}

/** Conditions of the columns an address narrows by. Throws for a field that is not in the column list. */
export function columnConditions(definition: RegisterDefinition, filters: ColumnFilters, v: Values): string[] {
  return [
    ...Object.entries(filters.choices ?? {}).map((choice) => choiceCondition(definition, choice, v)),
    ...Object.entries(filters.conditions ?? {}).flatMap((asked) => fieldConditions(definition, asked, v)),
    ...(filters.dates ? dateConditions(definition, filters.dates, v) : []),
  ];
}
