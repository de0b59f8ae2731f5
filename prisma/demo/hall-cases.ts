import type { IsoDate } from '../../lib/domain/dates';
import { FOLLOW_UP_DAYS, followUpResults, isBadRating, type serviceCaseColumns } from '../../lib/domain/service-hall';
import { grade } from './complaint-course';
import { workdaysLater, type DemoContext, type Draft, type HallDay } from './context';
import { hallMatters, windows, type HallMatter } from './hall-text';
import type { Random } from './random';
import { padded } from './text';

type CaseDraft = Draft<typeof serviceCaseColumns>;

const MEAN_VISITS = { large: 27, small: 15 } as const;

/** Wall clock of seconds after midnight. */
function clock(day: IsoDate, seconds: number): string {
  const minutes = Math.floor(seconds * 60 ** -1);
  const hours = Math.floor(minutes * 60 ** -1);
  return `${day}T${padded(hours, 2)}:${padded(minutes % 60, 2)}:${padded(seconds % 60, 2)}`;
}

/** The hall is open from 8:30 to 12:00 and from 14:00 to 17:30; mornings are busier. */
const arrival = (random: Random): number =>
  random.chance(0.62) ? random.int(8.5 * 3600, 11.6 * 3600) : random.int(14 * 3600, 17 * 3600);

interface Visit {
  readonly day: HallDay;
  readonly random: Random;
  readonly ticketNo: string;
  readonly arrived: number;
  readonly matter: HallMatter;
}

const windowOf = (visit: Visit): string => {
  const count = visit.day.unit.hall?.windows ?? 1;
  return windows[visit.matter.window % count] ?? windows[0];
};

/** When the matter was finished, and within which promise. */
function finish(context: DemoContext, { day, random, matter }: Visit): CaseDraft {
  const { promisedDays, statutoryDays } = matter;
  const days = { promisedDays, statutoryDays };
  if (promisedDays === null) return { ...days, result: 'completed', finishedOn: day.day };
  const kept = random.chance(0.55 + day.unit.quality * 0.44);
  const after = kept ? random.int(0, promisedDays) : promisedDays + random.int(1, 6);
  const finishedOn = workdaysLater(context, day.day, after);
  return finishedOn > context.today ? { ...days, result: 'pending' } : { ...days, result: 'completed', finishedOn };
}

/** A bad rating is looked into within three weeks, more often than not. */
function followUp(context: DemoContext, { day, ...visit }: Visit, rating: CaseDraft['rating']): CaseDraft {
  const random = visit.random.fork(`followUp/${visit.ticketNo}`);
  if (!isBadRating(rating) || !random.chance(0.6 + day.unit.quality * 0.4)) return {};
  const timely = random.chance(day.unit.quality);
  const after = timely ? random.int(0, FOLLOW_UP_DAYS - 3) : FOLLOW_UP_DAYS + random.int(1, 12);
  const followedUpOn = workdaysLater(context, day.day, after);
  if (followedUpOn > context.today) return {};
  const followUpResult = random.pick(followUpResults);
  return { followedUpOn, followUpResult, followUpNote: '已电话回访,核实情况并向群众说明。' };
}

function served(context: DemoContext, visit: Visit): CaseDraft {
  const { random, matter, day } = visit;
  const rating = random.chance(0.56) ? grade(random, day.unit.quality) : null;
  const voice = { rating, ...followUp(context, visit, rating) };
  if (random.chance(0.17)) return { kind: 'consultation', result: 'completed', finishedOn: day.day, ...voice };
  const feeYuan = random.chance(0.85) ? (matter.fee ?? 0) : null;
  return { kind: 'matter', ...voice, feeYuan, ...finish(context, visit) };
}

/** One visit: a single row, or two when the visitor is sent on to another window. */
function rows(context: DemoContext, visit: Visit): CaseDraft[] {
  const { day, random, ticketNo, arrived, matter } = visit;
  const called = arrived + Math.min(5400, Math.round(random.wait(day.load * 420)));
  const base = { servedOn: day.day, ticketNo, matter: matter.name, window: windowOf(visit), kind: 'matter' } as const;
  const arrivedAt = clock(day.day, arrived);
  if (random.chance(0.006)) return [{ ...base, leg: 0, arrivedAt, result: 'void' }];
  const calledAt = clock(day.day, called);
  if (random.chance(0.032)) return [{ ...base, leg: 0, arrivedAt, calledAt, result: 'noShow' }];
  const ended = called + random.int(120, 360) + Math.round(random.wait(300));
  const endedAt = clock(day.day, ended);
  const done = served(context, visit);
  if (!random.chance(0.02)) return [{ ...base, leg: 0, arrivedAt, calledAt, endedAt, ...done }];
  const again = ended + random.int(60, 600);
  const later = {
    arrivedAt: endedAt,
    calledAt: clock(day.day, again),
    endedAt: clock(day.day, again + random.int(180, 900)),
  };
  return [
    { ...base, leg: 0, window: windows[0], arrivedAt, calledAt, endedAt, result: 'transferred' },
    { ...base, leg: 1, ...later, ...done },
  ];
}

/** All tickets of one day, in the order of arrival. */
export function dayCases(context: DemoContext, day: HallDay): CaseDraft[] {
  const random = context.random.fork(`cases/${day.unit.code}/${day.day}`);
  const mean = (day.unit.hall?.windows ?? 1) > 5 ? MEAN_VISITS.large : MEAN_VISITS.small;
  const arrivals = Array.from({ length: random.count(mean * day.load) }, () => arrival(random)).sort((a, b) => a - b);
  return arrivals.flatMap((arrived, i) => {
    const matter = random.weighted(hallMatters.map((m) => [m, m.weight] as const));
    return rows(context, { day, random, arrived, matter, ticketNo: `A${padded(i + 1, 3)}` });
  });
}
