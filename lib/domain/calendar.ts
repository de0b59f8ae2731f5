import {
  HOLIDAY,
  layOut,
  MAKE_UP,
  UNKNOWN,
  WEEKEND,
  WORKDAY,
  type CalendarException,
  type DayKinds,
} from './day-kinds';
import { dayNumber, fromDayNumber, type IsoDate } from './dates';
import { HOTLINE_DAYS } from './deadline/limits';
import { err, ok, type Result } from './result';

export type { CalendarException } from './day-kinds';

/** Working days of the years in `years`; outside them every answer is a refusal, never a guess. */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>;
  readonly exceptions: ReadonlyMap<IsoDate, CalendarException>;
  /** working days for a 12345 order as the office has set them; an order may bring its own */
  readonly hotlineDays: number;
  /** working days for the answer to an objection to a disclosed item; null: the office has set none, and no law does */
  readonly objectionDays: number | null;
  /** the same table laid out for looking up */
  readonly days: DayKinds;
}

export type CalendarError = 'beyondCalendar';
export type DayKind = 'workday' | 'makeUp' | 'weekend' | 'holiday';

export function makeCalendar(
  years: Iterable<number>,
  exceptions: Iterable<CalendarException>,
  {
    hotlineDays = HOTLINE_DAYS,
    objectionDays = null,
  }: Partial<Pick<WorkCalendar, 'hotlineDays' | 'objectionDays'>> = {},
): WorkCalendar {
  const known = new Set(years);
  const listed = new Map([...exceptions].map((e) => [e.date, e]));
  return { years: known, exceptions: listed, hotlineDays, objectionDays, days: layOut(known, listed.values()) };
}

const names: Readonly<Record<number, DayKind>> = {
  [WORKDAY]: 'workday',
  [MAKE_UP]: 'makeUp',
  [WEEKEND]: 'weekend',
  [HOLIDAY]: 'holiday',
};

/** By day number; null when the year of the day is not covered. */
export const dayKind = (calendar: WorkCalendar, day: number): DayKind | null =>
  names[calendar.days.kinds[day - calendar.days.first] ?? UNKNOWN] ?? null;

/** null when the year of the date is not covered */
export function isWorkday(calendar: WorkCalendar, date: IsoDate): boolean | null {
  const kind = dayKind(calendar, dayNumber(date));
  return kind === null ? null : kind === 'workday' || kind === 'makeUp';
}

/** The n-th working day after the date; the day itself does not count (民法典 Art 201). n = 0 gives the date. */
export function addWorkdays(calendar: WorkCalendar, date: IsoDate, n: number): Result<IsoDate, CalendarError> {
  if (n <= 0) return ok(date);
  const { first, upTo, workdays, unknown } = calendar.days;
  const at = dayNumber(date) - first;
  const before = at === -1 ? 0 : upTo[at];
  if (before === undefined) return err('beyondCalendar');
  const last = workdays[before + n - 1];
  // A year without a table between the two days: nobody knows which of its days count.
  if (last === undefined || unknown[last] !== (at === -1 ? 0 : unknown[at])) return err('beyondCalendar');
  return ok(fromDayNumber(first + last));
}

/** Working days after `from` up to and including `to`; null beyond the calendar or when to < from. */
export function workdaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number | null {
  if (to < from) return null;
  if (to === from) return 0;
  const { first, upTo, unknown } = calendar.days;
  const [a, b] = [dayNumber(from) - first, dayNumber(to) - first];
  const [start, gaps] = a === -1 ? [0, 0] : [upTo[a], unknown[a]];
  const end = upTo[b];
  if (start === undefined || end === undefined || unknown[b] !== gaps) return null;
  return end - start;
}

/** The first year from the date on whose days off are not known. */
export function missingYear(calendar: WorkCalendar, from: IsoDate): number {
  let year = Number(from.slice(0, 4));
  while (calendar.years.has(year)) year += 1;
  return year;
}
