import 'server-only';

import { headingRow, headingSignature, headingUses, mapHeadings, type Mapping } from '@/lib/domain/import/headings';
import { checkMap, type ImportMap } from '@/lib/domain/import/map-file';
import { excerpt, type HeadingUse, type TableReading } from '@/lib/domain/import/problem';
import type { RawRow, Table, TableFault } from '@/lib/domain/import/table';
import type { ImportTarget } from '@/lib/domain/import/target';
import { err, ok, type Result } from '@/lib/domain/result';

/** One file on its way in, with what is known about its columns. */
export interface TableOrder {
  readonly table: Table;
  readonly map: ImportMap;
  /** of the file, for the record of the batch */
  readonly sha256: string;
}

export interface Preparing {
  readonly target: ImportTarget;
  readonly unitGiven: boolean;
  /** columns without a telling heading are guessed by what they hold */
  readonly guess: boolean;
  /** how the office read a file with these headings before; only asked when the map says nothing */
  readonly recall: ((signature: string) => Promise<ImportMap | null>) | null;
}

export interface Prepared {
  readonly map: ImportMap;
  readonly mapping: Mapping;
  readonly headings: RawRow;
  readonly reading: TableReading;
  /** null when there is nothing to remember */
  readonly signature: string;
}
export interface Refused {
  readonly fault: TableFault;
  readonly mapping: readonly HeadingUse[];
  readonly reading: TableReading;
}

const HEAD = 20;

const silent = (map: ImportMap): boolean => Object.keys(map.columns).length === 0;

/** What the office said before, as far as it still fits; constants and values said now win. */
async function recalled(
  order: TableOrder,
  signature: string,
  { target, recall }: Preparing,
): Promise<ImportMap | null> {
  if (recall === null || !silent(order.map)) return null;
  const known = await recall(signature);
  if (known === null || !checkMap(known, target.fields).ok) return null;
  return {
    ...order.map,
    columns: known.columns,
    constants: { ...known.constants, ...order.map.constants },
    values: { ...known.values, ...order.map.values },
  };
}

function readingOf({ table, map }: TableOrder, first: readonly RawRow[], headings: RawRow | null): TableReading {
  return {
    sheet: table.sheet,
    sheets: table.sheets,
    encoding: table.encoding,
    headerRow: headings?.line ?? null,
    head: first.map(({ line, cells }) => ({
      row: line,
      cells: cells.map((c) => (c === null ? '' : excerpt(String(c)))),
    })),
    remembered: false,
    constants: map.constants,
    values: map.values,
  };
}

/** Finds the headings among the first rows and what each of them fills. */
export async function prepare(order: TableOrder, how: Preparing): Promise<Result<Prepared, Refused>> {
  const { target, unitGiven } = how;
  const first = await order.table.rows.head(HEAD);
  const headings = headingRow(first, target, order.map);
  const plain = readingOf(order, first, headings);
  if (!headings) {
    const code = first.length === 0 || order.map.headerRow === undefined ? 'emptyFile' : 'noHeaderRow';
    return err({ fault: { code, found: String(order.map.headerRow ?? '') }, mapping: [], reading: plain });
  }
  const signature = headingSignature(headings.cells, target);
  const known = await recalled(order, signature, how);
  const map = known ?? order.map;
  const reading = { ...plain, remembered: known !== null, constants: map.constants, values: map.values };
  const below = how.guess ? first.filter((row) => row.line > headings.line) : [];
  const input = { target, map, unitGiven, below };
  const mapped = mapHeadings(headings.cells, input);
  if (!mapped.ok) return err({ fault: mapped.error, mapping: headingUses(headings.cells, input), reading });
  return ok({ map, mapping: mapped.value, headings, reading, signature });
}
