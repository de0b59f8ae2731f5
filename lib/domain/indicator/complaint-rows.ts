import { complaintStates } from '../complaint';
import { GROUP_PEOPLE } from '../measure/catalogue';
import { FILLED } from '../register/list-filters';
import type { RowsBehind } from './definition';

/** Every state but those that leave the count, as the cells leave them out. */
const status = complaintStates.filter((state) => state !== 'withdrawn' && state !== 'duplicate');

type Where = NonNullable<RowsBehind['where']>;
const received = (where: Where = {}): RowsBehind => ({ where: { ...where, status } });
const answered = (where: Where = {}): RowsBehind => ({ ...received(where), dated: 'answeredOn' });
const whole = (rows: RowsBehind): RowsBehind => ({ ...rows, counts: 'whole' });
const waiting = (at: 'before' | 'through'): RowsBehind => ({
  ...received(),
  standing: { until: 'answeredOn', at },
  sort: 'receivedOn',
});
const group = received({ people: [`${GROUP_PEOPLE}..`] });

/** The complaints behind each of their indicators. */
export const behind = {
  received: received(),
  ofSource: (sources: readonly string[]) => received({ source: sources }),
  ofLevel: (levels: readonly string[]) => received({ level: levels }),
  carriedIn: waiting('before'),
  open: waiting('through'),
  overdue: { state: 'overdue', dated: 'dueOn', endedOnly: true },
  standing: received({ standingSince: [FILLED] }),
  standingResolved: answered({ standingSince: [FILLED], resolved: ['true'] }),
  acceptanceDue: whole({ ...received(), dated: 'acceptDueOn' }),
  due: whole({ ...received(), dated: 'dueOn' }),
  toAnswer: whole(received()),
  answered: answered(),
  ofAnswered: whole(answered()),
  /** those whose outcome is stated or which are open cannot be told in one list: these were put right in time */
  resolvedOnTime: { state: 'onTime', where: { resolved: ['true'] }, dated: 'dueOn' },
  rated: whole(answered({ rating: [FILLED] })),
  poorlyRated: answered({ rating: ['dissatisfied', 'veryDissatisfied'] }),
  resolved: answered({ resolved: ['true'] }),
  repeated: received({ repeatOf: [FILLED] }),
  group,
  groupPeople: { ...group, adds: 'people' },
} as const satisfies Record<string, RowsBehind | ((values: readonly string[]) => RowsBehind)>;
