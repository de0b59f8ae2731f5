import type { WorkCalendar } from '../calendar';
import type { Column, Row, Value } from '../columns';
import type { RegisterDefinition, RowProblem } from '../register/definition';
import { isBlank } from '../register/rules';

/** A whole row, or why it cannot be one. Notices let the row in: the due date lies beyond the known calendar. */
export type Completed =
  | { readonly ok: true; readonly values: Row; readonly notices: readonly RowProblem[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

const presetOf = (preset: Column['preset']): Value => preset ?? null;

/** Money is kept to the cent: the hash of a row must be the hash of what the database gives back. */
const settled = (kind: string, value: Value): Value =>
  kind === 'decimal' && typeof value === 'number' ? Math.round(value * 100) / 100 : value;

interface OwnColumn {
  readonly field: string;
  readonly column: Column;
}
/** Every field, empty: a copy of it keeps its shape however its fields are filled, which is three times as fast. */
const blanks = new WeakMap<RegisterDefinition, Row>();
function blankRow(definition: RegisterDefinition): Record<string, Value> {
  let blank = blanks.get(definition);
  if (!blank) {
    const fields = Object.keys(definition.columns).map((field) => [field, null]);
    // An object that grows key by key becomes a dictionary; one that was parsed does not.
    blank = JSON.parse(JSON.stringify(Object.fromEntries(fields))) as Row;
    blanks.set(definition, blank);
  }
  return { ...blank };
}

const lists = new WeakMap<RegisterDefinition, readonly OwnColumn[]>();

/** The columns that are not computed, listed once per register and not once per row. */
function own(definition: RegisterDefinition): readonly OwnColumn[] {
  const known = lists.get(definition);
  if (known) return known;
  const list = Object.entries(definition.columns)
    .filter(([, column]) => column.derived !== true)
    .map(([field, column]) => ({ field, column }));
  lists.set(definition, list);
  return list;
}

/**
 * The row that results when `given` (only the fields a file or form has) is written over `stored` (null: a new row).
 * A field the file does not have keeps its stored value; an empty cell empties the field, or sets its preset.
 */
export function merged(definition: RegisterDefinition, given: Row, stored: Row | null): Row {
  const values = blankRow(definition);
  for (const { field, column } of own(definition)) {
    const value = field in given ? given[field] : stored?.[field];
    values[field] = isBlank(value) ? presetOf(column.preset) : settled(column.kind, value ?? null);
  }
  return values;
}

function required(definition: RegisterDefinition, values: Row): RowProblem[] {
  const absent: RowProblem[] = [];
  for (const { field, column } of own(definition))
    if (column.required === true && isBlank(values[field])) absent.push({ field, code: 'required' });
  return absent;
}

/** A copy keeps the shape of the row, and filling its fields is twice as fast as spreading both. */
function withDerived(values: Row, derived: Row): Row {
  const whole: Record<string, Value> = { ...values };
  for (const field of Object.keys(derived)) whole[field] = derived[field] ?? null;
  return whole;
}

/** Checks the merged row and computes its derived fields. */
export function complete(definition: RegisterDefinition, values: Row, calendar: WorkCalendar): Completed {
  const absent = required(definition, values);
  if (absent.length > 0) return { ok: false, problems: absent };
  const problems = definition.check(values);
  if (problems.length > 0) return { ok: false, problems };
  const guarded = definition.guard?.(values, calendar) ?? [];
  if (guarded.length > 0) return { ok: false, problems: guarded };
  const derived = definition.derive(values, calendar);
  return { ok: true, values: withDerived(values, derived.values), notices: derived.problems };
}

/**
 * One text per row content: the fields that are not computed, in the order of the columns. A column that came later
 * stands in it only where it is filled, so that rows stored before it stay what they are.
 */
export function canonical(definition: RegisterDefinition, values: Row): string {
  const content: unknown[] = [];
  for (const { field, column } of own(definition)) {
    const value = values[field] ?? null;
    if (column.later !== true) content.push(value);
    else if (value !== null) content.push([field, value]);
  }
  return JSON.stringify(content);
}
