import type { Row } from './columns';
import { readForm } from './import/form';
import type { RowProblem } from './register/definition';
import { serviceDayColumns, serviceDays } from './service-hall';

/** Counts of one window on one day as typed; '' is not counted, which is not 0. */
export type Counts = Readonly<Record<string, string>>;

/** The columns that are entered in the grid: every count of a window and day. */
export const countFields = Object.entries(serviceDayColumns)
  .filter(([, column]) => column.kind === 'integer')
  .map(([field]) => field);

/** Why a cell does not take anything: the day has cases, has not come yet, or the reader may not record. */
export interface Lock {
  readonly reason: 'cases' | 'future' | 'noRight';
  /** of the day, where they are the reason */
  readonly cases?: number;
}

/** Most rows saved at one go. */
export const LINES_AT_ONCE = 40;
/** How many earlier values stand beside a cell. */
export const EARLIER_VALUES = 12;

export const isEmpty = (counts: Counts): boolean => countFields.every((field) => (counts[field] ?? '').trim() === '');

/** The rules of the register, cell by cell and over the row, as the ordinary form knows them. */
export function countProblems(counts: Counts): readonly RowProblem[] {
  const { given, problems } = readForm('service-days', counts);
  return problems.length > 0 ? problems : serviceDays.check(given);
}

/** A stored row as its cells hold it. */
export const countsOf = (row: Row): Counts =>
  Object.fromEntries(countFields.map((field) => [field, String(row[field] ?? '')]));

export const countText = (counts: Counts, field: string): string => counts[field] ?? '';

/** null for blank, and for what is not a number */
export function countOf(counts: Counts, field: string): number | null {
  const text = countText(counts, field).trim();
  return /^\d+$/.test(text) ? Number(text) : null;
}

const MARK = '\u0000';

/**
 * A block as spreadsheets put it on the clipboard: tabs between cells, line breaks between rows, a cell with breaks or
 * tabs in quotes. The break after the last row is none.
 */
export function parseBlock(text: string): string[][] {
  const cells: string[] = [];
  const bare = text.replace(/(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/g, (_, before: string, cell: string) => {
    cells.push(cell.replaceAll('""', '"'));
    return `${before}${MARK}`;
  });
  const rows = bare.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return rows.map((row) => row.split('\t').map((cell) => (cell === MARK ? (cells.shift() ?? '') : cell).trim()));
}

export interface At {
  readonly row: number;
  readonly column: number;
}

type Step = (at: At, size: At) => At;
const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
const flat = (at: At, size: At, by: number): At => {
  const next = clamp(at.row * size.column + at.column + by, size.row * size.column);
  return { row: Math.floor(next / size.column), column: next % size.column };
};

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: (at, size) => ({ ...at, row: clamp(at.row - 1, size.row) }),
  ArrowDown: (at, size) => ({ ...at, row: clamp(at.row + 1, size.row) }),
  ArrowLeft: (at, size) => ({ ...at, column: clamp(at.column - 1, size.column) }),
  ArrowRight: (at, size) => ({ ...at, column: clamp(at.column + 1, size.column) }),
  Home: (at) => ({ ...at, column: 0 }),
  End: (at, size) => ({ ...at, column: size.column - 1 }),
  PageUp: (at, size) => ({ ...at, row: clamp(at.row - 10, size.row) }),
  PageDown: (at, size) => ({ ...at, row: clamp(at.row + 10, size.row) }),
  Enter: (at, size) => ({ ...at, row: clamp(at.row + 1, size.row) }),
  Tab: (at, size) => flat(at, size, 1),
  'Shift+Tab': (at, size) => flat(at, size, -1),
};

/** Where a key leads in a grid of `size` rows and columns; null for a key that does not move. */
export function stepTo(key: string, at: At, size: At): At | null {
  return Object.hasOwn(steps, key) ? (steps[key]?.(at, size) ?? null) : null;
}
