import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { figureCsv } from './csv';
import { NONE } from './format';
import { binHistogram, largestPart, prepareParts, type Part } from './parts';
import { sumOf } from './prepare';

const gapsAndNumbers = fc.array(fc.option(fc.nat(1000), { nil: null }), { minLength: 1, maxLength: 40 });
const parts = (values: readonly (number | null)[]): Part[] =>
  values.map((value, i) => ({ key: String(i), label: `part ${i}`, value }));

describe('prepareParts', () => {
  it('partitions the whole whatever is folded', () => {
    fc.assert(
      fc.property(gapsAndNumbers, fc.integer({ min: 2, max: 12 }), (values, most) => {
        const figure = prepareParts({
          shape: 'bars',
          axis: '',
          label: '',
          parts: parts(values),
          order: 'size',
          fold: { most, label: 'rest' },
        });
        expect(figure.categories.length).toBeLessThanOrEqual(most);
        expect(sumOf(figure.series[0]?.values ?? [])).toBe(sumOf(values));
      }),
    );
  });

  it('puts the largest first, the unknown last, and keeps a given order', () => {
    const input = { shape: 'bars', axis: '', label: '', parts: parts([1, null, 3, 0]) } as const;
    expect(prepareParts({ ...input, order: 'size' }).series[0]?.values).toEqual([3, 1, 0, null]);
    expect(prepareParts({ ...input, order: 'given' }).series[0]).toMatchObject({
      values: [1, null, 3, 0],
      texts: ['1', NONE, '3', '0'],
      notes: ['25.0 %', null, '75.0 %', '0.0 %'],
      total: '4',
    });
  });
});

describe('largestPart', () => {
  it('names the first of the largest known parts', () => {
    const of = (values: readonly (number | null)[]) =>
      largestPart(prepareParts({ shape: 'bars', axis: '', label: '', parts: parts(values), order: 'given' }));
    expect(of([null, 2, 2])).toEqual({ label: 'part 1', value: '2', share: '50.0 %' });
    const fold = { most: 2, label: 'rest' };
    const folded = prepareParts({ shape: 'bars', axis: '', label: '', parts: parts([3, 2, 2]), order: 'size', fold });
    expect([folded.categories, largestPart(folded)?.value]).toEqual([['part 0', 'rest'], '3']);
    expect(of([null])).toBeNull();
    expect(of([])).toBeNull();
  });
});

describe('parts that overlap', () => {
  it('have shares of the given whole and no total', () => {
    const figure = prepareParts({ shape: 'bars', axis: '', label: '', parts: parts([3, 4]), order: 'given', whole: 4 });
    expect(figure.series[0]).toMatchObject({ notes: ['75.0 %', '100.0 %'], total: null });
  });
});

describe('binHistogram', () => {
  it('counts everything once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -3, max: 90 }), fc.nat(50))),
        fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 8 }),
        (entries, ends) => {
          const counts = new Map(entries);
          const bins = binHistogram(
            counts,
            [...ends].sort((a, b) => a - b),
          );
          expect(sumOf(bins.map((b) => b.count))).toBe([...counts.values()].reduce((a, b) => a + b, 0));
        },
      ),
    );
  });

  it('includes both ends', () => {
    const bins = binHistogram(
      new Map([
        [0, 1],
        [5, 2],
        [6, 4],
        [20, 8],
        [21, 16],
      ]),
      [5, 20],
    );
    expect(bins).toEqual([
      { from: 0, to: 5, count: 3 },
      { from: 6, to: 20, count: 12 },
      { from: 21, to: null, count: 16 },
    ]);
  });
});

describe('figureCsv', () => {
  it('writes gaps as empty fields and defuses formulas', () => {
    const figure = prepareParts({
      shape: 'bars',
      axis: '类别',
      label: '件数',
      parts: [
        { key: 'a', label: '=1+1', value: 2 },
        { key: 'b', label: '水, "电"', value: null },
      ],
      order: 'given',
    });
    expect(figureCsv(figure)).toBe('\uFEFF类别,件数\r\n\'=1+1,2\r\n"水, ""电""",\r\n');
  });
});
