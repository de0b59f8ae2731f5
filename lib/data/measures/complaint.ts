import { DAYS_CAP, GROUP_PEOPLE } from '@/lib/domain/measure/catalogue';
import { capped, from, type Source } from './source';

/** Withdrawn and duplicate cases leave every rate and are counted apart. */
const counts = `r.status not in ('withdrawn', 'duplicate')`;

export const complaintSources: readonly Source[] = from('complaint', [
  ['complaint.received', 'r.received_on', counts, 'r.source'],
  ['complaint.receivedByCategory', 'r.received_on', counts, `coalesce(r.category, '')`],
  ['complaint.receivedByLevel', 'r.received_on', `${counts} and r.level is not null`, 'r.level'],
  ['complaint.receivedAnswered', 'r.received_on', `${counts} and r.answered_on is not null`],
  ['complaint.repeat', 'r.received_on', `${counts} and r.repeat_of is not null`],
  ['complaint.group', 'r.received_on', `${counts} and r.people >= ${GROUP_PEOPLE}`],
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
  ['complaints.reported', 'r.received_on'],
]);
