import { dayNumber, fromDayNumber, type IsoDate } from './dates';
import { err, ok, type Result } from './result';

/** A day on which the calendar departs from Monday–Friday (国务院办公厅 holiday notice of the year). */
export interface CalendarException {
  readonly date: IsoDate;
  readonly workday: boolean;
  readonly name: string;
}

/** Working days of the years in `years`; outside them every answer is a refusal, never a guess. */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>;
  readonly exceptions: ReadonlyMap<IsoDate, CalendarException>;
}

export type CalendarError = 'beyondCalendar';

export function makeCalendar(years: Iterable<number>, exceptions: Iterable<CalendarException>): WorkCalendar {
  return { years: new Set(years), exceptions: new Map([...exceptions].map((e) => [e.date, e])) };
}

/** null when the year of the date is not covered */
export function isWorkday(calendar: WorkCalendar, date: IsoDate): boolean | null {
  if (!calendar.years.has(Number(date.slice(0, 4)))) return null;
  const exception = calendar.exceptions.get(date);
  if (exception) return exception.workday;
  const weekday = (dayNumber(date) + 4) % 7; // 1970-01-01 was a Thursday; 0 = Sunday
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after the date; the day itself does not count (民法典 Art 201). n = 0 gives the date. */
export function addWorkdays(calendar: WorkCalendar, date: IsoDate, n: number): Result<IsoDate, CalendarError> {
  let day = dayNumber(date);
  for (let left = n; left > 0;) {
    day += 1;
    const works = isWorkday(calendar, fromDayNumber(day));
    if (works === null) return err('beyondCalendar');
    if (works) left -= 1;
  }
  return ok(fromDayNumber(day));
}

/** Working days after `from` up to and including `to`; null beyond the calendar or when to < from. */
export function workdaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number | null {
  let count = 0;
  if (to < from) return null;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) {
    const works = isWorkday(calendar, fromDayNumber(day));
    if (works === null) return null;
    if (works) count += 1;
  }
  return count;
}
