import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { reportedMeasure } from '@/lib/domain/measure/catalogue';
import { monthlyReporters } from '@/lib/domain/measure/reporting';
import { firstDay, lastDay, monthsIn, type Period } from '@/lib/domain/period';
import type { MonthFacts } from '@/lib/domain/reporting/completeness';
import { cellIndex, obligations } from '@/lib/domain/reporting/obligations';
import type { SubmissionState } from '@/lib/domain/submission';
import { read, type Tx } from '../db';

/** One month of one unit that owes something for it. */
export interface UnitMonth extends MonthFacts {
  readonly unitId: number;
}

interface Asked {
  /** path of the subtree, already found within the scope */
  readonly path: string;
  readonly period: Period;
  /** only this unit of the subtree */
  readonly unitId?: number;
}

/**
 * For every unit and month: '.' not owed, 'r' rows, 'n' nil return, '-' nothing, one letter an obligation. Townships and
 * streets owe every cell; any other unit owes one from its first report on, and nobody outside the months it existed.
 */
const CELLS = `with member as materialized (
    select id, kind, valid_from, valid_to from org_unit where starts_with(path, $1) and ($10::int is null or id = $10)),
  span as materialized (select * from unnest($2::int[], $3::date[], $4::date[]) as s(month, first, last)),
  owed as materialized (select key, nr from unnest($5::text[]) with ordinality as o(key, nr)),
  feed as materialized (select * from unnest($6::text[], $7::text[], $8::text[]) as f(key, measure, register)),
  report as materialized (
    select f.key, c.unit_id, c.month, bool_or(n.unit_id is null) as rows
    from measure_cell c join feed f using (measure) join member m on m.id = c.unit_id
      left join nil_return n on n.unit_id = c.unit_id and n.month = c.month and n.register = f.register
    where c.measure = any($7::text[]) and c.value > 0 group by 1, 2, 3),
  begun as materialized (select key, unit_id, min(month) as month from report group by 1, 2)
  select m.id as "unitId", s.month,
    string_agg(case when r.rows then 'r' when r.unit_id is not null then 'n'
      when m.kind = any($9::text[]) or b.month <= s.month then '-' else '.' end, '' order by o.nr) as cells
  from member m
    join span s on m.valid_from <= s.last and (m.valid_to is null or m.valid_to >= s.first)
    cross join owed o
    left join begun b on b.key = o.key and b.unit_id = m.id
    left join report r on r.key = o.key and r.unit_id = m.id and r.month = s.month
  group by m.id, s.month
  having bool_or(r.unit_id is not null or m.kind = any($9::text[]) or b.month <= s.month)
  order by m.id, s.month`;

interface CellRow extends Record<string, unknown> {
  unitId: number;
  month: Month;
  cells: string;
}

interface StateRow extends Record<string, unknown> {
  unitId: number;
  month: Month;
  state: SubmissionState;
  submittedOn: IsoDate;
  returned: string[];
}

const STATES = `select s.unit_id as "unitId", s.month, s.state, s.first_submitted_on as "submittedOn",
    array(select r.cell from cell_return r where r.unit_id = s.unit_id and r.month = s.month and r.settled_at is null)
      as returned
  from month_submission s join org_unit u on u.id = s.unit_id
  where starts_with(u.path, $1) and s.month between $2 and $3 and ($4::int is null or u.id = $4)`;

/** Every unit and month of the subtree for which something is owed, by unit and month. */
export async function readMonths(asked: Asked, run: Tx['query'] = read): Promise<UnitMonth[]> {
  const months = monthsIn(asked.period);
  const spans = months.map((m) => ({ from: m, to: m }));
  const feeds = obligations.flatMap(({ key, registers }) => registers.map((name) => [key, name] as const));
  const only = asked.unitId ?? null;
  const cells = await run<CellRow>(CELLS, [
    asked.path,
    months,
    spans.map(firstDay),
    spans.map(lastDay),
    obligations.map((o) => o.key),
    feeds.map(([key]) => key),
    feeds.map(([, name]) => reportedMeasure(name)),
    feeds.map(([, name]) => name),
    monthlyReporters,
    only,
  ]);
  const states = await run<StateRow>(STATES, [asked.path, asked.period.from, asked.period.to, only]);
  const byMonth = new Map(states.map((s) => [`${s.unitId} ${s.month}`, s]));
  return cells.map((row) => {
    const state = byMonth.get(`${row.unitId} ${row.month}`);
    return {
      ...row,
      submission: state?.state ?? null,
      submittedOn: state?.submittedOn ?? null,
      returned: (state?.returned ?? []).map(cellIndex),
    };
  });
}
