import { filedColumns, type FiledColumn, type FiledRow } from '../filed/schema';
import { bare, columnOf, rowOf } from './labels';
import { take, type Notes } from './sink';

type Grid = readonly (readonly string[])[];
export type Rows = Partial<Record<FiledRow, (number | null)[]>>;
export type Columns = readonly (FiledColumn | null)[];

/** The column of each grid place from the heading rows; null where the heading names none. */
export function columnsOf(grid: Grid): Columns | null {
  const body = grid.findIndex((row) => row.some((cell) => rowOf(cell, '') !== null));
  const heads = grid.slice(0, body < 0 ? 0 : body);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => columnOf(heads.map((row) => row[i] ?? '')));
  return columns.includes('natural') || columns.includes('total') ? columns : null;
}

/** The last label cell of a row that names a row of the form. */
function labelled(row: readonly string[]): { key: FiledRow; at: number } | null {
  for (let at = row.length - 1; at >= 0; at -= 1) {
    const text = row[at] ?? '';
    if (text.trim() === '' || /^[\d.]+$/.test(bare(text))) continue;
    const key = rowOf(text, row.slice(0, at).join(' '));
    if (key !== null) return { key, at };
  }
  return null;
}

/** Numbers by the heading's columns; without a heading, the last seven places. */
function numbersOf(
  row: readonly string[],
  { key, at }: { key: FiledRow; at: number },
  given: Given,
): (number | null)[] {
  const { columns, notes } = given;
  const known = columns !== null && columns.length === row.length;
  const tail = row.slice(at + 1);
  return filedColumns.map((column, i) => {
    const place = known ? columns.indexOf(column) : tail.length === filedColumns.length ? at + 1 + i : -1;
    const printed = place > at ? (row[place] ?? '') : '';
    return take(printed, `applications.${key}.${column}`, notes);
  });
}

interface Given {
  readonly columns: Columns | null;
  readonly notes: Notes;
}

/** Rows of table 三 found in a grid: whole tables, and parts of one that a page break has cut. */
export function readTable3(grid: Grid, given: Given): Rows {
  const rows: Rows = {};
  for (const row of grid) {
    const label = labelled(row);
    if (label !== null) rows[label.key] ??= numbersOf(row, label, given);
  }
  return rows;
}
