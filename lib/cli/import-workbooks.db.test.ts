import { write, utils } from '@e965/xlsx';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { good, HEAD, importBench } from './real-data/harness';

const bench = importBench();
const { file, complaints, stored } = bench;
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(bench.clear);

describe('workbooks and encodings', () => {
  const rows = good
    .trim()
    .split('\n')
    .map((line) => line.split(','));

  it.each([
    ['gb18030', ''],
    ['utf-16le', '\ufeff'],
    ['utf-8', '\ufeff'],
  ])('the same rows from %s', async (encoding, mark) => {
    const text = `${mark}${good}`;
    const bytes = encoding === 'gb18030' ? gb18030(good) : Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
    expect(await complaints(await file(`${encoding}.csv`, bytes))).toMatchObject({ code: 0, counts: { inserted: 2 } });
    expect(await stored()).toMatchObject([{ title: '路灯不亮' }, { title: '噪声' }]);
  });

  it('the same rows from xlsx and from xls, whatever the file is called', async () => {
    const book = await writeXlsx({ sheets: [{ name: '台账', rows }] });
    expect(await complaints(await file('热点 .xls', book))).toMatchObject({ code: 0, counts: { inserted: 2 } });
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), '台账');
    const biff = write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    expect(await complaints(await file('old.xls', biff))).toMatchObject({ code: 0, counts: { unchanged: 2 } });
  });

  it('asks for a sheet only when several could be meant; a hidden one is never taken silently', async () => {
    const other = rows.map((row) => row.map((cell) => cell.replace('A-', 'Z-')));
    const sheets = [
      { name: '说明', rows: [['怎样填写']] },
      { name: '台账', rows },
    ];
    expect(await complaints(await file('one.xlsx', await writeXlsx({ sheets })))).toMatchObject({
      code: 0,
      counts: { inserted: 2 },
    });
    const two = await file('two.xlsx', await writeXlsx({ sheets: [...sheets, { name: '台账2', rows: other }] }));
    expect(await complaints(two)).toMatchObject({ code: 1, problems: [{ code: 'severalSheets' }] });
    expect(await complaints(two, '--sheet', '台账2')).toMatchObject({ code: 0, counts: { inserted: 2 } });
    expect(await complaints(two, '--sheet', '无')).toMatchObject({ code: 1, problems: [{ code: 'unknownSheet' }] });
    const hidden = await writeXlsx({
      sheets: [
        { name: '台账', rows },
        { name: '副本', rows: other, hidden: true },
      ],
    });
    expect(await complaints(await file('hidden.xlsx', hidden))).toMatchObject({
      code: 0,
      counts: { inserted: 0, unchanged: 2 },
    });
  });

  it('names hidden rows instead of importing them', async () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!rows'] = [{}, { hidden: true }];
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, '台账');
    const answer = await complaints(
      await file('filtered.xlsx', write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
    );
    expect(answer).toMatchObject({
      code: 2,
      counts: { inserted: 1, error: 1 },
      problems: [{ row: 2, code: 'hiddenRow' }],
    });
  });

  it('reports records glued together by their true line', async () => {
    const answer = await complaints(
      await file(
        'glued.csv',
        `${HEAD}\nA-1,"两\n行",2025-03-09,received,\nA-2,乙,2025-03-09,received,A-3,丙,2025-03-09,received,\n`,
      ),
    );
    expect(answer).toMatchObject({
      code: 2,
      counts: { inserted: 1, error: 1 },
      problems: [{ row: 4, code: 'fieldCount', found: '9', expected: '5' }],
    });
  });
});

/** Node writes no GB18030: the table is read backwards for the characters in question. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let a = 0x81; a < 0xff; a += 1)
    for (let b = 0x40; b < 0xff; b += 1) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  return Buffer.from(
    Array.from(text).flatMap((c) => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : (table.get(c) ?? []))),
  );
}
