import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { firstDay, lastDay, type Period } from '@/lib/domain/period';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { isSortable } from '@/lib/domain/register/listing';
import { stateCondition } from './register-due-sql';
import { columnConditions, type ColumnFilters } from './register-filter-sql';
import { columnOf, Values } from './register-values';
import { indexedWord, wordTests } from './register-words';

export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** What a list shows; everything but the path may come straight from an address. */
export interface ListFilter extends ColumnFilters {
  /** the asked unit and what lies below it, already found within the scope */
  readonly unitIds: readonly number[];
  readonly period: Period | null;
  readonly search: string;
  readonly state: string;
  readonly today: IsoDate;
}

/** Rows of a register as part of a statement. */
export interface Rows {
  /** from … where … with the name of the unit at hand */
  readonly text: string;
  /** the same rows without the name of their unit, to be counted */
  readonly bare: string;
  readonly values: readonly unknown[];
}

/** A word that rows are searched for. */
export interface Word {
  /** what the rows must meet, for a scan of the whole table: the word comes first, since it leaves little for the rest */
  readonly scanned: string;
  /** the word alone, of which the planner knows about how few rows it leaves */
  readonly planned: string;
  /** the list without the word */
  readonly among: Rows;
  /** by an index of the texts, where the register has one */
  readonly byIndex: FoundByIndex | null;
}

interface FoundByIndex {
  readonly rows: Rows;
  /** at least these rows; what the planner expects of them is what the index will find */
  readonly candidates: Rows;
}

export interface Fragment extends Rows {
  /** what the rows must meet */
  readonly condition: string;
  readonly word: Word | null;
}

const from = (source: string, condition: string): Omit<Rows, 'values'> => ({
  text: `from ${source} r join org_unit u on u.id = r.unit_id where ${condition}`,
  bare: `from ${source} r where ${condition}`,
});

export const fromTable = ({ table }: RegisterDefinition, condition: string): Omit<Rows, 'values'> =>
  from(`"${table}"`, condition);

function periodCondition(definition: RegisterDefinition, period: Period, v: Values): string {
  const column = columnOf(definition, definition.dated);
  const byMonth = definition.columns[definition.dated]?.kind === 'month';
  const [from, to] = byMonth ? [period.from, period.to] : [firstDay(period), lastDay(period)];
  if (definition.lasting !== undefined) {
    const ends = columnOf(definition, definition.lasting);
    return `${column} <= ${v.add(to)} and ${ends} > ${v.add(from)}`;
  }
  const within = `${column} between ${v.add(from)} and ${v.add(to)}`;
  // Every row has its date: a plain range can be looked up in an index.
  if (definition.columns[definition.dated]?.required) return within;
  // A draft has no date of publication yet: it belongs to no period and must not vanish from all of them.
  return `(${within} or ${column} is null)`;
}

/** The offset keeps the planner from reading a second index of everything that the list is of. */
function foundByIndex(
  definition: RegisterDefinition,
  search: string,
  among: Omit<Fragment, 'word'>,
): FoundByIndex | null {
  const values = new Values(among.values);
  const word = indexedWord(definition, search, values);
  if (word === null) return null;
  const source = `(select * from "${definition.table}" r where ${word.has} offset 0)`;
  const candidates = { ...from(source, among.condition), values: [...values.list] };
  if (word.exact) return { rows: candidates, candidates };
  const { planned } = wordTests(definition, search, values);
  return { rows: { ...from(source, `${among.condition} and ${planned}`), values: values.list }, candidates };
}

/** from … where … of a list, limited to the subtree of the asked unit. */
export function fromWhere(definition: RegisterDefinition, filter: ListFilter): Fragment {
  const values = new Values();
  // Ids as a value, not as a subquery: the planner knows how many rows they have.
  const conditions = [`r.unit_id = any(${values.add(filter.unitIds)}::int[])`];
  if (filter.period && !definition.catalogue) conditions.push(periodCondition(definition, filter.period, values));
  if (filter.state !== '') {
    conditions.push(stateCondition({ definition, state: filter.state, today: filter.today, values }));
  }
  conditions.push(...columnConditions(definition, filter, values));
  const rest = conditions.join(' and ');
  const among = { ...fromTable(definition, rest), values: [...values.list], condition: rest };
  if (filter.search === '') return { ...among, word: null };
  const byIndex = foundByIndex(definition, filter.search, among);
  const word = wordTests(definition, filter.search, values);
  const condition = `${rest} and ${word.planned}`;
  // Left alone, the planner has a row's day and unit looked at first, and nearly every row passes.
  const scanned = `case when ${word.scanned} then ${rest} else false end`;
  return {
    ...fromTable(definition, condition),
    values: values.list,
    condition,
    word: { ...word, scanned, among, byIndex },
  };
}

/** Choices sort in the order of their vocabulary. */
function sortKey(definition: RegisterDefinition, field: string): string | null {
  const column = definition.columns[field];
  if (!column || !isSortable(column)) return null;
  const choices = (column.choices ?? []).map((choice) => `'${choice}'`);
  const name = columnOf(definition, field);
  return choices.length > 0 ? `array_position(array[${choices.join(', ')}], ${name})` : name;
}

export interface OrderKey {
  /** expression over r, or over u where `byUnit` */
  readonly key: string;
  readonly byUnit: boolean;
  /** of the id, which decides between equals */
  readonly way: 'asc' | 'desc';
  /** of the key, with the place of blanks */
  readonly direction: string;
}

/** A field that is not in the column list sorts by the date; one that has no order, by the id. */
export function orderKey(definition: RegisterDefinition, sort: Sort | null): OrderKey {
  const way = sort?.descending === false ? 'asc' : 'desc';
  if (sort?.field === 'unit') return { key: 'u.code', byUnit: true, way, direction: way };
  const known = sort !== null && Object.hasOwn(definition.columns, sort.field) ? sort.field : definition.dated;
  const key = sortKey(definition, known);
  if (key === null) return { key: 'r.id', byUnit: false, way, direction: way };
  const blanks = definition.columns[known]?.required ? '' : ' nulls last';
  return { key, byUnit: false, way, direction: `${way}${blanks}` };
}

export function orderBy(definition: RegisterDefinition, sort: Sort | null): string {
  const { key, way, direction } = orderKey(definition, sort);
  return `order by ${key} ${direction}, r.id ${way}`;
}
