import { FAR, fewLimit, isFew, NEAR, type Level } from './binomial';
import { ratio } from '../ratio';

/** Both ends in [0, 1]; of a difference in [−1, 1]. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const clamp = (x: number): number => Math.min(1, Math.max(0, x));

/** Wilson score interval of a rate, 95 %; null without cases, or where the part is no part of the whole. */
export function wilson(part: number, whole: number, z = NEAR.z): Interval | null {
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

/**
 * Where rates of so many cases lie by chance alone around the common rate, by the exact binomial distribution: a rate
 * beyond an end comes about less often than the level says. null without cases.
 */
export function funnelLimits(overall: number, whole: number, level: Level = NEAR): Interval | null {
  if (whole <= 0) return null;
  const low = ratio(fewLimit(whole, overall, level), whole) ?? 0;
  const high = 1 - (ratio(fewLimit(whole, 1 - overall, level), whole) ?? 0);
  return { low: clamp(Math.min(low, overall)), high: clamp(Math.max(high, overall)) };
}

interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Newcombe's interval of the difference of two shares, 95 %: chance explains the difference where it holds zero. */
export function differenceInterval(a: Share, b: Share): Interval | null {
  const [of, to] = [wilson(a.part, a.whole), wilson(b.part, b.whole)];
  const [p, q] = [ratio(a.part, a.whole), ratio(b.part, b.whole)];
  if (of === null || to === null || p === null || q === null) return null;
  return {
    low: p - q - Math.hypot(p - of.low, to.high - q),
    high: p - q + Math.hypot(of.high - p, q - to.low),
  };
}

/** 95 % and 99.8 % limits around the common rate. */
export interface Funnel {
  readonly near: Interval;
  readonly far: Interval;
}

export function funnelOf(overall: number | null, whole: number | null): Funnel | null {
  if (overall === null || whole === null) return null;
  const [near, far] = [funnelLimits(overall, whole, NEAR), funnelLimits(overall, whole, FAR)];
  return near === null || far === null ? null : { near, far };
}

/** inside 95 % · between 95 and 99.8 % · beyond 99.8 %, above or below the common rate */
export type FunnelPosition = 'inside' | 'above95' | 'below95' | 'above998' | 'below998';

/** The same answer as funnelLimits(), without looking for the limits. */
export function funnelPosition(part: number, whole: number, overall: number): FunnelPosition | null {
  const rate = ratio(part, whole);
  if (rate === null || whole < 0) return null;
  const below = rate < overall;
  const count = below ? part : whole - part;
  const of = { cases: whole, p: below ? overall : 1 - overall };
  if (!isFew(count, of, NEAR)) return 'inside';
  const side = below ? 'below' : 'above';
  return isFew(count, of, FAR) ? `${side}998` : `${side}95`;
}
