import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { spansAround } from '../measure/spans';
import { monthsIn, shiftMonth } from '../period';
import { sumCells, type Cell } from './lookup';
import { sumMonths, sumPeriod, type Known, type PackedSums } from './span-sums';

const cell: fc.Arbitrary<Cell> = fc.record({
  measure: fc.constantFrom('flow', 'stock'),
  slice: fc.constantFrom('', 'a', '7', '__proto__'),
  month: fc.integer({ min: 0, max: 29 }).map((i) => shiftMonth(202401, i)),
  value: fc.integer({ min: -50, max: 5000 }).map((n) => n / 4),
});
/** As stored: no two cells of one key. */
const cells = fc.uniqueArray(cell, { maxLength: 60, selector: (c) => `${c.measure} ${c.slice} ${c.month}` });

/** Each cell in rows of its own, as if each came from another unit: its month, its quarter and its year. */
const rowsOf = ({ month, measure, slice, value }: Cell): PackedSums[] =>
  spansAround(month).map((span) => ({ span, sums: { [measure]: Object.fromEntries([[slice, value]]) } }));
const packed = (given: readonly Cell[]): Known => ({ packed: given.flatMap(rowsOf), single: [] });
const single = (given: readonly Cell[]): Known => ({ packed: [], single: given });

describe('sums of packed months', () => {
  it('are what single cells give, for a period and for each month of it', () => {
    const period = fc.record({ at: fc.nat(20), more: fc.nat(9), seen: fc.nat(29) });
    fc.assert(
      fc.property(cells, period, fc.constantFrom(packed, single), (given, { at, more, seen }, form) => {
        const from = shiftMonth(202401, at);
        const to = shiftMonth(from, more);
        const asOf = `${String(shiftMonth(202401, seen)).replace(/(..)$/, '-$1')}-15`;
        const known = given.filter((c) => c.month <= to && (c.month >= from || c.measure === 'stock'));
        // What nobody asked for is known as well: months after the period, other measures, flows from before it.
        const all = form([...given, ...given.map((c) => ({ ...c, measure: 'other' }))]);
        const asked = { period: { from, to }, asOf, measures: ['flow', 'stock'], stocks: ['stock'] };
        expect(sumPeriod(all, asked)).toEqual(sumCells(known, { from, to }, asOf));
        const each = sumMonths(all, asked);
        for (const month of monthsIn({ from, to })) {
          const own = { from: month, to: month };
          const seenThen = known.filter((c) => c.month === month || (c.month < month && c.measure === 'stock'));
          expect(each.get(month)).toEqual(sumCells(seenThen, own, asOf));
        }
      }),
    );
  });

  it('show no more than the four decimals of a cell', () => {
    const rows = [0.1, 0.2].map((value, i): PackedSums => ({ span: 202401 + i, sums: { m: { a: value } } }));
    const asked = { period: { from: 202401, to: 202402 }, asOf: '2024-03-01', measures: ['m'], stocks: [] };
    expect(sumPeriod({ packed: rows, single: [] }, asked).get('m')?.get('a')?.period).toBe(0.3);
  });
});
