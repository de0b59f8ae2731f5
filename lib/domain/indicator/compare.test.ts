import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorByCode } from './catalogue';
import { MIN_CASES, overallRate, place, type UnitValue } from './compare';
import type { IndicatorDefinition } from './definition';
import { funnelLimits, wilson, Z998 } from './interval';
import { ratio } from '../ratio';

const definition = (code: string): IndicatorDefinition => {
  const found = indicatorByCode.get(code);
  if (found === undefined) throw new Error(code);
  return found;
};
const rate = (unitId: number, numerator: number, denominator: number): UnitValue => ({
  unitId,
  value: { code: 'complaint.onTimeRate', value: ratio(numerator, denominator), numerator, denominator, missing: 0 },
});
const onTime = definition('complaint.onTimeRate');

describe('place', () => {
  it('shares the better rank among equals and skips the next', () => {
    const rows = [rate(1, 40, 50), rate(2, 45, 50), rate(3, 80, 100), rate(4, 10, 50)];
    expect(place(onTime, rows).map((p) => p.rank)).toEqual([2, 1, 2, 4]);
    const lower = place({ ...onTime, direction: 'lower' }, rows);
    expect(lower.map((p) => p.rank)).toEqual([2, 4, 2, 1]);
  });

  it('does not rank the few, the unknown and what has no direction, and does not count them', () => {
    const rows = [rate(1, MIN_CASES - 1, MIN_CASES - 1), rate(2, 20, MIN_CASES), rate(3, 0, 0)];
    expect(place(onTime, rows).map((p) => [p.rank, p.flag])).toEqual([
      [null, 'tooFew'],
      [1, undefined],
      [null, 'notAvailable'],
    ]);
    expect(place(definition('complaint.hotlineShare'), rows)[1]).toMatchObject({ rank: null, flag: 'unjudged' });
  });

  it('ranks are a permutation with ties: every rank counts the better ones', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 }))), (list) => {
        const placed = place(
          onTime,
          list.map(([a, b], i) => rate(i, Math.min(a, b), b)),
        );
        for (const p of placed.filter((x) => x.rank !== null)) {
          const better = placed.filter((o) => o.rank !== null && (o.value.value ?? 0) > (p.value.value ?? 0));
          expect(p.rank).toBe(better.length + 1);
        }
      }),
    ));

  it('marks what chance alone would not explain', () => {
    const rows = [rate(1, 900, 1000), rate(2, 500, 1000), rate(3, 3, 4), rate(4, 700, 1000)];
    expect(overallRate(rows)).toBeCloseTo(2103 / 3004, 10);
    expect(place(onTime, rows).map((p) => p.position)).toEqual(['above998', 'below998', 'inside', 'inside']);
  });
});

describe('intervals', () => {
  it('agrees with the published example: 81 of 263', () => {
    // Newcombe 1998, table I: 0.2553 to 0.3662
    const interval = wilson(81, 263);
    expect(interval?.low).toBeCloseTo(0.2553, 4);
    expect(interval?.high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 10)?.low).toBe(0);
    expect(wilson(10, 10)?.high).toBe(1);
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(3, 2)).toBeNull();
  });

  it('holds the rate, stays in [0, 1] and narrows with more cases', () =>
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        fc.pre(a + b > 0);
        const one = wilson(a, a + b);
        const ten = wilson(10 * a, 10 * (a + b));
        const p = ratio(a, a + b) ?? 0;
        if (one === null || ten === null) throw new Error('null');
        expect(0 <= one.low && one.low <= p && p <= one.high && one.high <= 1).toBe(true);
        expect(ten.high - ten.low).toBeLessThan(one.high - one.low);
      }),
    ));

  it('99.8 % limits lie outside 95 % limits', () => {
    const near = funnelLimits(0.8, 100);
    const far = funnelLimits(0.8, 100, Z998);
    expect(near?.low).toBeCloseTo(0.8 - 0.0784, 4);
    expect((far?.low ?? 1) < (near?.low ?? 0)).toBe(true);
    expect(funnelLimits(0.8, 0)).toBeNull();
  });
});
