import 'server-only';

import { correctionsIn, noCorrections, type Correction, type Corrections } from '@/lib/domain/indicator/corrected';
import type { Month } from '@/lib/domain/dates';
import { monthsIn } from '@/lib/domain/period';
import { putInto } from '@/lib/domain/put-into';
import type { CellQuery } from './cell-sums';
import { read } from './db';
import { rootsByUnit } from './members';

interface CorrectionRow extends Correction, Record<string, unknown> {
  readonly unit: number;
}

// The condition on the kind is that of the index that holds nothing else (migration 20261129a0000).
const CORRECTED = `select distinct unit_id as unit, measure, slice, month, old_value is null or new_value is null as flips
  from cell_revision
  where kind = 'correction' and unit_id = any($1::int[])
    and (measure = any($2::text[]) and month between $3 and $4 or measure = any($5::text[]) and month < $3)`;

/** What was corrected of accepted months, by root; no root where nothing was. */
async function correctionsByRoot(q: CellQuery): Promise<ReadonlyMap<number, readonly Correction[]>> {
  const { from, to } = q.period;
  const units = q.members.units.map(({ id }) => id);
  const rows = await read<CorrectionRow>(CORRECTED, [units, q.measures, from, to, q.stocks]);
  const found = new Map<number, Correction[]>();
  if (rows.length === 0) return found;
  const above = rootsByUnit(q.members);
  for (const row of rows) for (const root of above.get(row.unit) ?? []) putInto(found, root, row);
  return found;
}

/** Corrections behind the figures of each root over the period. */
export async function readCorrections(q: CellQuery): Promise<(root: number) => Corrections> {
  const byRoot = await correctionsByRoot(q);
  return (root) => {
    const rows = byRoot.get(root);
    return rows === undefined ? noCorrections : correctionsIn(rows, q.period, q.asOf);
  };
}

/** The same for each month of the period by itself. */
export async function readMonthlyCorrections(q: CellQuery): Promise<(root: number, month: Month) => Corrections> {
  const byRoot = await correctionsByRoot(q);
  const byMonth = new Map(
    [...byRoot].map(([root, rows]) => [
      root,
      new Map(monthsIn(q.period).map((month) => [month, correctionsIn(rows, { from: month, to: month }, q.asOf)])),
    ]),
  );
  return (root, month) => byMonth.get(root)?.get(month) ?? noCorrections;
}
