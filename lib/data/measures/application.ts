import { DAYS_CAP } from '@/lib/domain/measure/catalogue';
import { capped, from, type Source } from './source';

/** A day on which others were asked, by the pair of columns or by the list beside it ('from..to; from..to'). */
const asking = `(g.d::date between r.suspended_from and r.suspended_to or exists (
    select 1 from regexp_matches(r.suspensions, '(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)', 'g') as s(ends)
    where g.d::date between s.ends[1]::date and s.ends[2]::date))`;

/**
 * Working days used by the answer: after receipt (or confirmation, Art 31; the corrected application, Art 30; payment,
 * 国办函〔2020〕109号) up to the answer, without the days of asking others (Art 33). Not counted where the calendar does
 * not reach.
 */
const workdays = `application r cross join lateral (
  select count(*) filter (where coalesce(c.workday, extract(isodow from g.d) < 6)
           and not coalesce(${asking}, false)) as days,
         coalesce(bool_and(y.year is not null), true) as covered
  from generate_series(greatest(r.received_on, r.confirmed_on, r.corrected_on, r.fee_paid_on) + 1, r.answered_on,
         interval '1 day') as g(d)
  left join calendar_day c on c.date = g.d::date
  left join calendar_year y on y.year = extract(year from g.d)::int) as used`;

export const applicationSources: readonly Source[] = [
  ...from('application', [
    ['application.received', 'r.received_on', 'true', 'r.applicant_kind'],
    ['application.receivedVia', 'r.received_on', 'true', 'r.received_via'],
    ['application.closed', 'r.answered_on', 'r.outcome is not null', `r.outcome || '|' || r.applicant_kind`],
    ['application.dueAnswered', 'r.due_on', 'r.answered_on is not null'],
    ['application.dueOnTime', 'r.due_on', 'r.answered_on <= r.due_on'],
    ['application.dueOpen', 'r.due_on', 'r.answered_on is null'],
    ['application.feeYuan', 'r.answered_on', 'r.fee_yuan is not null', `''`, 'sum(r.fee_yuan)'],
    ['application.feeWaivedYuan', 'r.answered_on', 'r.fee_waived_yuan is not null', `''`, 'sum(r.fee_waived_yuan)'],
    ['applications.reported', 'r.received_on'],
  ]),
  {
    measure: 'application.workdays',
    from: workdays,
    date: 'r.answered_on',
    where: 'used.covered',
    slice: capped('used.days', DAYS_CAP),
  },
];

const monthly = 'make_date(r.month / 100, r.month % 100, 1)';
const stated = (column: string): [string, string, string] => [`r.${column} is not null`, `''`, `sum(r.${column})`];

/** Remedies and the monthly statement of acts stand beside applications in the statutory report. */
export const remedySources: readonly Source[] = from('remedy', [
  ['remedy.filed', 'r.filed_on', 'true', 'r.kind'],
  ['remedy.closed', 'r.closed_on', 'r.result is not null', `r.kind || '|' || r.result`],
  ['remedies.reported', 'r.filed_on'],
]);

export const actSources: readonly Source[] = from('administrative_act', [
  ['act.licences', monthly, ...stated('licences')],
  ['act.penalties', monthly, ...stated('penalties')],
  ['act.coercions', monthly, ...stated('coercions')],
  ['act.feesYuan', monthly, ...stated('fees_yuan')],
  ['administrative-acts.reported', monthly],
]);
