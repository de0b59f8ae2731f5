import type { IsoDate } from './dates';
import { monthOf } from './dates';
import {
  formatPeriod,
  lastDay,
  parsePeriod,
  firstDay,
  previous,
  sameLastYear,
  yearPeriod,
  type Period,
} from './period';

export const halves = ['H1', 'H2'] as const;
export const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export const monthSpans = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
const parts = [...halves, ...quarters, ...monthSpans] as const;

/** Which part of a year; range is any run of months that is none of the others. */
export type Span = 'year' | 'toDate' | (typeof parts)[number] | 'range';
export const spans: readonly Span[] = ['year', 'toDate', ...parts, 'range'];

/** The part of the year as a period; toDate ends with the month of `today`, also in other years. null for a range. */
export function periodOf(year: number, span: Span, today: IsoDate): Period | null {
  if (span === 'range') return null;
  if (span === 'year') return yearPeriod(year);
  if (span === 'toDate') return { from: year * 100 + 1, to: year * 100 + (monthOf(today) % 100) };
  return parsePeriod(monthSpans.some((m) => m === span) ? `${year}-${span}` : `${year}${span}`);
}

/** The inverse: periodOf(choiceOf(p)) = p unless the span is a range. */
export function choiceOf(period: Period, today: IsoDate): { readonly year: number; readonly span: Span } {
  const year = Math.floor(period.from / 100);
  const text = formatPeriod(period);
  const span = spans.find((one) => {
    const candidate = periodOf(year, one, today);
    return candidate !== null && formatPeriod(candidate) === text;
  });
  return { year, span: span ?? 'range' };
}

/** What a period is compared with: the same months of the year before, or as many months just before it. */
export const againsts = ['lastYear', 'previous'] as const;
export type Against = (typeof againsts)[number];
export const againstKind = (text: string | undefined): Against => againsts.find((a) => a === text) ?? 'lastYear';
export const againstOf = (period: Period, text: string | undefined): Period =>
  againstKind(text) === 'previous' ? previous(period) : sameLastYear(period);

/** closed: over by that day, its numbers change only by corrections · open: still running · future: not begun. */
export type PeriodState = 'closed' | 'open' | 'future';
export function periodState(period: Period, today: IsoDate): PeriodState {
  if (lastDay(period) < today) return 'closed';
  return firstDay(period) <= today ? 'open' : 'future';
}
