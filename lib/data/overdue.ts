import 'server-only';

import { addDays, type IsoDate } from '@/lib/domain/dates';
import type { RegisterName } from '@/lib/domain/register/definition';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { unitWithin } from './unit-within';

/** An unanswered case that is late or falls due soon. */
export interface OverdueCase {
  readonly register: RegisterName;
  /** what is waited for: an answer (publication, completion), that a petition is taken up, or a look into a bad rating */
  readonly wants: 'answer' | 'acceptance' | 'followUp';
  readonly id: number;
  /** its number in the register */
  readonly key: string;
  readonly title: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly dueOn: IsoDate;
  /** calendar days left; negative = late, 0 = due today */
  readonly daysLeft: number;
}

export interface OverdueList {
  /** late ones first; within them by consequence: applications, petitions, 12345, bad ratings, disclosures, … */
  readonly cases: readonly OverdueCase[];
  /** all of them, beyond the limit too */
  readonly late: number;
  readonly soon: number;
}

interface Asked {
  readonly unitId: number;
  readonly today: IsoDate;
  /** default 3 */
  readonly soonDays?: number;
  /** default 20 */
  readonly limit?: number;
  /** how many are passed over, default none; beyond the end even the counts are not known */
  readonly offset?: number;
}

/**
 * What waits, in columns that stand in the indexes of what is open: a hall of many thousand late cases is counted without
 * reading one. A petition whose answer is late is no longer asked for its acceptance as well.
 */
const DUE = `select 'applications' as register, 1 as weight, 'answer' as wants, id, unit_id, due_on
    from application where answered_on is null and due_on <= $3
  union all select 'complaints', case clock when 'petition' then 2 else 3 end, 'answer', id, unit_id, due_on
    from complaint where answered_on is null and status in ('received', 'accepted', 'inProgress') and due_on <= $3
  union all select 'complaints', 2, 'acceptance', id, unit_id, accept_due_on
    from complaint where answered_on is null and accepted_on is null and status in ('received', 'accepted', 'inProgress')
      and accept_due_on <= $3 and (due_on is null or due_on >= $2::date)
  union all select 'service-cases', 4, 'followUp', id, unit_id, follow_up_due_on
    from service_case where followed_up_on is null and follow_up_due_on <= $3
  union all select 'disclosures', 5, 'answer', id, unit_id, due_on
    from disclosure where published_on is null and status in ('draft', 'inReview', 'approved') and due_on <= $3
  union all select 'service-cases', 6, 'answer', id, unit_id, due_on
    from service_case where result = 'pending' and due_on <= $3
  union all select 'inspections', 7, 'answer', id, unit_id, due_on
    from inspection where put_right_on is null and result = 'finding' and due_on <= $3
  union all select 'disclosure-objections', 8, 'answer', id, unit_id, due_on
    from disclosure_objection where answered_on is null and due_on <= $3`;

/** Names and subjects are looked up of those that are shown. */
const WAITING = `with due as (${DUE}), mine as (
    select d.* from due d join org_unit u on u.id = d.unit_id where starts_with(u.path, $1)), shown as (
    select *, count(*) filter (where due_on < $2::date) over () as late,
      count(*) filter (where due_on >= $2::date) over () as soon
    from mine order by due_on >= $2::date, weight, due_on, id, register limit $4 offset $5)
  select w.register, w.wants, w.id, w.unit_id as "unitId", u.name as "unitName", w.due_on as "dueOn",
    w.due_on - $2::date as "daysLeft", w.late, w.soon,
    coalesce(a.application_no, c.case_no, s.ticket_no, d.item_no, i.inspection_no, o.objection_no) as key,
    coalesce(a.subject, c.title, s.matter, s.ticket_no, d.title, i.finding, i.round, i.inspection_no, left(o.content, 120)) as title
  from shown w join org_unit u on u.id = w.unit_id
    left join application a on w.register = 'applications' and a.id = w.id
    left join complaint c on w.register = 'complaints' and c.id = w.id
    left join service_case s on w.register = 'service-cases' and s.id = w.id
    left join disclosure d on w.register = 'disclosures' and d.id = w.id
    left join inspection i on w.register = 'inspections' and i.id = w.id
    left join disclosure_objection o on w.register = 'disclosure-objections' and o.id = w.id
  order by w.due_on >= $2::date, w.weight, w.due_on, w.id, w.register`;

type DueRow = OverdueCase & { late: number; soon: number };

/** What waits in the unit and everything below it. Throws OutOfScopeError. */
export async function overdueCases(scope: OrgScope, asked: Asked): Promise<OverdueList> {
  const unit = await unitWithin(scope, asked.unitId);
  const soon = addDays(asked.today, asked.soonDays ?? 3);
  const { limit = 20, offset = 0 } = asked;
  const rows = await read<DueRow & Record<string, unknown>>(WAITING, [unit.path, asked.today, soon, limit, offset]);
  const cases = rows.map(({ late: _late, soon: _soon, ...found }) => found);
  return { cases, late: rows[0]?.late ?? 0, soon: rows[0]?.soon ?? 0 };
}
