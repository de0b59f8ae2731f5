import type { Column, Columns, Row, Value } from '../columns';
import { monthText } from '../period';

/** What inputs hold: text as typed, or the chosen values of a list. '' is blank, which is not 0. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

const entered = (columns: Columns): [string, Column][] => Object.entries(columns).filter(([, c]) => !c.derived);

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

function inputOf(column: Column, value: Value | undefined): string | readonly string[] {
  if (column.kind === 'choices') return isList(value) ? value : [];
  if (value === null || value === undefined || isList(value)) return '';
  return column.kind === 'month' && typeof value === 'number' ? monthText(value) : String(value);
}

/** A stored row as its inputs; computed columns are not entered. */
export const toForm = (columns: Columns, row: Row): FormValues =>
  Object.fromEntries(entered(columns).map(([field, column]) => [field, inputOf(column, row[field])]));

/** A new form: the presets of the columns, all else blank. */
export const emptyForm = (columns: Columns): FormValues =>
  Object.fromEntries(entered(columns).map(([field, column]) => [field, inputOf(column, column.preset)]));

/** A new form with what the address says about text and choices: a link from a list of missing items begins the item. */
export function begunForm(columns: Columns, address: Readonly<Record<string, unknown>>): FormValues {
  const given = entered(columns).flatMap(([field, { kind, choices }]) => {
    const value = address[field];
    const usable = typeof value === 'string' && (kind === 'text' || kind === 'code' || choices?.includes(value));
    return usable && kind !== 'choices' ? [[field, value] as const] : [];
  });
  return { ...emptyForm(columns), ...Object.fromEntries(given) };
}

/** Fields that differ, in the order of the column list. */
export function changedFields(columns: Columns, a: FormValues, b: FormValues): string[] {
  const key = (values: FormValues, field: string): string => JSON.stringify(values[field] ?? '');
  return entered(columns)
    .map(([field]) => field)
    .filter((field) => key(a, field) !== key(b, field));
}
