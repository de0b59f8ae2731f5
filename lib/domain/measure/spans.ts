import type { Month } from '../dates';
import { shiftMonth, type Period } from '../period';

/**
 * A month (202511), a quarter (20254: year × 10 and its number) or a whole year (20250), told apart by their size and
 * their last digit.
 */
export type Span = number;

const YEAR = 12;
const QUARTER = 3;

export const isMonth = (span: Span): boolean => span >= 100_000;
export const isYear = (span: Span): boolean => !isMonth(span) && span % 10 === 0;
export const yearOf = (month: Month): number => Math.floor(month / 100);
export const yearSpan = (month: Month): Span => yearOf(month) * 10;
const quarterSpan = (month: Month): Span => yearSpan(month) + Math.floor(((month % 100) - 1) / QUARTER) + 1;

/** The month itself, its quarter and its year. */
export const spansAround = (month: Month): Span[] => [month, quarterSpan(month), yearSpan(month)];

/** How many months the largest span takes that begins with this month and does not reach beyond the last one. */
function lengthAt(month: Month, to: Month): number {
  const fits = (length: number): boolean => ((month % 100) - 1) % length === 0 && shiftMonth(month, length - 1) <= to;
  if (fits(YEAR)) return YEAR;
  return fits(QUARTER) ? QUARTER : 1;
}

const spanOf = (month: Month, length: number): Span => spansAround(month)[[1, QUARTER, YEAR].indexOf(length)] ?? month;

/** The months of a year are stored in one row, twelve values beside each other: year × 10 and a nine. */
const MONTHS = 9;
export const monthsSpan = (month: Month): Span => yearSpan(month) + MONTHS;
export const isMonths = (span: Span): boolean => !isMonth(span) && span % 10 === MONTHS;

/** The spans of the rows in which a month counts. */
export const rowsAround = (month: Month): Span[] => [monthsSpan(month), quarterSpan(month), yearSpan(month)];

export const yearHolding = (span: Span): number => (isMonth(span) ? yearOf(span) : Math.floor(span / 10));

/** The spans of the rows from which these are read: a quarter or year has its own, unless the year's months are read anyway. */
export function storedIn(spans: readonly Span[]): Span[] {
  const byMonths = new Set(spans.filter(isMonth).map(yearHolding));
  const row = (span: Span): Span => (byMonths.has(yearHolding(span)) ? yearHolding(span) * 10 + MONTHS : span);
  return [...new Set(spans.map(row))];
}

/** A run of months in the fewest spans, each month in exactly one; a run that ends before it begins has none. */
export function spansOf({ from, to }: Period): Span[] {
  const spans: Span[] = [];
  for (let month = from; month <= to;) {
    const length = lengthAt(month, to);
    spans.push(spanOf(month, length));
    month = shiftMonth(month, length);
  }
  return spans;
}

/** The months of a span. */
export function monthsOfSpan(span: Span): Period {
  if (isMonth(span)) return { from: span, to: span };
  const [year, quarter] = [Math.floor(span / 10), span % 10];
  const first = year * 100 + (quarter === 0 ? 1 : (quarter - 1) * QUARTER + 1);
  return { from: first, to: shiftMonth(first, (quarter === 0 ? YEAR : QUARTER) - 1) };
}
