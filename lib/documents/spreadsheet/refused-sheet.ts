import type { Cell, RawRow, Table } from '@/lib/domain/import/table';
import type { Sheet, SheetCell } from './write';

interface RefusedWords {
  readonly row: string;
  readonly reason: string;
  readonly surplus: string;
  readonly sheet: string;
}

interface RefusedOrder {
  /** opens the file again: it is read twice, so that the refused rows come first whatever their number */
  readonly open: () => Promise<Table | null>;
  readonly headerRow: number;
  /** line → why */
  readonly reasons: ReadonlyMap<number, string>;
  readonly words: RefusedWords;
  /** also the rows that went in, after those that did not */
  readonly whole: boolean;
}

const cellOf = (cell: Cell): SheetCell => (typeof cell === 'boolean' ? String(cell).toUpperCase() : cell);

/** The headings and the refused rows, as they stand in the file. */
async function scan({ open, headerRow, reasons }: RefusedOrder): Promise<{ headings: RawRow | null; rows: RawRow[] }> {
  const rows: RawRow[] = [];
  let headings: RawRow | null = null;
  for await (const row of (await open())?.rows.each() ?? []) {
    if (row.line === headerRow) headings = row;
    else if (reasons.has(row.line)) rows.push(row);
  }
  return { headings, rows };
}

/**
 * The refused rows of a file with their original cells, behind two columns of our own: the row they stood in and why
 * they were refused. An import passes over those two, so that the corrected file goes in as it is.
 */
export async function refusedSheet(order: RefusedOrder): Promise<Sheet> {
  const { words, reasons, headerRow } = order;
  const { headings, rows } = await scan(order);
  const own = headings?.cells ?? [];
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), own.length);
  const label = (i: number): string => (i < own.length ? String(own[i] ?? '') : words.surplus);
  const line = (row: RawRow): SheetCell[] => {
    const why = reasons.get(row.line);
    return [why === undefined ? null : row.line, why ?? null, ...row.cells.map(cellOf)];
  };
  async function* all(): AsyncGenerator<SheetCell[]> {
    for (const row of rows) yield line(row);
    if (!order.whole) return;
    for await (const row of (await order.open())?.rows.each() ?? [])
      if (row.line > headerRow && !reasons.has(row.line)) yield line(row);
  }
  return {
    name: words.sheet,
    columns: [
      { label: words.row, kind: 'number', width: 9 },
      { label: words.reason, kind: 'text', width: 44 },
      ...Array.from({ length: width }, (_, i) => ({ label: label(i), kind: 'text' as const })),
    ],
    rows: all(),
  };
}
