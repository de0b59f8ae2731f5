import { MINUTES_CAP } from '@/lib/domain/measure/catalogue';
import { ratings } from '@/lib/domain/service-hall';
import { snake } from '@/lib/domain/columns';
import { capped, from, type Entry, type Source } from './source';

/** A leg that was handed on counts where it ended; void counts nowhere; a no-show only as visit and no-show. */
const served = `r.result in ('completed', 'pending')`;
const matter = `${served} and r.kind = 'matter'`;
const done = `r.result = 'completed' and r.kind = 'matter'`;
const bad = `${served} and r.rating in ('dissatisfied', 'veryDissatisfied')`;
const limits = `${done} and r.statutory_days is not null and r.promised_days is not null`;
const visit = `r.leg = 0 and r.result <> 'void'`;
const window = `coalesce(r."window", '')`;
const arrival = `to_char(r.arrived_at, 'ID|FMHH24')`;

const cases: Entry[] = [
  ['hall.visits', 'r.served_on', visit, window],
  ['hall.matters', 'r.served_on', matter, window],
  ['hall.consultations', 'r.served_on', `${served} and r.kind = 'consultation'`, window],
  ['hall.completed', 'r.served_on', done, window],
  ['hall.completedBase', 'r.served_on', matter],
  ['hall.onTheSpot', 'r.served_on', `${done} and coalesce(r.finished_on, r.served_on) = r.served_on`],
  ['hall.onTheSpotBase', 'r.served_on', done],
  ['hall.noShows', 'r.served_on', `r.leg = 0 and r.result = 'noShow'`],
  ['hall.noShowBase', 'r.served_on', visit],
  ['hall.rating', 'r.served_on', `${served} and r.rating is not null`, 'r.rating'],
  ['hall.ratingBase', 'r.served_on', served],
  ['hall.arrivedByHour', 'r.served_on', `${visit} and r.arrived_at is not null`, arrival],
  ['hall.wait', 'r.served_on', `${served} and r.wait_seconds is not null`, capped('r.wait_seconds / 60', MINUTES_CAP)],
  [
    'hall.handle',
    'r.served_on',
    `${served} and r.handle_seconds is not null`,
    capped('r.handle_seconds / 60', MINUTES_CAP),
  ],
  ['hall.promiseDue', 'r.due_on', `r.result = 'completed'`],
  ['hall.promiseKept', 'r.due_on', `r.result = 'completed' and coalesce(r.finished_on, r.served_on) <= r.due_on`],
  ['hall.promiseOpen', 'r.due_on', `r.result = 'pending'`],
  ['hall.statutoryDays', 'r.served_on', limits, `''`, 'sum(r.statutory_days)'],
  ['hall.promisedDays', 'r.served_on', limits, `''`, 'sum(r.promised_days)'],
  ['hall.feeStated', 'r.served_on', `${done} and r.fee_yuan is not null`],
  ['hall.feeFree', 'r.served_on', `${done} and r.fee_yuan = 0`],
  ['hall.feeYuan', 'r.served_on', `${served} and r.fee_yuan is not null`, `''`, 'sum(r.fee_yuan)'],
  ['hall.badRated', 'r.served_on', bad, window],
  ['hall.badRatedDueDone', 'r.follow_up_due_on', `${bad} and r.followed_up_on is not null`],
  ['hall.badRatedDueOnTime', 'r.follow_up_due_on', `${bad} and r.followed_up_on <= r.follow_up_due_on`],
  ['hall.badRatedDueOpen', 'r.follow_up_due_on', `${bad} and r.followed_up_on is null`],
  ['hall.badRatedFollowedUp', 'r.followed_up_on', bad, `coalesce(r.follow_up_result, '')`],
  ['service-cases.reported', 'r.served_on'],
];

const rated = ratings.map((grade) => `r.${snake(grade)}`);
const sum = (column: string): string => `sum(r.${column})`;
const has = (...columns: string[]): string => columns.map((c) => `r.${c} is not null`).join(' and ');

const days: Entry[] = [
  ['hall.visits', 'r.day', has('visits'), 'r."window"', sum('visits')],
  ['hall.matters', 'r.day', has('matters'), 'r."window"', sum('matters')],
  ['hall.consultations', 'r.day', has('consultations'), 'r."window"', sum('consultations')],
  ['hall.completed', 'r.day', has('completed'), 'r."window"', sum('completed')],
  ['hall.completedBase', 'r.day', has('completed', 'matters'), `''`, sum('matters')],
  ['hall.onTheSpot', 'r.day', has('on_the_spot', 'completed'), `''`, sum('on_the_spot')],
  ['hall.onTheSpotBase', 'r.day', has('on_the_spot', 'completed'), `''`, sum('completed')],
  ['hall.noShows', 'r.day', has('no_shows', 'visits'), `''`, sum('no_shows')],
  ['hall.noShowBase', 'r.day', has('no_shows', 'visits'), `''`, sum('visits')],
  // Everyone served could have rated; a hall that counts neither matters nor consultations is measured by its visits.
  [
    'hall.ratingBase',
    'r.day',
    `coalesce(${rated.join(', ')}) is not null`,
    `''`,
    'sum(coalesce(r.matters + r.consultations, r.visits, r.matters, r.consultations, 0))',
  ],
  ...ratings.map((g): Entry => ['hall.rating', 'r.day', has(snake(g)), `'${g}'`, sum(snake(g))]),
  ['service-days.reported', 'r.day'],
];

export const hallSources: readonly Source[] = [...from('service_case', cases), ...from('service_day', days)];
/** A nil return of the hall says that these were zero. */
export const hallCounts = ['hall.visits', 'hall.matters', 'hall.consultations', 'hall.completed'] as const;
