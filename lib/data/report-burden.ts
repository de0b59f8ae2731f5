import 'server-only';

import type { Period } from '@/lib/domain/period';
import { burdenOf, type Burden } from '@/lib/domain/report/burden';
import { composeReport, type ReportInput } from '@/lib/domain/report/compose';
import { read, type Tx } from './db';
import { membersOf, type Root } from './members';
import type { ReportKey } from './report-row';

/** Measures of which every cell of the unit and what lies below it in the period was read from an old report. */
export async function importedMeasures(unit: Root, period: Period): Promise<string[]> {
  const { unitIds } = await membersOf([unit]);
  const rows = await read<{ measure: string }>(
    `select measure from measure_cell
     where unit_id = any($1::int[]) and month between $2 and $3
       and measure in (select distinct measure from measure_cell
         where unit_id = any($1::int[]) and month between $2 and $3 and source = 'imported')
     group by measure having bool_and(source = 'imported')`,
    [unitIds, period.from, period.to],
  );
  return rows.map(({ measure }) => measure);
}

/** What a report asks as it stands now. */
export const burdenNow = (input: ReportInput): Burden =>
  burdenOf(composeReport(input), {
    template: input.template,
    narrative: input.narrative,
    imported: new Set(input.values.imported ?? []),
  });

/** Keeps it for the lists, which cannot compose every report anew. */
export const keepBurden = (tx: Tx, reportId: number, burden: Burden): Promise<unknown> =>
  tx.query('update report set burden = $2::jsonb where id = $1', [reportId, JSON.stringify(burden)]);

/** Adds seconds to what this person has worked on the report. */
export async function addTime(tx: Tx, given: { key: ReportKey; by: string; seconds: number }): Promise<void> {
  const { key, by, seconds } = given;
  if (seconds <= 0) return;
  await tx.query(
    `insert into report_time (unit_id, template, period, by, seconds) values ($1, $2, $3, $4, $5)
     on conflict (unit_id, template, period, by) do update set seconds = report_time.seconds + excluded.seconds`,
    [key.unitId, key.template, key.period, by, seconds],
  );
}

export interface TimeSpent {
  readonly seconds: number;
  readonly people: number;
}

/** Everybody's time on one report. */
export async function timeSpent({ unitId, template, period }: ReportKey): Promise<TimeSpent> {
  const [row] = await read<TimeSpent & Record<string, unknown>>(
    `select coalesce(sum(seconds), 0) as seconds, count(*) as people from report_time
     where unit_id = $1 and template = $2 and period = $3`,
    [unitId, template, period],
  );
  return row ?? { seconds: 0, people: 0 };
}
