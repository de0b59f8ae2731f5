import { DAYS_CAP, GROUP_PEOPLE } from '@/lib/domain/measure/catalogue';
import { ratings } from '@/lib/domain/service-hall';
import { capped, from, type Source } from './source';

/** Withdrawn and duplicate cases leave every rate and are counted apart. */
const counts = `r.status not in ('withdrawn', 'duplicate')`;

/** An answer says as much as a notice of acceptance. */
const takenUp = 'coalesce(r.accepted_on, r.answered_on)';

const good = ratings.slice(0, 3).map((grade) => `'${grade}'`);
/** accepted ⊇ answered ⊇ resolved ⊇ rated satisfied, so that a funnel never widens */
const stages = `complaint r cross join lateral (values
    ('accepted', ${takenUp} is not null),
    ('answered', r.answered_on is not null),
    ('resolved', r.answered_on is not null and r.resolved is true),
    ('satisfied', r.answered_on is not null and r.resolved is true and r.rating in (${good.join(', ')}))) as came(stage, so)`;

const counted = from('complaint', [
  ['complaint.received', 'r.received_on', counts, 'r.source'],
  ['complaint.receivedByCategory', 'r.received_on', counts, `coalesce(r.category, '')`],
  [
    'complaint.receivedBySubcategory',
    'r.received_on',
    counts,
    `coalesce(r.category, '') || '|' || coalesce(r.subcategory, '')`,
  ],
  ['complaint.receivedByAssignee', 'r.received_on', counts, `coalesce(r.assigned_to, '')`],
  ['complaint.receivedByLevel', 'r.received_on', `${counts} and r.level is not null`, 'r.level'],
  ['complaint.receivedAnswered', 'r.received_on', `${counts} and r.answered_on is not null`],
  ['complaint.repeat', 'r.received_on', `${counts} and r.repeat_of is not null`],
  ['complaint.group', 'r.received_on', `${counts} and r.people >= ${GROUP_PEOPLE}`],
  ['complaint.groupPeople', 'r.received_on', `${counts} and r.people >= ${GROUP_PEOPLE}`, `''`, 'sum(r.people)'],
  ['complaint.duplicates', 'r.received_on', `r.status = 'duplicate'`],
  ['complaint.withdrawn', 'r.received_on', `r.status = 'withdrawn'`],
  ['complaint.answered', 'r.answered_on', counts],
  [
    'complaint.resolved',
    'r.answered_on',
    `${counts} and r.resolved is not null`,
    `case when r.resolved then 'yes' else 'no' end`,
  ],
  ['complaint.rating', 'r.answered_on', `${counts} and r.rating is not null`, 'r.rating'],
  ['complaint.days', 'r.answered_on', counts, capped('greatest(r.answered_on - r.received_on, 0)', DAYS_CAP)],
  ['complaint.dueAnswered', 'r.due_on', `${counts} and r.answered_on is not null`],
  ['complaint.dueOnTime', 'r.due_on', `${counts} and r.answered_on <= r.due_on`],
  ['complaint.dueOpen', 'r.due_on', `${counts} and r.answered_on is null`],
  ['complaint.dueResolvable', 'r.due_on', `${counts} and r.answered_on is not null and r.resolved is not null`],
  ['complaint.resolvedOnTime', 'r.due_on', `${counts} and r.resolved and r.answered_on <= r.due_on`],
  ['complaint.acceptDueDone', 'r.accept_due_on', `${counts} and ${takenUp} is not null`],
  ['complaint.acceptDueOnTime', 'r.accept_due_on', `${counts} and ${takenUp} <= r.accept_due_on`],
  ['complaint.acceptDueOpen', 'r.accept_due_on', `${counts} and ${takenUp} is null`],
  ['complaint.standing', 'r.received_on', `${counts} and r.standing_since is not null`],
  [
    'complaint.standingResolvedYears',
    'r.answered_on',
    `${counts} and r.resolved and r.standing_since is not null`,
    `greatest(extract(year from age(r.answered_on, r.standing_since)), 0)::int::text`,
  ],
  [
    'complaint.openSince',
    'r.received_on',
    `${counts} and r.answered_on is null`,
    `to_char(r.received_on, 'YYYY-MM-DD')`,
  ],
  ['complaints.reported', 'r.received_on'],
]);

export const complaintSources: readonly Source[] = [
  ...counted,
  {
    measure: 'complaint.stage',
    from: stages,
    date: 'r.received_on',
    where: `${counts} and came.so`,
    slice: 'came.stage',
  },
];
