import type { Row, Value } from '../columns';
import type { RowProblem } from '../register/definition';
import { cellReader, type CellReader } from './cell';
import { namedHeadings, type Mapping } from './headings';
import type { ImportMap } from './map-file';
import { zoneShift } from './moment';
import { excerpt } from './problem';
import type { Cell, RawRow } from './table';
import type { ImportTarget } from './target';
import { clean, fold } from './text';

/** A row as read: only the fields that the file (or its map) gives. */
export type ReadRow =
  | { readonly kind: 'row'; readonly line: number; readonly given: Row }
  | { readonly kind: 'ignored'; readonly line: number; readonly why: 'blank' | 'heading' | 'total' }
  | { readonly kind: 'error'; readonly line: number; readonly problems: readonly RowProblem[] };

const TOTAL = /^(?:合计|总计|小计|共计|累计|allagencies|total|grandtotal|sum)[:：]?$/;

interface Slot {
  readonly index: number;
  readonly field: string;
  readonly read: CellReader;
  /** the map's values for the field: source text → cell */
  readonly values: ReadonlyMap<string, Cell> | null;
}

export interface RowInput {
  readonly target: ImportTarget;
  readonly map: ImportMap;
  readonly mapping: Mapping;
  readonly headings: readonly Cell[];
  readonly date1904: boolean;
  readonly fixedWidth: boolean;
  /** field that lends its date to times that come alone */
  readonly dated: string | null;
}

const isEmpty = (cell: Cell): boolean => {
  if (typeof cell !== 'string') return cell === null;
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  // anything visible in ASCII
  return !(first > 39 && first < 127) && clean(cell) === '';
};

function slotsOf(input: RowInput): Slot[] {
  const zone = zoneShift(input.map.timeZone);
  const slot = (index: number, field: string): Slot[] => {
    const column = input.target.columns[field];
    if (!column) return [];
    const choices = input.target.choices.get(field) ?? new Map<string, string>();
    const values = input.map.values[field];
    return [
      {
        index,
        field,
        read: cellReader(column, { date1904: input.date1904, zone, choices }),
        values: values ? new Map(Object.entries(values).map(([source, ours]) => [fold(source), ours])) : null,
      },
    ];
  };
  return input.mapping.used.flatMap((used) => used.fields.flatMap((field) => slot(used.index, field)));
}

function translated(slot: Slot, cell: Cell): Cell {
  if (slot.values === null || cell === null) return cell;
  return slot.values.get(fold(String(cell))) ?? cell;
}

interface Reading {
  readonly given: Record<string, Value>;
  readonly problems: RowProblem[];
  readonly times: { field: string; time: string }[];
}

function readSlot(slot: Slot, source: Cell, into: Reading): void {
  const result = slot.read(translated(slot, source));
  if ('value' in result) into.given[slot.field] = result.value;
  else if ('timeAlone' in result) into.times.push({ field: slot.field, time: result.timeAlone });
  else into.problems.push({ field: slot.field, found: excerpt(String(source)), ...result.fault });
}

/** '7:24:19' beside a date column is that day at 7:24:19 (QUIRKS: queue exports). */
function joinTimes(reading: Reading, dated: string | null): void {
  for (const { field, time } of reading.times) {
    const date = dated === null ? null : reading.given[dated];
    if (typeof date === 'string') reading.given[field] = `${date.slice(0, 10)}T${time}`;
    else reading.problems.push({ field, code: 'timeWithoutDate', found: time });
  }
}

interface Layout {
  readonly headings: readonly string[];
  readonly folded: readonly string[];
  /** columns of ours in front of the office's own */
  readonly shift: number;
}

function ignoredAs(row: RawRow, { headings, folded, shift }: Layout): 'blank' | 'heading' | 'total' | null {
  const first = row.cells.findIndex((cell) => !isEmpty(cell));
  if (first < 0) return 'blank';
  const begins = fold(String(row.cells[first]));
  if (first - shift < 2 && TOTAL.test(begins)) return 'total';
  // Only a row that begins as the headings begin is worth comparing in full.
  if (begins !== folded[first]) return null;
  return namedHeadings(row.cells).every((name, i) => name === (headings[i] ?? '')) ? 'heading' : null;
}

/** Too many fields with something in them: two records glued in one line (QUIRKS F2). Too few: one was cut. */
function faulty(row: RawRow, input: RowInput): ReadRow | null {
  const { line, cells } = row;
  if (row.fault !== undefined) return { kind: 'error', line, problems: [{ field: '', code: row.fault }] };
  const { width } = input.mapping;
  const surplus = width < input.headings.length;
  if (!input.fixedWidth && !surplus) return null;
  if (cells.length === width || (cells.length > width && cells.slice(width).every(isEmpty))) return null;
  if (!input.fixedWidth && cells.length < width) return null;
  const sizes = { found: String(cells.length), expected: String(width) };
  return { kind: 'error', line, problems: [{ field: '', code: 'fieldCount', ...sizes }] };
}

/** Compiles the columns of one file into a function from a raw row to typed values or named problems. */
export function rowReader(input: RowInput): (row: RawRow) => ReadRow {
  const slots = slotsOf(input);
  const fixed = Object.keys(input.map.constants).map((field) => ({ index: -1, heading: field, fields: [field] }));
  const constants = slotsOf({ ...input, mapping: { ...input.mapping, used: fixed } });
  const reasons = new Set(input.mapping.reasons);
  const headings = namedHeadings(input.headings).map((name, i) => (reasons.has(i) ? '' : name));
  const layout = { headings, folded: headings.map(fold), shift: reasons.size };
  const fields = [...slots, ...constants].map(({ field }) => [field, null]);
  // A copy of one shape for every row; see blankRow() of complete.ts.
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(fields))) as Row;
  const own = (row: RawRow): RawRow =>
    reasons.size === 0 ? row : { ...row, cells: row.cells.map((cell, i) => (reasons.has(i) ? null : cell)) };
  return (raw) => {
    const { line } = raw;
    const row = own(raw);
    const why = ignoredAs(row, layout);
    if (why !== null) return { kind: 'ignored', line, why };
    const fault = faulty(row, input);
    if (fault) return fault;
    const reading: Reading = { given: { ...blank }, problems: [], times: [] };
    for (const slot of slots) readSlot(slot, row.cells[slot.index] ?? null, reading);
    for (const slot of constants) readSlot(slot, input.map.constants[slot.field] ?? null, reading);
    joinTimes(reading, input.dated);
    if (reading.problems.length > 0) return { kind: 'error', line, problems: reading.problems };
    return { kind: 'row', line, given: reading.given };
  };
}
