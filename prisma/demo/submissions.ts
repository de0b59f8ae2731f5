import type { Tx } from '../../lib/data/db';
import { readDueDates } from '../../lib/data/reporting/matrix';
import { readMonths, type UnitMonth } from '../../lib/data/reporting/month-facts';
import { addDays, type IsoDate, type Month } from '../../lib/domain/dates';
import { lastDay, monthsIn, shiftMonth } from '../../lib/domain/period';
import { obligations } from '../../lib/domain/reporting/obligations';
import { COUNTY } from './places';
import { makeRandom } from './random';
import { ACTOR, insert } from './insert';

interface Handed {
  readonly unitId: number;
  readonly month: Month;
  readonly state: 'submitted' | 'returned' | 'accepted';
  readonly on: IsoDate;
}

/** Months up to here before the last are accepted and locked; the later ones are with the superior, or went back. */
const RECENT = 2;
/** The cell that goes back. */
const hall = obligations.findIndex((o) => o.registers.includes('service-days'));
const CORRECTION = '12345 平台重复派单 3 件，已合并';
const REASON = '窗口日报与排队系统记录不一致，请核对后重新报送';

function stateOf({ month, cells }: UnitMonth, last: Month, nth: number): Handed['state'] {
  if (month <= shiftMonth(last, -RECENT)) return 'accepted';
  return month !== last && nth % 3 === 0 && cells[hall] !== '.' ? 'returned' : 'submitted';
}

/** A month that is whole is handed in around its due date; one with a gap is not handed in at all. */
function handIn(months: readonly UnitMonth[], due: ReadonlyMap<Month, IsoDate | null>, today: IsoDate): Handed[] {
  const random = makeRandom(`${COUNTY.code}/submissions`);
  const ended = months.filter((m) => !m.cells.includes('-') && lastDay({ from: m.month, to: m.month }) < today);
  const last = Math.max(...ended.map((m) => m.month));
  return ended.flatMap((facts, nth): Handed[] => {
    const { unitId, month } = facts;
    const dueOn = due.get(month);
    if (dueOn === undefined || dueOn === null) return [];
    const own = random.fork(`${unitId}/${month}`);
    const on = addDays(dueOn, own.chance(0.08) ? 4 : -1);
    if (on > today) return [];
    return [{ unitId, month, state: stateOf(facts, last, nth), on }];
  });
}

/** Submissions of the last twelve months, some cells given back, and targets of the county. */
export async function insertSubmissions(tx: Tx, today: IsoDate): Promise<void> {
  const to = Math.floor(Number(today.slice(0, 4)) * 100) + Number(today.slice(5, 7));
  const period = { from: shiftMonth(to, -12), to };
  const due = await readDueDates(monthsIn(period));
  const handed = handIn(await readMonths({ path: '/', period }, tx.query), due.of, today);
  await insert(
    tx,
    'month_submission',
    handed.map(({ unitId, month, state, on }) => ({
      unit_id: unitId,
      month,
      state,
      first_submitted_on: on,
      submitted_by: ACTOR,
      submitted_at: `${on}T10:00:00+08:00`,
      decided_by: state === 'submitted' ? null : ACTOR,
      decided_at: state === 'submitted' ? null : `${on}T16:00:00+08:00`,
      accepted_at: state === 'accepted' ? `${on}T16:00:00+08:00` : null,
      version: 1,
    })),
  );
  const returned = handed.filter((h) => h.state === 'returned');
  await tx.query(
    `insert into cell_return (unit_id, month, cell, reason, "by") select *, $3, $4, $5 from unnest($1::int[], $2::int[])`,
    [returned.map((h) => h.unitId), returned.map((h) => h.month), obligations[hall]?.key, REASON, ACTOR],
  );
  await tx.query(
    `insert into audit_entry (at, actor, action, entity, entity_id, unit_id)
     select submitted_at, submitted_by, 'month.submit', 'month_submission', month::text, unit_id from month_submission
     union all select decided_at, decided_by, 'month.' || case state when 'accepted' then 'accept' else 'return' end,
       'month_submission', month::text, unit_id from month_submission where decided_at is not null order by 1`,
  );
  await insertCorrection(tx, handed);
  await tx.query(
    `insert into indicator_target (unit_id, code, year, value, "by")
     select u.id, t.code, $1, t.value, $2 from org_unit u,
       (values ('disclosure.onTimeRate', 0.95), ('complaint.onTimeRate', 0.95), ('hall.satisfaction', 0.98)) as t(code, value)
     where u.parent_id is null`,
    [Number(today.slice(0, 4)), ACTOR],
  );
}

/** One accepted number that was put right afterwards: three complaints had been counted twice. */
async function insertCorrection(tx: Tx, handed: readonly Handed[]): Promise<void> {
  const accepted = handed.filter((h) => h.state === 'accepted');
  await tx.query(
    `with corrected as (
       select c.* from measure_cell c join unnest($1::int[], $2::int[]) as a(unit_id, month) using (unit_id, month)
       where c.measure = 'complaint.received' and c.value > 10 order by c.month desc, c.value desc limit 1),
     returned as (
       insert into cell_return (unit_id, month, cell, reason, "by", settled_at)
       select unit_id, month, 'complaints', $3, $4, now() from corrected)
     insert into cell_revision (unit_id, month, measure, slice, old_value, new_value, kind, reason, "by")
     select unit_id, month, measure, slice, value + 3, value, 'correction', $3, $4 from corrected`,
    [accepted.map((h) => h.unitId), accepted.map((h) => h.month), CORRECTION, ACTOR],
  );
}
