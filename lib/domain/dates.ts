/** 'YYYY-MM-DD', a calendar date in the office's own place (Asia/Shanghai); never a moment. */
export type IsoDate = string;
/** yyyymm, for example 202511. */
export type Month = number;

const DAY = 86_400_000;

/** Parsing and printing a date costs far more than looking it up, and registers hold the same few thousand days. */
const numbers = new Map<IsoDate, number>();
const texts = new Map<number, IsoDate>();
/** More than three centuries: beyond it the dates were not typed by an office, and the maps are begun anew. */
const KEPT = 120_000;

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  if (map.size >= KEPT) map.clear();
  map.set(key, value);
  return value;
}

/** Days since 1970-01-01; NaN for something that is not a date. */
export function dayNumber(date: IsoDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const day = Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
  return date.length === 10 ? keep(numbers, date, day) : day;
}

export function fromDayNumber(day: number): IsoDate {
  return texts.get(day) ?? keep(texts, day, new Date(day * DAY).toISOString().slice(0, 10));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one date to another: the same day is 0. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function monthOf(date: IsoDate): Month {
  return Number(date.slice(0, 4)) * 100 + Number(date.slice(5, 7));
}

/** True for a real calendar date between 1900-01-02 and 2200: 2025-02-30 and the sentinel 1900-01-01 are not. */
export function isRealDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date <= '1900-01-01' || date >= '2200-01-01') return false;
  const day = dayNumber(date);
  return !Number.isNaN(day) && fromDayNumber(day) === date;
}
