import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { monthsIn, shiftMonth } from '../period';
import { isMonth, isMonths, isYear, monthsOfSpan, monthsSpan, spansAround, spansOf, storedIn } from './spans';

const month = fc
  .record({ year: fc.integer({ min: 1990, max: 2060 }), at: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, at }) => year * 100 + at);

describe('spansOf', () => {
  it.each([
    { from: 202501, to: 202512, spans: [20250] },
    { from: 202401, to: 202512, spans: [20240, 20250] },
    { from: 202501, to: 202511, spans: [20251, 20252, 20253, 202510, 202511] },
    { from: 202411, to: 202504, spans: [202411, 202412, 20251, 202504] },
    { from: 202506, to: 202506, spans: [202506] },
    { from: 202504, to: 202509, spans: [20252, 20253] },
  ])('cuts $from to $to', ({ spans, ...period }) => {
    expect(spansOf(period)).toEqual(spans);
  });

  it('has every month once, in order, and never four quarters of a year or three months of a quarter', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -3, max: 90 }), (from, more) => {
        const to = shiftMonth(from, more);
        const spans = spansOf({ from, to });
        expect(spans.flatMap((span) => monthsIn(monthsOfSpan(span)))).toEqual(more < 0 ? [] : monthsIn({ from, to }));
        expect(spans.filter((span) => span > 100_000).length).toBeLessThanOrEqual(4);
        expect(spans.filter((span) => span < 100_000 && span % 10 > 0).length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('spansAround', () => {
  it('are the three spans that hold the month', () => {
    expect(spansAround(202511)).toEqual([202511, 20254, 20250]);
    fc.assert(
      fc.property(month, (m) => {
        for (const [i, span] of spansAround(m).entries()) {
          expect(monthsIn(monthsOfSpan(span))).toContain(m);
          expect(monthsIn(monthsOfSpan(span))).toHaveLength([1, 3, 12][i] ?? 0);
        }
      }),
    );
  });
});

describe('storedIn', () => {
  it.each([
    { asked: [202501, 202511, 202412], rows: [20259, 20249] },
    { asked: [20252, 20240], rows: [20252, 20240] },
    { asked: [20251, 20252, 20253, 202510, 20240], rows: [20259, 20240] },
  ])('reads $asked from $rows', ({ asked, rows }) => {
    expect(storedIn(asked)).toEqual(rows);
  });

  it('names rows that are neither a month nor a year', () => {
    fc.assert(
      fc.property(month, (m) => {
        expect([isMonths, isMonth, isYear].map((is) => is(monthsSpan(m)))).toEqual([true, false, false]);
        expect(spansAround(m).filter(isMonths)).toEqual([]);
      }),
    );
  });
});
