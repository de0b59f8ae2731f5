import 'server-only';

import type { Month } from '@/lib/domain/dates';
import { monthlyReporters } from '@/lib/domain/measure/reporting';
import type { UnitKind } from '@/lib/domain/org-unit';
import { monthsIn, type Period } from '@/lib/domain/period';
import { read, type Statement, type Tx } from './db';

interface Unit {
  readonly id: number;
  readonly kind: UnitKind;
}

export interface AskedRow {
  readonly unitId: number;
  readonly months: readonly Month[];
}

/**
 * The months in which the catalogue asks something of those units that owe the month's disclosures because of it:
 * townships and streets owe them anyway. From the cells of what fell due (lib/domain/measure/duty.ts).
 */
export const askedMonths = (units: readonly Unit[], period: Period): Statement<AskedRow> => ({
  text: `select unit_id as "unitId", json_agg(distinct month) as months from measure_cell
    where unit_id = any($1::int[]) and month = any($2::int[])
      and measure in ('catalogue.duePublished', 'catalogue.dueOpen') and value > 0
    group by 1`,
  values: [units.filter(({ kind }) => !monthlyReporters.includes(kind)).map(({ id }) => id), monthsIn(period)],
});

export const monthsByUnit = (rows: readonly AskedRow[]): Map<number, ReadonlySet<Month>> =>
  new Map(rows.map(({ unitId, months }) => [unitId, new Set(months)]));

export async function askedMonthsOf(
  units: readonly Unit[],
  period: Period,
  run: Tx['query'] = read,
): Promise<Map<number, ReadonlySet<Month>>> {
  const { text, values } = askedMonths(units, period);
  return monthsByUnit(await run<AskedRow & Record<string, unknown>>(text, values));
}
