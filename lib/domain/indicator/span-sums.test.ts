import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { spansOf } from '../measure/spans';
import { monthsIn, shiftMonth } from '../period';
import { lastEndedMonth } from './evaluate';
import { sumCells, type Cell } from './lookup';
import { sumMonths, sumSpans, type SpanSums } from './span-sums';

const cell: fc.Arbitrary<Cell> = fc.record({
  measure: fc.constantFrom('flow', 'stock'),
  slice: fc.constantFrom('', 'a', '7', '__proto__'),
  month: fc.integer({ min: 0, max: 29 }).map((i) => shiftMonth(202401, i)),
  value: fc.integer({ min: -50, max: 5000 }).map((n) => n / 4),
});
/** As stored: no two cells of one key. */
const cells = fc.uniqueArray(cell, { maxLength: 60, selector: (c) => `${c.measure} ${c.slice} ${c.month}` });

/** A month packed: each cell in a row of its own, as if each came from another unit. */
const rowOf = ({ month, measure, slice, value }: Cell): SpanSums => ({
  span: month,
  measure,
  sums: Object.fromEntries([[slice, value]]),
});

describe('sums of packed months', () => {
  it('are what single cells give, for a period and for each month of it', () => {
    const period = fc.record({ at: fc.nat(20), more: fc.nat(9), seen: fc.nat(29) });
    fc.assert(
      fc.property(cells, period, (given, { at, more, seen }) => {
        const from = shiftMonth(202401, at);
        const to = shiftMonth(from, more);
        const asOf = `${String(shiftMonth(202401, seen)).replace(/(..)$/, '-$1')}-15`;
        const known = given.filter((c) => c.month <= to && (c.month >= from || c.measure === 'stock'));
        const ended = lastEndedMonth({ from, to }, asOf) ?? 0;
        const whole = sumSpans(known.map(rowOf), (span) => (span < from ? 0 : span <= ended ? 1 : 2));
        expect(whole).toEqual(sumCells(known, { from, to }, asOf));
        const months = monthsIn({ from, to });
        const hasEnded = (m: number): boolean => lastEndedMonth({ from: m, to: m }, asOf) !== null;
        const each = sumMonths(known.map(rowOf), { months, hasEnded, stocks: new Set(['stock']) });
        for (const month of months) {
          const own = { from: month, to: month };
          const seenThen = known.filter((c) => c.month === month || (c.month < month && c.measure === 'stock'));
          expect(each.get(month)).toEqual(sumCells(seenThen, own, asOf));
        }
      }),
    );
  });

  it('show no more than the four decimals of a cell', () => {
    const rows = [0.1, 0.2].map((value, i): SpanSums => ({ span: 202401 + i, measure: 'm', sums: { a: value } }));
    expect(spansOf({ from: 202401, to: 202402 })).toEqual([202401, 202402]);
    expect(
      sumSpans(rows, () => 1)
        .get('m')
        ?.get('a')?.period,
    ).toBe(0.3);
  });
});
