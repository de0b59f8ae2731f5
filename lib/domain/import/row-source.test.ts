import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { RawRow } from './raw-row';
import { RowSource } from './row-source';

/** Counts how often it was opened and let go of. */
function counted(chunks: readonly (readonly RawRow[])[]) {
  const seen = { opened: 0, closed: 0 };
  const source = new RowSource(async function* () {
    seen.opened += 1;
    try {
      for (const chunk of chunks) yield await Promise.resolve(chunk);
    } finally {
      seen.closed += 1;
    }
  });
  return { source, seen };
}

const chunked = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }).map((sizes) => {
  let line = 0;
  return sizes.map((size) => Array.from({ length: size }, (): RawRow => ({ line: (line += 1), cells: [] })));
});

async function read(source: RowSource): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const chunk of source.chunks()) rows.push(...chunk);
  return rows;
}

describe('RowSource', () => {
  it('gives every row once, in order, after any look at the first ones, and again from the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(chunked, fc.integer({ min: 0, max: 30 }), async (chunks, count) => {
        const { source, seen } = counted(chunks);
        const all = chunks.flat();
        expect(await source.head(count)).toEqual(all.slice(0, count));
        for (let pass = 1; pass <= 2; pass += 1) {
          expect(await read(source)).toEqual(all);
          expect(seen).toEqual({ opened: pass, closed: pass });
        }
      }),
    );
  });

  it('lets go of the file when only the first rows were looked at, and when the reader stops half-way', async () => {
    const rows = (n: number): RawRow => ({ line: n, cells: [] });
    const { source, seen } = counted([[rows(1)], [rows(2)], [rows(3)]]);
    await source.head(1);
    await source.close();
    expect(seen).toEqual({ opened: 1, closed: 1 });
    for await (const row of source.each()) if (row.line === 2) break;
    expect(seen).toEqual({ opened: 2, closed: 2 });
  });
});
