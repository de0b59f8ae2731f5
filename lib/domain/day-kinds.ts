import { dayNumber, type IsoDate } from './dates';

/** A day on which the calendar departs from Monday–Friday (国务院办公厅 holiday notice of the year). */
export interface CalendarException {
  readonly date: IsoDate;
  readonly workday: boolean;
  readonly name: string;
}

/** What the table of one calendar says about each day, laid out once: clocks ask for a day millions of times. */
export interface DayKinds {
  /** day number of the first entry, 1 January of the first known year */
  readonly first: number;
  /** UNKNOWN, WEEKEND, HOLIDAY, WORKDAY or MAKE_UP for each day up to the end of the last known year */
  readonly kinds: Uint8Array;
  /** working days from the first entry up to and including each day */
  readonly upTo: Int32Array;
  /** indexes of the working days */
  readonly workdays: Int32Array;
  /** days without an answer up to and including each day: gaps between known years */
  readonly unknown: Int32Array;
}

export const UNKNOWN = 0;
export const WEEKEND = 1;
export const HOLIDAY = 2;
export const WORKDAY = 3;
export const MAKE_UP = 4;

/** 0 = Sunday; 1970-01-01 was a Thursday */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const ordinary = (day: number): number => (weekdayOf(day) === 0 || weekdayOf(day) === 6 ? WEEKEND : WORKDAY);

function kindOf(day: number, exception: CalendarException | undefined): number {
  const usual = ordinary(day);
  if (exception === undefined) return usual;
  if (!exception.workday) return HOLIDAY;
  return usual === WEEKEND ? MAKE_UP : WORKDAY;
}

const startOf = (year: number): number => dayNumber(`${String(year).padStart(4, '0')}-01-01`);

function fillKinds(kinds: Uint8Array, first: number, years: Iterable<number>): void {
  for (const year of years)
    for (let day = startOf(year); day < startOf(year + 1); day += 1) kinds[day - first] = ordinary(day);
}

/** Years and exceptions of a calendar as arrays; without years everything is unknown. */
export function layOut(years: ReadonlySet<number>, exceptions: Iterable<CalendarException>): DayKinds {
  const known = [...years].sort((a, b) => a - b);
  const [from, to] = [known[0], known.at(-1)];
  const first = from === undefined ? 0 : startOf(from);
  const length = to === undefined ? 0 : startOf(to + 1) - first;
  const kinds = new Uint8Array(length);
  fillKinds(kinds, first, known);
  for (const exception of exceptions) {
    const day = dayNumber(exception.date);
    if ((kinds[day - first] ?? UNKNOWN) !== UNKNOWN) kinds[day - first] = kindOf(day, exception);
  }
  return { first, kinds, ...counted(kinds) };
}

function counted(kinds: Uint8Array): Omit<DayKinds, 'first' | 'kinds'> {
  const upTo = new Int32Array(kinds.length);
  const unknown = new Int32Array(kinds.length);
  const workdays: number[] = [];
  let gaps = 0;
  for (const [i, kind] of kinds.entries()) {
    if (kind >= WORKDAY) workdays.push(i);
    if (kind === UNKNOWN) gaps += 1;
    upTo[i] = workdays.length;
    unknown[i] = gaps;
  }
  return { upTo, unknown, workdays: Int32Array.from(workdays) };
}
