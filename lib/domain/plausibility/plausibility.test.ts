import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkedMeasures } from './checked';
import { distance, isFar, median } from './distance';
import { findings, seasonal, swaps, type CellHistory } from './plausibility';

/** Three months before and the month itself, of last year and of this one. */
function history(last: readonly number[], now: readonly number[], more: Partial<CellHistory> = {}): CellHistory {
  const values = new Map<number, number>();
  [202402, 202403, 202404, 202405].forEach((month, i) => values.set(month, last[i] ?? 0));
  [202502, 202503, 202504, 202505].forEach((month, i) => values.set(month, now[i] ?? 0));
  return { month: 202505, values, population: null, peers: [], ...more };
}
const checksOf = (cell: CellHistory) => findings(cell).map(({ check, meant }) => [check, meant]);

describe('plausibility', () => {
  it('says nothing about ordinary months, small ones and months not reported', () => {
    expect(checksOf(history([300, 310, 290, 320], [310, 300, 280, 335]))).toEqual([]);
    expect(checksOf(history([3, 0, 2, 1], [1, 2, 0, 6]))).toEqual([]);
    const silent = history([300, 310, 290, 320], [310, 300, 280, 335]);
    expect(findings({ ...silent, values: new Map([...silent.values].filter(([month]) => month !== 202505)) })).toEqual(
      [],
    );
  });

  it.each([
    ['tenfold', 3180, 318],
    ['tenth', 32, 320],
    ['swapped', 823, 283],
  ] as const)('takes %s for a slip of the hand', (check, typed, meant) => {
    expect(checksOf(history([300, 310, 290, 300], [310, 300, 280, typed]))).toEqual([[check, meant]]);
  });

  it('tells a jump against last year from one against the season', () => {
    expect(checksOf(history([300, 300, 300, 300], [900, 900, 900, 900]))).toEqual([['lastYear', null]]);
    expect(checksOf(history([300, 300, 300, 600], [100, 100, 100, 600]))).toEqual([['season', null]]);
    expect(seasonal(history([100, 100, 100, 200], [50, 50, 50, 1]))).toBe(100);
  });

  it('compares with at least five units of the kind by residents', () => {
    const peers = Array.from({ length: 5 }, (_, i) => ({ value: 100 + i, population: 10_000 }));
    const ordinary = history([900, 900, 900, 900], [900, 900, 900, 900], { population: 10_000, peers });
    expect(checksOf(ordinary)).toEqual([['peers', null]]);
    expect(checksOf({ ...ordinary, population: 90_000 })).toEqual([]);
    expect(checksOf({ ...ordinary, peers: peers.slice(1) })).toEqual([]);
  });

  it('never calls a number odd that is what was expected, and finds the same on both sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (a, b) => {
        expect(findings(history([a, a, a, a], [a, a, a, a]))).toEqual([]);
        expect(isFar(a, b)).toBe(isFar(b, a));
        expect(distance(a, b)).toBeCloseTo(-distance(b, a));
      }),
    );
  });

  it('swaps neighbours only, and swapping back gives the number', () => {
    expect(swaps(512)).toEqual([152, 521]);
    expect(swaps(7)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), (n) => {
        for (const other of swaps(n)) if (other >= 100) expect(swaps(other)).toContain(n);
      }),
    );
  });

  it('knows the middle of nothing, one and two', () => {
    expect([median([]), median([3]), median([1, 2])]).toEqual([null, 3, 1.5]);
  });

  it('checks measures that there are', () => {
    expect(checkedMeasures).toHaveLength(11);
  });
});
