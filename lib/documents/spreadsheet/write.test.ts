import { read as readXlsx, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { neutral, writeCsv } from './write-csv';
import { CELL_MAX, serialOf, sheetName, writeXlsx } from './write-xlsx';
import type { Sheet } from './write';

const columns: Sheet['columns'] = [
  { label: '编号', kind: 'code' },
  { label: '标题', kind: 'text' },
  { label: '件数', kind: 'number' },
  { label: '日期', kind: 'date' },
  { label: '时间', kind: 'dateTime' },
];
const dangerous = ['=1+1', '+2', '-3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'];
const rows: Sheet['rows'] = [
  ...dangerous.map((text) => ['00123', text, -5, '2025-12-31', '2025-12-31T23:59:59']),
  ['110101199003070012', 'a,"b"\nc', 0, null, null],
];
const sheet: Sheet = { name: '投诉', columns, rows };

const bytes = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> =>
  Buffer.from(await new Response(stream).arrayBuffer());

async function workbook(of: Sheet) {
  const book = readXlsx(await bytes(writeXlsx(of)), { cellNF: true });
  const name = book.SheetNames[0] ?? '';
  const first = book.Sheets[name];
  if (!first) throw new Error('no sheet');
  return { name, cells: first, table: utils.sheet_to_json<unknown[]>(first, { header: 1, raw: true, defval: null }) };
}

describe('writeXlsx', () => {
  it('writes no formula, whatever the text begins with', async () => {
    const { cells, table } = await workbook(sheet);
    for (const [address, cell] of Object.entries(cells)) {
      if (!address.startsWith('!')) expect(cell, address).not.toHaveProperty('f');
    }
    expect(table.slice(1, 5).map((row) => row[1])).toEqual(dangerous.slice(0, 4));
  });

  it('keeps codes as text, 0 as 0 and blank as blank', async () => {
    const { cells, table } = await workbook(sheet);
    expect(cells['A2']).toMatchObject({ t: 's', v: '00123', z: '@' });
    expect(table.at(-1)).toEqual(['110101199003070012', 'a,"b"\nc', 0, null, null]);
  });

  it('writes dates as dates, in any time zone', async () => {
    const { cells } = await workbook(sheet);
    expect(cells['D2']).toMatchObject({ t: 'n', v: 46_022, z: 'yyyy-mm-dd' });
    expect(serialOf('1970-01-01')).toBe(25_569);
    expect(serialOf('2025-12-31T12:00:00')).toBe(46_022.5);
  });

  it('survives control characters, lone surrogates and texts longer than a cell', async () => {
    const odd = ['a\u0001b', 'x\uD800y', 'long'.repeat(20_000)];
    const { table } = await workbook({ ...sheet, rows: odd.map((text) => ['1', text, 1, null, null]) });
    expect(table[1]?.[1]).toBe('ab');
    expect(String(table[3]?.[1])).toHaveLength(CELL_MAX);
  });

  it('makes any name a sheet name', () => {
    expect(sheetName('a/b[c]:*?')).toBe('a b c');
    expect(sheetName('')).toBe('Sheet1');
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(Array.from(sheetName(name)).length).toBeLessThanOrEqual(31);
        expect(sheetName(name)).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/);
      }),
    );
  });
});

describe('writeCsv', () => {
  it('starts with the BOM and reads back as it was, but for the apostrophe', async () => {
    const text = (await bytes(writeCsv(sheet))).toString('utf8');
    expect(text.startsWith('\uFEFF编号,标题,件数,日期,时间\r\n')).toBe(true);
    const read = parse(text, { bom: true });
    expect(read.slice(1, 9).map((row) => row[1])).toEqual(dangerous.map((danger) => `'${danger}`));
    expect(read[1]?.[2]).toBe('-5');
    expect(read.at(-1)).toEqual(['110101199003070012', 'a,"b"\nc', '0', '', '']);
  });

  it('lets no text begin like a formula', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r'), (rest, sign) => {
        expect(neutral(sign + rest)).toBe(`'${sign}${rest}`);
      }),
    );
    expect(neutral('a=b')).toBe('a=b');
  });

  it('stops reading its rows when nobody reads the file', async () => {
    let ended = false;
    function* endless(): Generator<[string]> {
      try {
        for (;;) yield ['row'];
      } finally {
        ended = true;
      }
    }
    const reader = writeCsv({ ...sheet, rows: endless() }).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
  });
});
