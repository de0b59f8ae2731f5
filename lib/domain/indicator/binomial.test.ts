import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { atMost, FAR, fewLimit, isFew, NEAR, type Level } from './binomial';
import { funnelLimits, funnelPosition } from './interval';

/** Probabilities of 0, 1, … n, multiplied out term by term. */
function masses(n: number, p: number): number[] {
  const terms = [(1 - p) ** n];
  for (let k = 1; k <= n; k += 1) terms.push(((terms[k - 1] ?? 0) * ((n - k + 1) / k) * p) / (1 - p));
  return terms;
}

// Beyond 150 the first of the terms would be too small to be written.
const cases = fc.integer({ min: 1, max: 150 });
const rate = fc.integer({ min: 1, max: 99 }).map((p) => p / 100);
const level = fc.constantFrom<Level>(NEAR, FAR);

describe('binomial tails', () => {
  it('equal the sum of the terms', () =>
    fc.assert(
      fc.property(cases, rate, fc.nat(200), (n, p, at) => {
        const k = Math.min(at, n);
        const sum = masses(n, p)
          .slice(0, k + 1)
          .reduce((total, mass) => total + mass, 0);
        expect(atMost(k, n, p)).toBeCloseTo(sum, 9);
      }),
    ));

  it('limits cover: beyond them lies at most what the level says, however many cases', () =>
    fc.assert(
      fc.property(cases, rate, level, (n, p, l) => {
        const flagged = masses(n, p).map((mass, k) => (isFew(k, { cases: n, p }, l) ? mass : 0));
        expect(flagged.reduce((total, mass) => total + mass, 0)).toBeLessThanOrEqual(l.tail + 1e-9);
      }),
    ));

  it('the limit is where few begins, also where the normal distribution takes over', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), rate, level, (n, p, l) => {
        const limit = fewLimit(n, p, l);
        if (limit > 0.001) expect(isFew(limit - 0.001, { cases: n, p }, l)).toBe(true);
        expect(isFew(limit + 0.001, { cases: n, p }, l)).toBe(false);
      }),
    ));

  it('normal and exact limits meet where one takes over from the other', () => {
    // variance 400 at 1,600 cases of 50 %
    const [exact, normal] = [fewLimit(1600, 0.5, FAR), fewLimit(1601, 0.5, FAR)];
    expect(normal - exact).toBeGreaterThan(0);
    expect(normal - exact).toBeLessThan(1.5);
  });
});

describe('funnel', () => {
  it('position and limits say the same', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), rate, fc.nat(3000), (n, p, at) => {
        const part = Math.min(at, n);
        const [near, far] = [funnelLimits(p, n), funnelLimits(p, n, FAR)];
        const value = part / n;
        const outside = (limits: typeof near): boolean =>
          limits !== null && (value < limits.low - 1e-7 || value > limits.high + 1e-7);
        const position = funnelPosition(part, n, p);
        expect(position !== 'inside').toBe(outside(near));
        expect(position?.endsWith('998')).toBe(outside(far));
      }),
    ));

  it('has few beyond it when nothing is beyond chance', () => {
    expect(funnelPosition(0, 10, 0)).toBe('inside');
    expect(funnelPosition(10, 10, 1)).toBe('inside');
    expect(funnelPosition(9, 10, 0.9)).toBe('inside');
  });
});
