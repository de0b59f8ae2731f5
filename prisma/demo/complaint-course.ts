import type { complaintColumns, complaintLevels, complaintSources } from '../../lib/domain/complaint';
import { addDays, daysBetween, type IsoDate } from '../../lib/domain/dates';
import { HOTLINE_DAYS, PETITION_DAYS } from '../../lib/domain/deadline/limits';
import { ratings } from '../../lib/domain/service-hall';
import { workdaysLater, type DemoContext, type Draft } from './context';
import type { Random } from './random';
import type { DemoUnit } from './units';

export type ComplaintDraft = Draft<typeof complaintColumns>;
type Source = (typeof complaintSources)[number];
type Level = (typeof complaintLevels)[number];

/** Everyone's wish is met more often than not; a bad unit hears it in its ratings. */
export function grade(random: Random, quality: number): (typeof ratings)[number] {
  const poor = (1 - quality) * 0.75;
  return random.weighted([
    ['verySatisfied', 0.58 * quality],
    ['satisfied', 0.28],
    ['basicallySatisfied', 0.1],
    ['dissatisfied', poor * 0.75],
    ['veryDissatisfied', poor * 0.25],
  ]);
}

export const clockOf = (source: Source): 'petition' | 'hotline' =>
  source === 'hotline12345' || source === 'phone' || source === 'online' ? 'hotline' : 'petition';

/** Who came in person, how many they were, and how far they went. */
export function visitors(random: Random, source: Source): ComplaintDraft {
  if (source !== 'visit' && source !== 'transferred') return { people: random.chance(0.04) ? random.int(2, 4) : null };
  const group = random.chance(0.06);
  const level = random.weighted<Level>([
    ['village', 18],
    ['township', 64],
    ['county', 14],
    ['city', 2.6],
    ['province', 0.8],
    ['capital', 0.4],
  ]);
  return { people: group ? random.int(5, 38) : random.int(1, 3), level };
}

interface At {
  readonly random: Random;
  readonly unit: DemoUnit;
  readonly receivedOn: IsoDate;
  readonly clock: 'petition' | 'hotline';
  readonly reply: string;
}

/** Day of the answer and the approved extension. */
function answer(context: DemoContext, at: At): { answeredOn: IsoDate; extendedDays: number | null } {
  const { random, receivedOn, clock } = at;
  const extended = random.chance(0.04);
  const extendedDays = extended ? (clock === 'hotline' ? 5 : random.pick([15, 30])) : null;
  const timely = random.chance(0.3 + at.unit.quality * 0.7);
  if (clock === 'hotline') {
    const limit = HOTLINE_DAYS + (extendedDays ?? 0);
    const days = timely ? random.int(extended ? HOTLINE_DAYS : 0, limit) : limit + random.int(1, 16);
    return { answeredOn: workdaysLater(context, receivedOn, days), extendedDays };
  }
  const limit = PETITION_DAYS + (extendedDays ?? 0);
  const days = timely ? Math.min(limit, 3 + Math.round(random.wait(17))) : limit + random.int(2, 45);
  return { answeredOn: addDays(receivedOn, days), extendedDays };
}

/** How far an unanswered case has come: the older, the farther. */
function underway(context: DemoContext, at: At): ComplaintDraft {
  const age = daysBetween(at.receivedOn, context.today);
  if (age <= 1) return { status: 'received' };
  const acceptedOn = workdaysLater(context, at.receivedOn, 1);
  if (acceptedOn > context.today) return { status: 'received' };
  return { status: age <= 3 ? 'accepted' : 'inProgress', acceptedOn };
}

/** What stands in the register by today. */
export function course(context: DemoContext, at: At): ComplaintDraft {
  const { random, receivedOn } = at;
  const { answeredOn, extendedDays } = answer(context, at);
  if (answeredOn > context.today) return { ...underway(context, at), extendedDays };
  const acceptedOn = workdaysLater(context, receivedOn, random.int(0, 2));
  const resolved = random.chance(0.55 + at.unit.quality * 0.42);
  return {
    status: random.chance(0.75) ? 'closed' : 'answered',
    acceptedOn: acceptedOn <= answeredOn ? acceptedOn : receivedOn,
    extendedDays,
    answeredOn,
    reply: at.reply,
    resolved,
    rating: random.chance(0.58) ? grade(random, at.unit.quality - (resolved ? 0 : 0.3)) : null,
  };
}
