import { ratio } from '../ratio';

/**
 * How far a count is from the one expected, in standard deviations: roots of counts spread alike whatever their size
 * (Anscombe), so that 3 instead of 6 is nothing and 300 instead of 600 is a great deal.
 */
export const distance = (value: number, expected: number): number =>
  2 * (Math.sqrt(Math.max(0, value) + 0.375) - Math.sqrt(Math.max(0, expected) + 0.375));

/** Offices are busier and calmer than chance alone would have them: far is twice what pure chance would call far. */
const FAR = 6;
const NEAR = 3;
/** A change within a factor of two is worth no question however large the numbers are. */
const FACTOR = 2;

/** Far in both senses: improbable, and more than twice or less than half. */
export function isFar(value: number, expected: number): boolean {
  const low = Math.min(value, expected);
  const high = Math.max(value, expected);
  return Math.abs(distance(value, expected)) > FAR && high >= FACTOR * low;
}

/** Near enough to have been meant; large numbers may be a sixth away, because no expectation is better than that. */
export function isNear(value: number, expected: number): boolean {
  const apart = ratio(Math.abs(value - expected), expected);
  return Math.abs(distance(value, expected)) <= NEAR || (apart !== null && apart <= 0.17);
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length * 0.5)];
  const lower = sorted[Math.ceil(sorted.length * 0.5) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) * 0.5;
}
