import { isRealDate } from '../dates';
import { err, ok, type Result } from '../result';
import type { DateRange } from './walk';

const DATE = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/g;
/** Between the two ends of a range, and between ranges. */
const SHAPE = /^@\s*(?:\.\.|至|到|~|～|-|－|—+)\s*@(?:[\s;；,，、]+@\s*(?:\.\.|至|到|~|～|-|－|—+)\s*@)*[\s;；,，、]*$/;

export type RangeError = 'badRange' | 'rangeBackwards';

/** '2025-01-03..2025-01-10; 2025-02-05..2025-02-12', also 2025年1月3日至2025年1月10日; in order of time. */
export function parseRanges(text: string): Result<DateRange[], RangeError> {
  if (text.trim() === '') return ok([]);
  const dates = [...text.matchAll(DATE)].map(
    ([, y = '', m = '', d = '']) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );
  if (!SHAPE.test(text.trim().replace(DATE, '@')) || !dates.every(isRealDate)) return err('badRange');
  const ranges: DateRange[] = [];
  for (let i = 0; i + 1 < dates.length; i += 2) ranges.push({ from: dates[i] ?? '', to: dates[i + 1] ?? '' });
  if (ranges.some((range) => range.to < range.from)) return err('rangeBackwards');
  return ok(ranges.sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1)));
}

/** parseRanges(formatRanges(r)) = r */
export const formatRanges = (ranges: readonly DateRange[]): string =>
  ranges.map((range) => `${range.from}..${range.to}`).join('; ');
