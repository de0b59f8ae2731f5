import 'server-only';

import type { Column } from '@/lib/domain/columns';
import type { IsoDate } from '@/lib/domain/dates';
import { firstDay, lastDay, type Period } from '@/lib/domain/period';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { isSortable } from '@/lib/domain/register/listing';
import { stateCondition } from './register-due-sql';
import { columnConditions, type ColumnFilters } from './register-filter-sql';
import { columnOf, Values } from './register-values';

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

/** A word that rows are searched for. */
interface Word {
  /** what the rows must meet, for a scan of the whole table: the word comes first, since it leaves little for the rest */
  readonly scanned: string;
  /** the list without the word */
  readonly among: Pick<Fragment, 'bare' | 'values'>;
}

export interface Fragment {
  readonly text: string;
  /** the same rows without the name of their unit, to be counted */
  readonly bare: string;
  readonly values: readonly unknown[];
  /** what the rows must meet */
  readonly condition: string;
  readonly word: Word | null;
}

/** from … where … with the name of the unit at hand, and without it. */
export const fromTable = ({ table }: RegisterDefinition, condition: string): Pick<Fragment, 'text' | 'bare'> => ({
  text: `from "${table}" r join org_unit u on u.id = r.unit_id where ${condition}`,
  bare: `from "${table}" r where ${condition}`,
});

/** '%', '_' and '\' of a search stand for themselves. */
export const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

const isSearched = ([, { kind }]: readonly [string, Column]): boolean => kind === 'text' || kind === 'code';

const searchedColumns = (definition: RegisterDefinition): string[] =>
  Object.entries(definition.columns)
    .filter(isSearched)
    .map(([field]) => columnOf(definition, field));

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

const hasCase = (search: string): boolean => search.toLowerCase() !== search.toUpperCase();

interface WordTests {
  /** of which the planner knows about how few rows it leaves */
  readonly planned: string;
  /** the same found faster */
  readonly scanned: string;
}

/** Chinese and figures have no case: LIKE finds the same as ILIKE and need not fold every cell of the register. */
function wordTests(definition: RegisterDefinition, search: string, v: Values): WordTests {
  const columns = searchedColumns(definition);
  if (columns.length === 0) return { planned: 'false', scanned: 'false' };
  const pattern = v.add(likePattern(search));
  const like = hasCase(search) ? 'ilike' : 'like';
  const anyOf = (test: (column: string) => string) => `(${columns.map(test).join(' or ')})`;
  const planned = anyOf((column) => `${column} ${like} ${pattern}`);
  if (hasCase(search) || likePattern(search) !== `%${search}%`) return { planned, scanned: planned };
  return { planned, scanned: anyOf((column) => `strpos(${column}, btrim(${pattern}, '%')) > 0`) };
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
  const among = { ...fromTable(definition, rest), values: [...values.list] };
  if (filter.search === '') return { ...among, condition: rest, word: null };
  const word = wordTests(definition, filter.search, values);
  const condition = `${rest} and ${word.planned}`;
  // Left alone, the planner has a row's day and unit looked at first, and nearly every row passes.
  const scanned = `case when ${word.scanned} then ${rest} else false end`;
  return { ...fromTable(definition, condition), values: values.list, condition, word: { scanned, among } };
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
