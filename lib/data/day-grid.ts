import 'server-only';

import type { Row, Value } from '@/lib/domain/columns';
import { addDays, type IsoDate, type Month } from '@/lib/domain/dates';
import { EARLIER_VALUES } from '@/lib/domain/day-grid';
import { firstDay, lastDay } from '@/lib/domain/period';
import { serviceDays } from '@/lib/domain/service-hall';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { storedFields } from './import/stored';
import { unitWithin } from './unit-within';

export interface DayRow {
  readonly id: number;
  readonly version: number;
  readonly values: Row;
}

export interface DayGrid {
  /** of the month */
  readonly rows: readonly DayRow[];
  /** the last rows of each window before the month, latest first */
  readonly earlier: readonly Row[];
  /** names of windows that counted in the year before the end of the month */
  readonly windows: readonly string[];
  /** days with single cases, and how many */
  readonly cases: ReadonlyMap<IsoDate, number>;
}

const YEAR = 366;

/** One month of daily counts of one unit (not its subtree). Throws OutOfScopeError. */
export async function readDayGrid(
  scope: OrgScope,
  asked: { readonly unitId: number; readonly month: Month },
): Promise<DayGrid> {
  await unitWithin(scope, asked.unitId);
  const period = { from: asked.month, to: asked.month };
  const [first, last] = [firstDay(period), lastDay(period)];
  const fields = storedFields(serviceDays, 't');
  const within = [asked.unitId, first, last];
  const [rows, cases, windows] = await Promise.all([
    read<Record<string, Value> & { id: number; version: number }>(
      `select t.id, t.version, ${fields} from service_day t where t.unit_id = $1 and t.day between $2 and $3
       order by t.day, t."window"`,
      within,
    ),
    read<{ day: IsoDate; cases: number }>(
      `select served_on as day, count(*) as cases from service_case
       where unit_id = $1 and served_on between $2 and $3 group by served_on`,
      within,
    ),
    read<{ window: string }>(
      `select "window" from service_day where unit_id = $1 and day between $2 and $3 group by "window" order by "window"`,
      [asked.unitId, addDays(last, -YEAR), last],
    ),
  ]);
  const names = windows.map((row) => row.window);
  const earlier = await read<Record<string, Value>>(
    `select e.* from unnest($2::text[]) as w(name) cross join lateral (
       select ${fields} from service_day t where t.unit_id = $1 and t."window" = w.name and t.day < $3
       order by t.day desc limit ${EARLIER_VALUES}) as e`,
    [asked.unitId, names, first],
  );
  return {
    rows: rows.map(({ id, version, ...values }) => ({ id, version, values })),
    earlier,
    windows: names,
    cases: new Map(cases.map((row) => [row.day, row.cases])),
  };
}
