import 'server-only';

import type { Month } from '@/lib/domain/dates';
import { countDuties, dutyMeasures } from '@/lib/domain/measure/duty';
import type { RegisterName } from '@/lib/domain/register/definition';
import { rollUp } from './cell-rollup';
import type { Tx } from './db';
import { boundUnits } from './duties';

const LOCK = 739_997;
const CODES = dutyMeasures.map((m) => m.code);

/**
 * The last month in which anything falls due: the end of the working calendar, which the office extends every year.
 * Cells of later months would go on for ever; a horizon by today's date would make them depend on it.
 */
export async function dutyHorizon(query: Tx['query']): Promise<Month | null> {
  const [last] = await query<{ year: number | null }>('select max(year) as year from calendar_year');
  return last?.year == null ? null : last.year * 100 + 12;
}

interface DutyCell {
  readonly unitId: number;
  readonly month: Month;
  readonly measure: string;
  readonly value: number;
}

/** The cells of what the catalogue asks, from items, units and disclosures as the transaction sees them. */
export async function computeDuties(query: Tx['query'], unitIds: readonly number[] | null): Promise<DutyCell[]> {
  const until = await dutyHorizon(query);
  if (until === null) return [];
  return (await boundUnits(query, { unitIds, windows: 'all' })).flatMap((unit) =>
    [...countDuties(unit, until)].map(([key, value]) => {
      const [measure = '', month] = key.split(' ');
      return { unitId: unit.unitId, month: Number(month), measure, value };
    }),
  );
}

const columns = (cells: readonly DutyCell[]): unknown[] => [
  cells.map((c) => c.unitId),
  cells.map((c) => c.month),
  cells.map((c) => c.measure),
  cells.map((c) => c.value),
];
const FRESH = `select unit_id, month, measure, '' as slice, value
  from unnest($1::int[], $2::int[], $3::text[], $4::numeric[]) as f(unit_id, month, measure, value)`;

/** Into an empty table, or one without such cells. */
export async function insertDuties(tx: Tx, table: string): Promise<void> {
  const cells = await computeDuties(tx.query, null);
  await tx.query(`insert into ${table} (unit_id, month, measure, slice, value) ${FRESH}`, columns(cells));
}

/** Adds up anew what the catalogue asks of these units; writes only the cells that come out otherwise. */
async function refillDuties(tx: Tx, unitIds: readonly number[]): Promise<void> {
  const cells = await computeDuties(tx.query, unitIds);
  const changed = await tx.query<{ unitId: number; month: Month }>(
    `with fresh as materialized (${FRESH}),
       gone as (delete from measure_cell c where c.unit_id = any($5::int[]) and c.measure = any($6::text[])
         and c.source = 'register' and not exists (select 1 from fresh f
           where f.unit_id = c.unit_id and f.month = c.month and f.measure = c.measure and c.slice = '')
         returning c.unit_id, c.month),
       written as (
         insert into measure_cell as m (unit_id, month, measure, slice, value) select * from fresh
         on conflict (unit_id, month, measure, slice, source) do update set value = excluded.value
           where m.value is distinct from excluded.value
         returning m.unit_id, m.month)
     select unit_id as "unitId", month from gone union select unit_id, month from written`,
    [...columns(cells), unitIds, CODES],
  );
  await rollUp(tx, {
    unitIds: [...new Set(changed.map(({ unitId }) => unitId))],
    measures: CODES,
    months: [...new Set(changed.map(({ month }) => month))],
  });
}

/** Units whose duties depend on a unit: the unit itself and everything below it. */
const below = async (tx: Tx, unitIds: readonly number[]): Promise<number[]> =>
  (
    await tx.query<{ id: number }>(
      `select u.id from org_unit u
       where string_to_array(trim(both '/' from u.path), '/')::int[] && $1::int[] order by u.id`,
      [unitIds],
    )
  ).map(({ id }) => id);

/**
 * After a write to disclosures, of the units written; after one to the catalogue, of all units below its owner. A write
 * to the catalogue waits for running writes to disclosures, and they for it: otherwise neither would see the other's rows.
 */
export async function recomputeDuties(
  tx: Tx,
  { register, unitIds }: { readonly register: RegisterName; readonly unitIds: readonly number[] },
): Promise<void> {
  if (register === 'disclosures') {
    await tx.query('select pg_advisory_xact_lock_shared($1)', [LOCK]);
    await refillDuties(tx, unitIds);
  }
  if (register === 'disclosure-items') await recomputeDutiesBelow(tx, unitIds);
}

/** Of the units and everything below them: they were written themselves, or their catalogue was. */
export async function recomputeDutiesBelow(tx: Tx, unitIds: readonly number[]): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await refillDuties(tx, await below(tx, unitIds));
}

/** Of all units: the working calendar reaches further, or less far. */
export async function recomputeAllDuties(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const units = await tx.query<{ id: number }>(
    'select id from org_unit union select unit_id from measure_cell where measure = any($1::text[])',
    [CODES],
  );
  await refillDuties(
    tx,
    units.map(({ id }) => id),
  );
}
