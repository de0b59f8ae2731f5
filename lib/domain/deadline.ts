import { addWorkdays, type CalendarError, type WorkCalendar } from './calendar';
import type { IsoDate } from './dates';
import { APPLICATION_DAYS, DISCLOSURE_DAYS, OPINION_DAYS, PETITION_DAYS } from './deadline/limits';
import { explained, lastDay, type Clock, type DateRange, type Deadline, type StartReason } from './deadline/walk';
import { ok, type Result } from './result';

/**
 * application: an answer to an application for information (政府信息公开条例 Art 30–33) · petition: 信访工作条例 Art 34 ·
 * hotline: a 12345 order · disclosure: publication of what has been formed or changed (Art 26)
 */
export const clockKinds = ['application', 'petition', 'hotline', 'disclosure'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** What a clock is set by; what does not concern the kind is null or empty. */
export interface ClockFacts {
  readonly kind: ClockKind;
  /** of a disclosure: the day it was formed or changed */
  readonly receivedOn: IsoDate;
  /** web, fax, ordinary letter: the day both sides confirmed is the day of receipt (Art 31) */
  readonly confirmedOn?: IsoDate | null;
  /** receipt of the corrected application: the clock begins anew (Art 30) */
  readonly correctedOn?: IsoDate | null;
  /** the fee was paid: the clock begins anew (国办函〔2020〕109号) */
  readonly paidOn?: IsoDate | null;
  /** 受理; a petition's days run from here (Art 34: 自受理之日起), from receipt while it is unknown */
  readonly acceptedOn?: IsoDate | null;
  /**
   * Asking third parties or other organs does not count (Art 33). Without an end it is still going on and is taken to
   * last as long as they have for their opinion (Art 32, 34): longer the office must not wait.
   */
  readonly suspended?: readonly { readonly from: IsoDate; readonly to: IsoDate | null }[];
  readonly extendedDays?: number | null;
  /** hotline: working days that the order itself gives; null: the office's setting */
  readonly limitDays?: number | null;
}

const starters = [
  ['confirmedOn', 'confirmed'],
  ['correctedOn', 'corrected'],
  ['paidOn', 'paid'],
  ['acceptedOn', 'accepted'],
] as const;

const concerns: Readonly<Record<ClockKind, readonly StartReason[]>> = {
  application: ['confirmed', 'corrected', 'paid'],
  petition: ['accepted'],
  hotline: [],
  disclosure: [],
};

function startsOf(facts: ClockFacts): Clock['starts'] {
  const later = starters.flatMap(([field, reason]) => {
    const on = facts[field] ?? null;
    return on !== null && on >= facts.receivedOn && concerns[facts.kind].includes(reason) ? [{ on, reason }] : [];
  });
  const first = { on: facts.receivedOn, reason: facts.kind === 'disclosure' ? 'formed' : 'received' } as const;
  const all = [first, ...later.sort((a, b) => (a.on < b.on ? -1 : 1))];
  // Two on one day are one start, and the later reason says more.
  return all.filter(({ on }, i) => all[i + 1]?.on !== on);
}

/** The days of the term without an extension. */
export function limitOf(calendar: WorkCalendar, facts: ClockFacts): number {
  const own = {
    application: APPLICATION_DAYS,
    petition: PETITION_DAYS,
    hotline: facts.limitDays ?? calendar.hotlineDays,
    disclosure: DISCLOSURE_DAYS,
  };
  return own[facts.kind];
}

function awayOf(calendar: WorkCalendar, facts: ClockFacts): Result<DateRange[], CalendarError> {
  const ranges: DateRange[] = [];
  for (const { from, to } of facts.kind === 'application' ? (facts.suspended ?? []) : []) {
    const end = to === null ? addWorkdays(calendar, from, OPINION_DAYS) : ok(to);
    if (!end.ok) return end;
    ranges.push({ from, to: end.value });
  }
  return ok(ranges);
}

function clockOf(calendar: WorkCalendar, facts: ClockFacts): Result<Clock, CalendarError> {
  const away = awayOf(calendar, facts);
  if (!away.ok) return away;
  return ok({
    starts: startsOf(facts),
    count: facts.kind === 'petition' ? 'days' : 'workdays',
    limit: limitOf(calendar, facts) + (facts.extendedDays ?? 0),
    away: away.value,
  });
}

/** The last day; 'beyondCalendar' where it would need a year whose days off are not known. */
export function dueOf(calendar: WorkCalendar, facts: ClockFacts): Result<IsoDate, CalendarError> {
  const clock = clockOf(calendar, facts);
  if (!clock.ok) return clock;
  const { starts, count, limit, away } = clock.value;
  // The common case needs no walk: the table knows the n-th working day.
  if (count === 'workdays' && away.length === 0) return addWorkdays(calendar, starts.at(-1)?.on ?? '', limit);
  return lastDay(calendar, clock.value);
}

/** The last day and every day on the way to it: the same clock, told. */
export function deadlineOf(calendar: WorkCalendar, facts: ClockFacts): Result<Deadline, CalendarError> {
  const clock = clockOf(calendar, facts);
  return clock.ok ? explained(calendar, clock.value) : clock;
}
