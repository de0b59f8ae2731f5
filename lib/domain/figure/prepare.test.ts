import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { figureCsv } from './csv';
import { entryNote, hasEntries, marksEntries } from './entries';
import { MOST_MARKS, type EntryNote } from './figure';
import { prepareTrend, type Point } from './prepare';
import { NONE } from './format';

const point = (value: number | null): Point => ({ value, text: value === null ? NONE : String(value) });
const gapsAndNumbers = fc.array(fc.option(fc.nat(1000), { nil: null }), { minLength: 1, maxLength: 40 });
const trend = (values: readonly (number | null)[], categories = values.map((_, i) => String(i))) =>
  prepareTrend({
    shape: 'line',
    axis: 'month',
    categories,
    lines: [{ key: 'now', label: '2025', role: 'now', points: values.map(point), adds: true }],
  });

describe('prepareTrend', () => {
  it('keeps a gap a gap and a zero a zero', () => {
    fc.assert(
      fc.property(gapsAndNumbers, (values) => {
        const [series] = trend(values).series;
        expect(series?.values).toEqual(values);
        values.forEach((v, i) => expect(series?.texts[i] === NONE).toBe(v === null));
      }),
    );
  });

  it('leaves months without a point a gap', () => {
    expect(trend([3], ['1', '2', '3']).series[0]?.values).toEqual([3, null, null]);
    expect(trend([null]).series[0]).toMatchObject({ total: null });
  });

  it('draws at most a thousand marks, the newest', () => {
    const figure = trend(Array.from({ length: MOST_MARKS + 5 }, (_, i) => i));
    expect(figure.categories).toHaveLength(MOST_MARKS);
    expect(figure.omitted).toBe(5);
    expect(figure.series[0]?.values.at(-1)).toBe(MOST_MARKS + 4);
  });

  it('names two lines beside their last known value, one line not at all', () => {
    const line = (key: string, values: readonly (number | null)[]) => ({
      key,
      label: key,
      role: 'now' as const,
      points: values.map(point),
      adds: true,
    });
    const lines = [line('a', [1, 2, null]), line('b', [null])];
    const input = { shape: 'line', axis: '', categories: ['1', '2', '3'] } as const;
    expect(prepareTrend({ ...input, lines }).series.map((s) => s.labelAt)).toEqual([1, null]);
    expect(prepareTrend({ ...input, lines: lines.slice(0, 1) }).series[0]?.labelAt).toBeNull();
  });

  it('names up to four series directly', () => {
    const lines = (n: number) =>
      prepareTrend({
        shape: 'line',
        axis: '',
        categories: ['1'],
        lines: Array.from({ length: n }, (_, i) => ({
          key: String(i),
          label: '',
          role: 'now' as const,
          points: [point(1)],
          adds: false,
        })),
      });
    expect([lines(4).labelling, lines(5).labelling]).toEqual(['direct', 'legend']);
    expect(lines(1).series[0]?.total).toBeNull();
  });
});

describe('the value axis', () => {
  const ends = (shape: 'line' | 'columns', values: readonly (number | null)[], most?: number) => {
    const { ticks } = prepareTrend({
      shape,
      axis: '',
      categories: values.map(String),
      lines: [{ key: 'now', label: '', role: 'now', points: values.map(point), adds: false }],
      limit: { label: '', at: { value: 20 } },
      ...(most === undefined ? {} : { most }),
    });
    return [ticks[0], ticks.at(-1)];
  };

  it('starts at zero for columns and for anything without an upper end, and shows the limit', () => {
    expect(ends('columns', [92], 100)).toEqual([0, 100]);
    expect(ends('line', [12])).toEqual([0, 20]);
  });

  it('shows bounded lines from the ten below the lowest', () => {
    expect(ends('line', [97.2, null, 91], 100)).toEqual([90, 100]);
    expect(ends('line', [100, 100], 100)).toEqual([90, 100]);
    expect(ends('line', [null], 100)).toEqual([0, 100]);
  });
});

describe('months that were entered', () => {
  const withEntries = (entries: readonly (EntryNote | null)[]) =>
    prepareTrend({
      shape: 'line',
      axis: 'month',
      categories: entries.map((_, i) => String(i)),
      lines: [
        {
          key: 'now',
          label: '2025',
          role: 'now',
          adds: true,
          points: entries.map((entry) => ({ ...point(1), entry })),
        },
      ],
    });

  it('are drawn where the number rests on one, and only told where it says nothing of it', () => {
    expect(entryNote({ value: 3 }, '')).toBeNull();
    expect(entryNote({ value: 3, entered: 1 }, 'x')).toEqual({ text: 'x', counts: true });
    expect(entryNote({ value: 3 }, '1 blank')).toEqual({ text: '1 blank', counts: false });
    expect(entryNote({ value: null, entered: 1 }, 'x')?.counts).toBe(false);
  });

  it('have a column in the file, which is not there without them', () => {
    const note = { text: '1 entered', counts: true };
    const [head, first, second] = figureCsv(withEntries([note, null]))
      .slice(1)
      .split('\r\n');
    expect([head, first, second]).toEqual(['month,2025,◇', '0,1,2025: 1 entered', '1,1,']);
    expect(
      figureCsv(withEntries([null, null]))
        .slice(1)
        .split('\r\n')[0],
    ).toBe('month,2025');
  });

  it('are looked for in every series', () => {
    const blank = { text: 'blank', counts: false };
    expect([withEntries([null]), withEntries([blank])].map((f) => [hasEntries(f), marksEntries(f)])).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(marksEntries(withEntries([blank, { ...blank, counts: true }]))).toBe(true);
  });
});
