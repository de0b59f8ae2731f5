import { formatPeriod, type Period } from '@/lib/domain/period';

/** The page of an indicator under the same filter. */
export const indicatorHref = (code: string, query: string): string =>
  `/indicators/${encodeURIComponent(code)}${query === '' ? '' : `?${query}`}`;

/** What was corrected behind an indicator after it had been accepted: old and new numbers, who, when and why. */
export const correctedHref = (code: string, query: string): string =>
  `/completeness?${query === '' ? '' : `${query}&`}indicator=${encodeURIComponent(code)}#revisions`;

/** The same filter for another period. */
export function queryAt(query: string, period: Period): string {
  const params = new URLSearchParams(query);
  params.set('period', formatPeriod(period));
  return params.toString();
}
