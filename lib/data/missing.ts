import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import { reportedMeasure } from '@/lib/domain/measure/catalogue';
import { monthlyReporters, owedMonthly } from '@/lib/domain/measure/reporting';
import { firstDay, lastDay, monthsIn, type Period } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { MEMBERS, type Members } from './cell-sums';
import { read } from './db';

export interface MissingQuery {
  readonly members: Members;
  /** registers one of which is enough, by reportersKey */
  readonly reporters: ReadonlyMap<string, readonly RegisterName[]>;
  readonly period: Period;
  readonly asOf: IsoDate;
}

/** So many units of the root owed a report for the month and gave none. */
export interface Missing {
  readonly root: number;
  readonly key: string;
  readonly month: Month;
  readonly count: number;
}

/** Only months that have ended, and only those in which the unit existed. */
export function missingReports(q: MissingQuery): Promise<Missing[]> {
  const ended = lastEndedMonth(q.period, q.asOf);
  if (ended === null) return Promise.resolve([]);
  const months = monthsIn({ from: q.period.from, to: ended });
  const spans = months.map((m) => ({ from: m, to: m }));
  const pairs = [...q.reporters]
    .filter(([, names]) => owedMonthly(names))
    .flatMap(([key, names]) => names.map((name) => [key, reportedMeasure(name)] as const));
  return read<Missing & Record<string, unknown>>(
    `with member as materialized (select * from ${MEMBERS}),
       span as materialized (select * from unnest($3::int[], $4::date[], $5::date[]) as s(month, first, last)),
       accepted as materialized (select * from unnest($6::text[], $7::text[]) as a(key, measure)),
       report as materialized (
         select distinct a.key, c.unit_id, c.month from measure_cell c join accepted a using (measure)
         where c.measure = any($7::text[]) and c.value > 0 and c.unit_id = any($1::int[])),
       begun as materialized (select key, unit_id, min(month) as month from report group by key, unit_id)
     select m.root, k.key, s.month, count(*) as count
     from member m
       join org_unit u on u.id = m.unit_id
       join span s on u.valid_from <= s.last and (u.valid_to is null or u.valid_to >= s.first)
       cross join (select distinct key from accepted) as k
       left join begun b on b.key = k.key and b.unit_id = m.unit_id
       left join report r on r.key = k.key and r.unit_id = m.unit_id and r.month = s.month
     where r.unit_id is null and (u.kind = any($8::text[]) or b.month <= s.month)
     group by m.root, k.key, s.month`,
    [
      ...q.members,
      months,
      spans.map(firstDay),
      spans.map(lastDay),
      pairs.map(([key]) => key),
      pairs.map(([, measure]) => measure),
      monthlyReporters,
    ],
  );
}

/** Missing reports of one root by key, over all months or one. */
export function missingOf(rows: readonly Missing[], root: number, month?: Month): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.root !== root || (month !== undefined && row.month !== month)) continue;
    counts.set(row.key, (counts.get(row.key) ?? 0) + row.count);
  }
  return counts;
}

/** The same for many roots at once, over all months. */
export function missingByRoot(rows: readonly Missing[]): Map<number, Map<string, number>> {
  const found = new Map<number, Map<string, number>>();
  for (const { root, key, count } of rows) {
    const counts = found.get(root) ?? new Map<string, number>();
    found.set(root, counts.set(key, (counts.get(key) ?? 0) + count));
  }
  return found;
}
