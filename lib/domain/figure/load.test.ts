import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { figureCsv } from './csv';
import { MOST_MARKS } from './figure';
import { prepareLoad, shadeOf } from './load';
import { complaintStages, prepareStages } from './stages';

describe('load of the hall', () => {
  it('runs from the first to the last hour, over the working week and the days on which somebody came', () => {
    const load = prepareLoad(new Map([['1|9', 12], ['3|11', 40], ['6|10', 3], ['', 7], ['8|9', 5], ['1|25', 5]])); // prettier-ignore
    expect([load.hours, load.days]).toEqual([
      [9, 10, 11],
      [1, 2, 3, 4, 5, 6],
    ]);
    expect(load.counts[2]).toEqual([null, null, 40]);
    expect(load.busiest).toEqual({ day: 3, hour: 11, count: 40 });
    expect(load.total).toBe(55);
  });

  it('of nobody is nothing', () => {
    expect(prepareLoad(new Map())).toMatchObject({ hours: [], total: 0, busiest: null });
  });

  it('counts everybody once and draws no more marks than a figure may', () => {
    const slice = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 })).map((s) => s.join('|'));
    fc.assert(
      fc.property(fc.dictionary(slice, fc.integer({ min: 0, max: 9999 })), (given) => {
        const slices = new Map(Object.entries(given));
        const load = prepareLoad(slices);
        const drawn = load.counts.flat();
        expect(drawn.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(
          [...slices.values()].reduce((a, b) => a + b, 0),
        );
        expect(drawn.length).toBeLessThanOrEqual(MOST_MARKS);
        for (const count of drawn) expect(shadeOf(count, load.busiest?.count ?? 0)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it.each([
    [null, 10, 0],
    [0, 10, 0],
    [1, 10, 1],
    [10, 10, 5],
    [1, 0, 0],
  ] as const)('%s of at most %s has shade %s', (count, most, shade) => {
    expect(shadeOf(count, most)).toBe(shade);
  });
});

describe('stages of complaints', () => {
  const words = (stage: string): string => stage;
  it('say how many of all that came reached each', () => {
    const reached = new Map([['accepted', 90], ['answered', 80], ['resolved', 40]]); // prettier-ignore
    const figure = prepareStages({ received: 100, reached, axis: 'a', label: 'n', words });
    expect(figure.categories).toEqual(['received', ...complaintStages]);
    expect(figure.series[0]?.texts).toEqual(['100', '90', '80', '40', '0']);
    expect(figure.series[0]?.notes).toEqual(['100.0 %', '90.0 %', '80.0 %', '40.0 %', '0.0 %']);
    expect(figureCsv(figure)).toContain('resolved,40');
  });
  it('of nothing reported are none, of nothing received have no shares', () => {
    expect(prepareStages({ received: null, reached: new Map(), axis: 'a', label: 'n', words }).categories).toEqual([]);
    const empty = prepareStages({ received: 0, reached: new Map(), axis: 'a', label: 'n', words });
    expect(empty.series[0]?.notes).toEqual([null, null, null, null, null]);
  });
});
