import type { PushedRow } from '../api-schemas';
import { RowSource } from './row-source';
import type { Cell, RawRow, Table } from './table';

/** Several choices in one cell, as offices write them. */
const SEPARATOR = '、';

const cellOf = (value: PushedRow[string] | undefined): Cell => {
  if (value === undefined) return null;
  return Array.isArray(value) ? value.join(SEPARATOR) : value;
};

/** Rows of another system as a table: the headings are the names of the fields, on line 1; row n stands on line n + 1. */
export function tableOfRows(rows: readonly PushedRow[]): Table {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines: RawRow[] = [
    { line: 1, cells: fields },
    ...rows.map((row, i) => ({ line: i + 2, cells: fields.map((field) => cellOf(row[field])) })),
  ];
  return {
    file: 'api',
    sheet: null,
    date1904: false,
    fixedWidth: false,
    encoding: null,
    sheets: [],
    rows: new RowSource(() => once(lines)),
  };
}

async function* once(rows: readonly RawRow[]): AsyncGenerator<readonly RawRow[]> {
  yield await Promise.resolve(rows);
}
