import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorByCode } from '../indicator/catalogue';
import type { IndicatorValue } from '../indicator/definition';
import { differenceInterval } from '../indicator/interval';
import { pairUnits, type Verdict } from './pair';

const code = 'complaint.onTimeRate';
const onTime = indicatorByCode.get(code);
if (onTime === undefined) throw new Error(code);
const rate = (numerator: number, denominator: number): IndicatorValue => ({
  code,
  numerator,
  denominator,
  value: numerator / denominator,
  missing: 0,
});
const verdict = (a: IndicatorValue, b: IndicatorValue, direction: 'higher' | 'lower' | 'none' = 'higher') =>
  pairUnits({ definitions: [{ ...onTime, direction }], first: [a], second: [b] })[0]?.verdict;

describe('two units side by side', () => {
  it('agrees with the published example: 56/70 and 48/80', () => {
    // Newcombe 1998, method 10
    const interval = differenceInterval({ part: 56, whole: 70 }, { part: 48, whole: 80 });
    expect(interval?.low).toBeCloseTo(0.0524, 4);
    expect(interval?.high).toBeCloseTo(0.3339, 4);
  });

  it.each<[IndicatorValue, IndicatorValue, 'higher' | 'lower' | 'none', Verdict]>([
    [rate(56, 70), rate(48, 80), 'higher', 'first'],
    [rate(56, 70), rate(48, 80), 'lower', 'second'],
    [rate(56, 70), rate(48, 80), 'none', 'apart'],
    [rate(56, 70), rate(55, 70), 'higher', 'chance'],
    [rate(9, 10), rate(10, 70), 'higher', 'tooFew'],
  ])('%o against %o, %s is better: %s', (...[a, b, direction, expected]) => {
    expect(verdict(a, b, direction)).toBe(expected);
  });

  it('says the same the other way round', () => {
    const swapped: Partial<Record<Verdict, Verdict>> = { first: 'second', second: 'first' };
    const share = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })).map(([a, b]) => rate(Math.min(a, b), b));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const said = verdict(a, b);
        expect(verdict(b, a)).toBe(said == null ? said : (swapped[said] ?? said));
      }),
    );
  });

  it('has no verdict on counts', () => {
    const received = indicatorByCode.get('complaint.received');
    if (received === undefined) throw new Error('complaint.received');
    expect(pairUnits({ definitions: [received], first: [], second: [] })[0]).toMatchObject({ verdict: null });
  });
});
