import { isWorkday, type WorkCalendar } from '../../lib/domain/calendar';
import { addDays, type IsoDate } from '../../lib/domain/dates';

/** Counting working days by looking them up: the generator asks a hundred thousand times. */
export interface Workdays {
  /** the n-th working day after the date; beyond the calendar a day after its end */
  readonly later: (date: IsoDate, n: number) => IsoDate;
  /** the n-th working day before the date */
  readonly earlier: (date: IsoDate, n: number) => IsoDate;
}

export function makeWorkdays(calendar: WorkCalendar, from: IsoDate): Workdays {
  const list: IsoDate[] = [];
  /** working days from the beginning up to and including the date */
  const upTo = new Map<IsoDate, number>();
  let day = from;
  for (let works = isWorkday(calendar, day); works !== null; works = isWorkday(calendar, day)) {
    if (works) list.push(day);
    upTo.set(day, list.length);
    day = addDays(day, 1);
  }
  const beyond = addDays(day, 120);
  return {
    later: (date, n) => (n === 0 ? date : (list[(upTo.get(date) ?? Infinity) + n - 1] ?? beyond)),
    earlier: (date, n) => {
      const count = upTo.get(date) ?? 0;
      const own = list[count - 1] === date ? 1 : 0;
      return list[count - own - n] ?? from;
    },
  };
}
