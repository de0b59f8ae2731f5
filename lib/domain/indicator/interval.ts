import { ratio } from '../ratio';

/** Both ends in [0, 1]. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided normal quantiles. */
export const Z95 = 1.959963984540054;
export const Z998 = 3.090232306167813;

const clamp = (x: number): number => Math.min(1, Math.max(0, x));

/** Wilson score interval of a rate; null without cases, or where the part is no part of the whole. */
export function wilson(part: number, whole: number, z = Z95): Interval | null {
  const rate = ratio(part, whole);
  if (rate === null || whole < 0 || rate < 0 || rate > 1) return null;
  const weight = 1 / (1 + (z * z) / whole);
  const middle = rate + (z * z) / (2 * whole);
  const half = z * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole));
  // Rounding must not push an end past the rate itself at 0 and 1.
  return {
    low: Math.min(rate, clamp(weight * (middle - half))),
    high: Math.max(rate, clamp(weight * (middle + half))),
  };
}

/** Where rates of so many cases lie by chance alone around the common rate; null without cases. */
export function funnelLimits(overall: number, whole: number, z = Z95): Interval | null {
  if (whole <= 0) return null;
  const half = z * Math.sqrt((overall * (1 - overall)) / whole);
  return { low: clamp(overall - half), high: clamp(overall + half) };
}

/** inside 95 % · between 95 and 99.8 % · beyond 99.8 %, above or below the common rate */
export type FunnelPosition = 'inside' | 'above95' | 'below95' | 'above998' | 'below998';

export function funnelPosition(part: number, whole: number, overall: number): FunnelPosition | null {
  const rate = ratio(part, whole);
  const near = funnelLimits(overall, whole, Z95);
  const far = funnelLimits(overall, whole, Z998);
  if (rate === null || near === null || far === null) return null;
  if (rate > far.high) return 'above998';
  if (rate < far.low) return 'below998';
  if (rate > near.high) return 'above95';
  return rate < near.low ? 'below95' : 'inside';
}
