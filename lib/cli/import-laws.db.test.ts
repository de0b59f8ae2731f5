import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { verifyCells } from '../data/cells';
import { read } from '../data/db';
import { rowsCounted } from '../domain/import/problem';
import { HEAD, importBench } from './real-data/harness';

const bench = importBench();
const { file, complaints } = bench;
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(bench.clear);

const runs = { numRuns: 10, seed: 20_261_123 };

/** Few keys and few contents, so that duplicates, clashes and faults all occur. */
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('甲', '乙'), fc.integer({ min: 1, max: 12 })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('合计,,,,', ',,,,', HEAD, 'Z-1,坏,2025-02-30,received,', 'Z-2,,2025-03-01,received,'),
  },
);
const written = (one: string | [number, string, number]): string =>
  typeof one === 'string' ? one : `L-${one[0]},${one[1]},2025-${String(one[2]).padStart(2, '0')}-09,received,`;
const files = fc.array(fc.array(line.map(written), { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 });

let nth = 0;
const write = (all: readonly (readonly string[])[]): Promise<string[]> =>
  Promise.all(all.map((lines) => file(`law${(nth += 1)}.csv`, `${HEAD}\n${lines.join('\n')}\n`)));
const state = async (): Promise<unknown[]> => [
  ...(await read('select case_no, row_hash from complaint order by case_no')),
  ...(await read('select unit_id, month, measure, slice, value from measure_cell order by 1, 2, 3, 4')),
];
const imported = async (all: readonly (readonly string[])[]) => {
  const [first = '', ...more] = await write(all);
  return complaints(first, ...more);
};

describe('laws of the plan', () => {
  it('every row of every file is in it once', () =>
    fc.assert(
      fc.asyncProperty(files, async (all) => {
        await bench.clear();
        const answer = await imported(all);
        expect(rowsCounted(answer.counts)).toBe(all.flat().length);
        const [stored] = await read<{ n: number }>('select count(*) as n from complaint');
        expect(stored?.n).toBe(answer.counts.inserted);
      }),
      runs,
    ));

  it('planning again after applying changes nothing', () =>
    fc.assert(
      fc.asyncProperty(files, async (all) => {
        await bench.clear();
        const first = await imported(all);
        const before = await state();
        const again = await imported(all);
        const { inserted, duplicate, ignored, error } = first.counts;
        expect(again.counts).toEqual({ inserted: 0, updated: 0, unchanged: inserted, duplicate, ignored, error });
        expect(await state()).toEqual(before);
      }),
      runs,
    ));

  it('rows and files in any order give the same rows and cells', () =>
    fc.assert(
      fc.asyncProperty(files, fc.integer(), async (all, seed) => {
        await bench.clear();
        const first = await imported(all);
        const before = await state();
        await bench.clear();
        const shuffled = fc.sample(fc.shuffledSubarray(all.flat(), { minLength: all.flat().length }), {
          seed,
          numRuns: 1,
        })[0];
        const cut = Math.ceil(all.flat().length / 2);
        const second = await imported([(shuffled ?? []).slice(cut), (shuffled ?? []).slice(0, cut)]);
        expect(second.counts).toEqual(first.counts);
        expect(await state()).toEqual(before);
      }),
      runs,
    ));

  it('and the cells are what the rows add up to', async () => {
    expect(await verifyCells()).toEqual([]);
  });
});
