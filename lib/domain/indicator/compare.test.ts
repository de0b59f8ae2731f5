import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FAR } from './binomial';
import { indicatorByCode } from './catalogue';
import { compare, MIN_CASES, overallRate, type Placed, type UnitValue } from './compare';
import type { IndicatorDefinition } from './definition';
import { funnelLimits, wilson } from './interval';
import { perThousand, valuePerThousand } from './residents';
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
const place = (d: IndicatorDefinition, rows: readonly UnitValue[], minimum?: number): readonly Placed[] =>
  compare(d, rows, minimum).rows;

describe('place', () => {
  it('shares the better rank among equals and skips the next', () => {
    const rows = [rate(1, 40, 50), rate(2, 45, 50), rate(3, 80, 100), rate(4, 10, 50)];
    expect(place(onTime, rows).map((p) => p.rank)).toEqual([2, 1, 2, 4]);
    const lower = place({ ...onTime, direction: 'lower' }, rows);
    expect(lower.map((p) => p.rank)).toEqual([2, 4, 2, 1]);
  });

  it('does not rank the few, the unknown and what has no direction, and does not count them', () => {
    const rows = [rate(1, MIN_CASES - 1, MIN_CASES - 1), rate(2, 25, MIN_CASES), rate(3, 0, 0)];
    expect(place(onTime, rows).map((p) => [p.rank, p.flag])).toEqual([
      [null, 'tooFew'],
      [1, 'ok'],
      [null, 'notAvailable'],
    ]);
    expect(place(onTime, rows, 10).map((p) => p.rank)).toEqual([1, 2, null]);
    expect(place(definition('complaint.hotlineShare'), rows)[1]).toMatchObject({ rank: null, flag: 'unjudged' });
  });

  it('ranks no totals, but the same for each 1,000 residents', () => {
    const received = { ...definition('complaint.received'), direction: 'lower' } as const;
    const count = (unitId: number, n: number): UnitValue => ({
      unitId,
      value: { code: received.code, value: n, numerator: n, denominator: null, missing: 0 },
    });
    expect(place(received, [count(1, 5), count(2, 8)]).map((p) => p.flag)).toEqual(['total', 'total']);
    const residents = [10_000, 40_000, null];
    const rows = [count(1, 5), count(2, 8), count(3, 1)].map(({ unitId, value }, i) => ({
      unitId,
      value: valuePerThousand(received, value, residents[i] ?? null),
    }));
    expect(rows.map((r) => r.value.value)).toEqual([0.5, 0.2, null]);
    expect(place(perThousand(received), rows).map((p) => p.rank)).toEqual([2, 1, null]);
  });

  it('says when most units stand within rounding of 100 %', () => {
    const full = [rate(1, 100, 100), rate(2, 9_996, 10_000), rate(3, 40, 50)];
    expect(compare(onTime, full).ceiling).toBe(true);
    expect(compare(onTime, [...full, rate(4, 30, 50), rate(5, 30, 50)]).ceiling).toBe(false);
    expect(compare(definition('hall.compression'), full).ceiling).toBe(false);
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
    expect(place(onTime, rows).map((p) => p.flag)).toEqual(['high', 'low', 'tooFew', 'ok']);
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

  it('99.8 % limits lie outside 95 % limits, both around the common rate', () => {
    const near = funnelLimits(0.8, 100);
    const far = funnelLimits(0.8, 100, FAR);
    // 71 of 100 at 80 % or fewer: 2.0 %; 72 or fewer: 3.4 %. 88 or more: 2.5 %.
    expect(near?.low).toBeGreaterThan(0.71);
    expect(near?.low).toBeLessThan(0.72);
    expect(far?.low).toBeLessThan(near?.low ?? 0);
    expect(far?.high).toBeGreaterThan(near?.high ?? 1);
    expect(funnelLimits(0.8, 0)).toBeNull();
    expect(funnelLimits(1, 50)).toEqual({ low: 1, high: 1 });
    expect(funnelLimits(0, 50)).toEqual({ low: 0, high: 0 });
  });
});
