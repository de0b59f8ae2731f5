import 'server-only';

import { entryCells, factsOf } from '@/lib/domain/entry/cells';
import { trailing } from '@/lib/domain/entry/lines';
import type { EntryValues } from '@/lib/domain/entry/values';
import type { Month } from '@/lib/domain/dates';
import { enterableRegisters, type EnterableRegister } from '@/lib/domain/measure/entered';
import type { Tx } from './db';

interface Span {
  readonly unitIds: readonly number[];
  readonly from: Month;
  readonly to: Month;
}

interface EntryRow extends Record<string, unknown> {
  readonly unit: number;
  readonly month: Month;
  readonly lines: EntryValues;
}

/** Measures by which rows of the register count in a month, so that an entry of that month does not. */
export const replacing = (register: EnterableRegister): string[] =>
  factsOf(register).filter((code) => !trailing.includes(code));

/** Entries that no row replaces: whether one does is read from the cells that rows were just added up to. */
const counting = (table: string): string => `select e.unit_id as unit, e.month, e.lines from month_entry e
  where e.register = $1 and e.lines is not null
    and ($2::int[] is null or e.unit_id = any($2::int[])) and ($3::int is null or e.month between $3 and $4)
    and not exists (select 1 from ${table} c
      where c.unit_id = e.unit_id and c.month = e.month and c.measure = any($5::text[]) and c.source = 'register')`;

/** What rows of another month say of a document stands; the entry's own number of it gives way. */
const insertInto = (table: string): string => `insert into ${table} (unit_id, month, measure, slice, value, source)
  select n.unit, n.month, n.measure, n.slice, n.value, 'entered'
  from json_to_recordset($1::json) as n(unit int, month int, measure text, slice text, value numeric)
  where not exists (select 1 from ${table} c
    where c.unit_id = n.unit and c.month = n.month and c.measure = n.measure and c.source = 'register')`;

/** entries written at a time: some thirty cells each */
const BATCH = 500;

async function addOf(tx: Tx, register: EnterableRegister, into: { table: string; span: Span | null }): Promise<void> {
  const { table, span } = into;
  const bounds = [span?.unitIds ?? null, span?.from ?? null, span?.to ?? null];
  const entries = await tx.query<EntryRow>(counting(table), [register, ...bounds, replacing(register)]);
  for (let i = 0; i < entries.length; i += BATCH) {
    const cells = entries
      .slice(i, i + BATCH)
      .flatMap(({ unit, month, lines }) => entryCells(register, lines).map((cell) => ({ unit, month, ...cell })));
    await tx.query(insertInto(table), [JSON.stringify(cells)]);
  }
}

/**
 * Cells of entered months, after those of rows: an entry counts while no row of its register counts in its month, and
 * never beside one (docs/adr/0024).
 */
export const addEntered = (tx: Tx, register: EnterableRegister, span: Span): Promise<void> =>
  addOf(tx, register, { table: 'measure_cell', span });

export async function addAllEntered(tx: Tx, table: string): Promise<void> {
  for (const register of enterableRegisters) await addOf(tx, register, { table, span: null });
}
