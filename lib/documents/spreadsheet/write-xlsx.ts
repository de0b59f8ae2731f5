import { writeXlsxStream } from 'hucre';

import { dayNumber } from '@/lib/domain/dates';
import { printable, type Sheet, type SheetCell, type SheetColumn, type SheetKind } from './write';

/** Day 0 of Excel's calendar, counted from 1970-01-01. */
const EPOCH = 25_569;
const SECONDS = 86_400;
/** Excel refuses longer cells, and with them the file. */
export const CELL_MAX = 32_767;

const formats: Readonly<Record<SheetKind, string>> = {
  // '@': the cell is text even after somebody edits it, so 00123 and =1+1 stay what they are
  text: '@',
  code: '@',
  number: 'General',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm:ss',
};
const widths: Readonly<Record<SheetKind, number>> = { text: 24, code: 18, number: 12, date: 12, dateTime: 20 };

/** Excel's number of a date or date-time; a serial has no time zone, so none can move it. */
export function serialOf(moment: string): number {
  const [h = 0, m = 0, s = 0] = moment.slice(11).split(':').map(Number);
  return dayNumber(moment) + EPOCH + (h * 3600 + m * 60 + s) / SECONDS;
}

const cut = (text: string): string => (text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text);

/** As Excel keeps it: dates as serial numbers, text without what would make the file unreadable. */
export function cellOf(value: SheetCell | undefined, column: SheetColumn): string | number | null {
  if (typeof value !== 'string') return value ?? null;
  if (column.kind === 'date' || column.kind === 'dateTime') return serialOf(value);
  return cut(printable(value));
}

async function* cells({ rows, columns }: Sheet): AsyncGenerator<(string | number | null)[]> {
  for await (const row of rows) yield columns.map((column, i) => cellOf(row[i], column));
}

/** 31 characters, without those that Excel forbids, and not wrapped in apostrophes. */
export const sheetName = (name: string): string => {
  const allowed = printable(name).replace(/[[\]:*?/\\]/g, ' ');
  return (
    Array.from(allowed)
      .slice(0, 31)
      .join('')
      .trim()
      .replace(/^'+|'+$/g, '') || 'Sheet1'
  );
};

/** One sheet with a frozen heading, as a stream whose memory does not grow with the rows. */
export function writeXlsx(sheet: Sheet): ReadableStream<Uint8Array> {
  return writeXlsxStream(cells(sheet), {
    name: sheetName(sheet.name),
    freezePane: { rows: 1, columns: 1 },
    columns: columnDefs(sheet),
  });
}

/** Headings, widths and number formats as hucre takes them. */
export const columnDefs = (sheet: Pick<Sheet, 'columns'>) =>
  sheet.columns.map((column) => ({
    header: printable(column.label),
    width: column.width ?? widths[column.kind],
    style: { numFmt: column.format ?? formats[column.kind] },
  }));
