import type { CalendarException, WorkCalendar } from './calendar';
import { makeCalendar } from './calendar';
import type { IsoDate } from './dates';

/** The calendar with one year replaced, or added. */
export function withYear(calendar: WorkCalendar, year: number, days: readonly CalendarException[]): WorkCalendar {
  const kept = [...calendar.exceptions.values()].filter((day) => !day.date.startsWith(`${year}-`));
  return makeCalendar([...calendar.years, year], [...kept, ...days], calendar);
}

/** The first and last day on which counting gives another answer; null: none does, at most a name is another. */
export interface ChangedDays {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export function changedDays(before: WorkCalendar, after: WorkCalendar, year: number): ChangedDays | null {
  if (!before.years.has(year)) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const own = (calendar: WorkCalendar): Map<IsoDate, boolean> =>
    new Map(
      [...calendar.exceptions.values()].filter((d) => d.date.startsWith(`${year}-`)).map((d) => [d.date, d.workday]),
    );
  const [old, now] = [own(before), own(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((date) => old.get(date) !== now.get(date)).sort();
  const [first, last] = [changed[0], changed.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
