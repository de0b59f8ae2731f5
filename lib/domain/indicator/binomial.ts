/**
 * Tails of the binomial distribution, exact through the incomplete beta function and continued to real counts, so that a
 * funnel has smooth limits. Many cases are written by the normal distribution with the correction for whole counts.
 */

/** Probability left beyond each of two limits, and the normal quantile that leaves it. */
export interface Level {
  readonly tail: number;
  readonly z: number;
}
export const NEAR: Level = { tail: 0.025, z: 1.959963984540054 };
export const FAR: Level = { tail: 0.001, z: 3.090232306167813 };

/** From this variance on the normal distribution is used. */
const MANY = 400;
const STEPS = 60;

/** Lanczos, g = 7: relative error under 1e-13 for x > 0. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const y = x - 1;
  const sum = lanczos.reduce((total, c, i) => (i === 0 ? c : total + c / (y + i)), 0);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Continued fraction of the incomplete beta function (modified Lentz). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const kept = (v: number): number => (Math.abs(v) < tiny ? tiny : v);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-13) break;
  }
  return h;
}

/** Regularised incomplete beta function: a, b > 0, x in [0, 1]. */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** P(X ≤ count) for so many cases at the rate p. */
export function atMost(count: number, cases: number, p: number): number {
  if (count < 0) return 0;
  return count >= cases ? 1 : beta(1 - p, cases - count, count + 1);
}

const spread = (cases: number, p: number): number => Math.sqrt(cases * p * (1 - p));

/** Whether so few of the cases would come about by chance less often than the level says. */
export function isFew(count: number, of: { readonly cases: number; readonly p: number }, level: Level): boolean {
  const { cases, p } = of;
  const sd = spread(cases, p);
  if (sd * sd > MANY) return count < cases * p - level.z * sd - 0.5;
  return atMost(count, cases, p) < level.tail;
}

/** The smallest real count that is not few: below it a count is flagged. 0 where no count is. */
export function fewLimit(cases: number, p: number, level: Level): number {
  const sd = spread(cases, p);
  if (sd * sd > MANY) return Math.max(0, cases * p - level.z * sd - 0.5);
  if (!isFew(0, { cases, p }, level)) return 0;
  let [low, high] = [0, cases];
  for (let i = 0; i < STEPS; i += 1) {
    const middle = (low + high) / 2;
    if (isFew(middle, { cases, p }, level)) low = middle;
    else high = middle;
  }
  return high;
}
