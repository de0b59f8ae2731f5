import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { monthsSpan, spansAround, yearSpan } from '../measure/spans';
import { monthsIn } from '../period';
import { unpacked, type PackedRow } from './packed-rows';

const cell = fc.record({
  unit: fc.nat(3),
  year: fc.constantFrom(2024, 2025),
  measure: fc.constantFrom('a', 'b', '__proto__'),
  slice: fc.constantFrom('', 'x', '__proto__'),
  at: fc.integer({ min: 1, max: 12 }),
  value: fc.integer({ min: -5, max: 500 }),
});
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

const object = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(entries);
const twelve = ({ at, value }: Cell): (number | null)[] =>
  Array.from({ length: 12 }, (_, i) => (i + 1 === at ? value : null));

/** A row for each cell, as if each came from another unit. */
const monthsRow = (given: Cell): PackedRow => ({
  span: monthsSpan(given.year * 100 + given.at),
  sums: object([[given.measure, object([[given.slice, twelve(given)]])]]),
});
const yearRow = ({ year, measure, slice, value }: Cell): PackedRow => ({
  span: year * 10,
  sums: object([[measure, object([[slice, value]])]]),
});

const wanted = [...new Set([...monthsIn({ from: 202401, to: 202512 })].flatMap(spansAround))];

function flat(sums: ReturnType<typeof unpacked>): Map<string, number> {
  const entries = sums.flatMap(({ span, sums: byMeasure }) =>
    Object.entries(byMeasure).flatMap(([measure, slices]) =>
      Object.entries(slices).map(([slice, value]) => [JSON.stringify([span, measure, slice]), value] as const),
    ),
  );
  expect(new Map(entries).size).toBe(entries.length);
  return new Map(entries);
}

describe('unpacked', () => {
  it('adds up each span that is wanted, from its own rows or from the months, and has none of which nothing is stored', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.constantFrom('a', 'b', 'none'), (cells, measureWithYears) => {
        const expected = new Map<string, number>();
        for (const { year, measure, slice, at, value } of cells)
          for (const span of spansAround(year * 100 + at)) {
            const key = JSON.stringify([span, measure, slice]);
            expected.set(key, (expected.get(key) ?? 0) + value);
          }
        // One measure also has rows of its years, as another question may have read them.
        const years = cells.filter(({ measure }) => measure === measureWithYears).map(yearRow);
        expect(flat(unpacked([...years, ...cells.map(monthsRow)], wanted))).toEqual(expected);
      }),
    );
  });

  it('has only what is wanted of the months', () => {
    const row: PackedRow = { span: 20259, sums: { m: { s: [1, null, 3, 4, ...Array<null>(8).fill(null)] } } };
    expect(unpacked([row], [202503, 20251, yearSpan(202601)])).toEqual([
      { span: 202503, sums: { m: { s: 3 } } },
      { span: 20251, sums: { m: { s: 4 } } },
    ]);
  });

  it('keeps 0 and absent apart, and leaves the rows as they were', () => {
    const row: PackedRow = { span: 20259, sums: { m: { s: [0, null, 3, ...Array<null>(9).fill(null)] } } };
    const before = structuredClone(row);
    expect(flat(unpacked([row, row], [202501, 202502, 202503]))).toEqual(
      new Map([
        ['[202501,"m","s"]', 0],
        ['[202503,"m","s"]', 6],
      ]),
    );
    expect(row).toEqual(before);
  });
});
