import 'server-only';

import type { Month } from '@/lib/domain/dates';
import { addedMeasures, measuresOf } from '@/lib/domain/measure/catalogue';
import { isEnterable } from '@/lib/domain/measure/entered';
import { firstDay, monthsIn, shiftMonth } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { lockCells } from './cell-locks';
import { rollUp, rollUpAll, rollupDifferences, type RollupDifference } from './cell-rollup';
import { transaction, type Tx } from './db';
import { insertDuties, recomputeDuties } from './duty-cells';
import { addAllEntered, addEntered } from './entered-cells';
import { cellsStatement } from './measures';
import { guardAccepted } from './reporting/locked-months';

const COLUMNS = 'unit_id, month, measure, slice, value';

export interface CellRange {
  readonly register: RegisterName;
  readonly unitIds: readonly number[];
  /** first and last month touched by the write, by touchedMonths() of the rows before and after it */
  readonly from: Month;
  readonly to: Month;
  /** stands beside what the write changes in accepted months */
  readonly actor: string;
  /** why accepted months may change although nobody gave the cell back; CALENDAR_REASON */
  readonly reason?: string;
}

/**
 * Deletes and adds up anew every cell of the register for these units and months, from the rows and entered months as
 * this transaction sees them, and packs them. Waits for another write to the same unit and register: otherwise neither would see the other's rows.
 * Every write to a register ends here, so that here accepted months are guarded: throws LockedMonthError.
 */
export async function recomputeCells(tx: Tx, range: CellRange): Promise<void> {
  if (range.unitIds.length === 0) return;
  await recomputeOwn(tx, range);
  await recomputeDuties(tx, range);
}

async function recomputeOwn(tx: Tx, range: CellRange): Promise<void> {
  const codes = measuresOf(range.register).map((m) => m.code);
  // a catalogue of windows feeds no measure
  if (codes.length === 0) return;
  await lockCells(tx, range.register, range.unitIds);
  await guardAccepted(tx, { ...range, measures: codes }, () => refill(tx, range, codes));
}

/** unit-months above which a table of its own pays */
const WIDE = 100;

const addNarrow = (tx: Tx, statement: string, span: readonly unknown[]): Promise<unknown> =>
  tx.query(`insert into measure_cell (${COLUMNS}) ${statement}`, span);

/** INSERT … SELECT adds up on one core; a table made from the same SELECT may use all of them. */
async function addWide(tx: Tx, statement: string, span: readonly unknown[]): Promise<void> {
  await tx.query(`create temp table added_cell on commit drop as ${statement}`, span);
  await tx.query(`insert into measure_cell (${COLUMNS}) select ${COLUMNS} from added_cell`);
  await tx.query('drop table added_cell');
}

async function refill(tx: Tx, range: CellRange, codes: readonly string[]): Promise<void> {
  await tx.query(
    `delete from measure_cell where unit_id = any($1::int[]) and month between $2 and $3
       and measure = any($4::text[]) and source in ('register', 'entered')`,
    [range.unitIds, range.from, range.to, codes],
  );
  const first = firstDay({ from: range.from, to: range.from });
  const after = shiftMonth(range.to, 1);
  const span = [range.unitIds, first, firstDay({ from: after, to: after })];
  const wide = range.unitIds.length * monthsIn(range).length > WIDE;
  await (wide ? addWide : addNarrow)(tx, cellsStatement(codes), span);
  if (isEnterable(range.register)) await addEntered(tx, range.register, range);
  const yielded = await yieldImported(tx, range.unitIds, codes);
  await rollUp(tx, { unitIds: range.unitIds, measures: codes, months: [...monthsIn(range), ...yielded] });
}

/**
 * Numbers from an old report stand in for a register only until it has rows or entered months of that year, and its
 * opening stocks (month 190001) until it has some of an earlier one: otherwise both would be counted. Gives the months that lost some.
 */
async function yieldImported(tx: Tx, unitIds: readonly number[], codes: readonly string[]): Promise<number[]> {
  const gone = await tx.query<{ month: Month }>(
    `delete from measure_cell i where i.source = 'imported' and i.unit_id = any($1::int[]) and i.measure = any($2::text[])
       and exists (
         select 1 from measure_cell r
         where r.unit_id = i.unit_id and r.source <> 'imported' and r.measure = any($2::text[])
           and (r.month / 100 = i.month / 100 or (i.month = 190001 and r.month < 100 * (
             select min(o.year) from old_report o where o.unit_id = i.unit_id and o.as_cells))))
     returning i.month`,
    [unitIds, codes],
  );
  return gone.map(({ month }) => month);
}

/** All cells from all rows; other writers wait. */
export async function recomputeAll(tx: Tx): Promise<void> {
  await tx.query('lock table measure_cell in exclusive mode');
  await tx.query(`delete from measure_cell where source in ('register', 'entered')`);
  await fill(tx, 'measure_cell');
  await tx.query('analyze measure_cell');
  await rollUpAll(tx);
}

async function fill(tx: Tx, table: string): Promise<void> {
  const codes = addedMeasures.map((m) => m.code);
  await tx.query(`insert into ${table} (${COLUMNS}) ${cellsStatement(codes)}`, [null, null, null]);
  await insertDuties(tx, table);
  await addAllEntered(tx, table);
}

/** A cell that is not what the rows add up to, or was entered; null where it is absent. */
export interface CellDifference {
  readonly unitId: number;
  readonly month: Month;
  readonly measure: string;
  readonly slice: string;
  readonly stored: number | null;
  readonly computed: number | null;
}

export type StoredDifference = CellDifference | RollupDifference;

/** Adds rows up again beside the stored cells, and cells beside what is packed of them; changes nothing. */
export async function verifyCells(): Promise<StoredDifference[]> {
  return transaction(async (tx) => {
    // One snapshot, so that a write meanwhile is not taken for a difference.
    await tx.query('set transaction isolation level repeatable read');
    await tx.query(
      `create temp table fresh_cell (unit_id int, month int, measure text, slice text, value numeric(20, 4),
         source text default 'register') on commit drop`,
    );
    await fill(tx, 'fresh_cell');
    const cells = await tx.query<CellDifference & Record<string, unknown>>(
      `select coalesce(s.unit_id, f.unit_id) as "unitId", coalesce(s.month, f.month) as month,
         coalesce(s.measure, f.measure) as measure, coalesce(s.slice, f.slice) as slice,
         s.value as stored, f.value as computed
       from (select * from measure_cell where source in ('register', 'entered')) as s
       full join fresh_cell as f using (unit_id, month, measure, slice, source)
       where s.value is distinct from f.value
       order by 1, 2, 3, 4`,
    );
    return [...cells, ...(await rollupDifferences(tx))];
  });
}
