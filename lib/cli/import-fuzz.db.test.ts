import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { verifyCells } from '../data/cells';
import { read } from '../data/db';
import { good, importBench, realFile } from './real-data/harness';

const bench = importBench();
const { file, complaints } = bench;
beforeAll(bench.open);
afterAll(bench.close);

/** The same numbers on every run: a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}
type Next = ReturnType<typeof numbers>;

const randomBytes = (next: Next, length: number): Buffer => Buffer.from(Array.from({ length }, () => next(256)));

/** Bytes turned, cut off, taken out, doubled or put in; several times over. */
function mutated(source: Buffer, next: Next): Buffer {
  let bytes = Buffer.from(source);
  for (let i = 1 + next(6); i > 0 && bytes.length > 8; i -= 1) {
    const at = next(bytes.length);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    const ways = [
      () => Buffer.concat([before, Buffer.of(next(256)), after.subarray(1)]),
      () => before.subarray(0, Math.max(8, at)),
      () => Buffer.concat([before, after.subarray(next(64))]),
      () => Buffer.concat([before, after.subarray(0, next(64)), after]),
      () => Buffer.concat([before, randomBytes(next, next(24)), after]),
      () => Buffer.concat([before, Buffer.from('",\n\r\t;|\0﻿'), after]),
    ];
    bytes = Buffer.from(ways[next(ways.length)]?.() ?? bytes);
  }
  return bytes;
}

const LONGEST_MS = 10_000;
const stored = async (): Promise<{ rows: number; batches: number }> => {
  const [row] = await read<{ rows: number; batches: number }>(
    'select (select count(*) from complaint) as rows, (select count(*) from import_batch) as batches',
  );
  return row ?? { rows: 0, batches: 0 };
};

/** Whatever the bytes: an answer in time, and exactly what it says is written. */
async function survives(name: string, bytes: Buffer): Promise<void> {
  const before = await stored();
  const start = performance.now();
  const answer = await complaints(await file(name, bytes));
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  expect([0, 1, 2]).toContain(answer.code);
  for (const problem of answer.problems) expect(problem.message).not.toMatch(/^problems\.|^import\./);
  const after = await stored();
  expect(after.rows - before.rows).toBe(answer.counts.inserted);
  expect(after.batches - before.batches).toBe(answer.code === 1 ? 0 : 1);
}

const rows = good
  .trim()
  .split('\n')
  .map((line) => line.split(','));

async function sources(): Promise<[string, Buffer][]> {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), '台账');
  const real = ['workbooks/tet_modele-import-pa.xlsx', 'workbooks/alaveteli_suspect.xls']
    .map(realFile)
    .filter(existsSync);
  return [
    ['a.xlsx', Buffer.from(await writeXlsx({ sheets: [{ name: '台账', rows }] }))],
    ['b.xls', write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer],
    ...(await Promise.all(
      real.map(async (path): Promise<[string, Buffer]> => [path.split('/').at(-1) ?? '', await readFile(path)]),
    )),
  ];
}

describe('fuzz', () => {
  it('random bytes, and text files damaged in any way', async () => {
    const next = numbers(7);
    const texts = [good, good.repeat(40), good.replaceAll(',', '\t'), `\ufeff${good}`].map((text) => Buffer.from(text));
    texts.push(Buffer.from(`\ufeff${good}`, 'utf16le'));
    for (let i = 0; i < 60; i += 1) {
      await survives(`random${i}.csv`, randomBytes(next, 1 + next(3000)));
      await survives(`text${i}.csv`, mutated(texts[i % texts.length] ?? Buffer.of(), next));
    }
  });

  it('workbooks damaged in any way, real ones too', async () => {
    const next = numbers(11);
    for (const [name, source] of await sources()) {
      for (let i = 0; i < 6; i += 1) await survives(name, mutated(source, next));
    }
    await survives('zip.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(next, 2000)]));
    await survives('ole.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(next, 2000)]));
  });

  it('leaves cells that are what the rows add up to', async () => {
    expect(await verifyCells()).toEqual([]);
  });
});
