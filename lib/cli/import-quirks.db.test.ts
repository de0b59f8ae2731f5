import { utils, write, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { read } from '../data/db';
import { addUnit, good, HEAD, importBench, runImport } from './real-data/harness';

const bench = importBench();
const { file, complaints, stored } = bench;
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(bench.clear);

const rows = good
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const codesOf = (list: readonly { code: string }[]): string[] => list.map((one) => one.code);

/** A workbook of one sheet, as other programs write it. */
function book(sheet: WorkSheet, more: { bookType?: 'xlsx' | 'biff8'; date1904?: boolean } = {}): Buffer {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, '台账');
  if (more.date1904) workbook.Workbook = { ...workbook.Workbook, WBProps: { date1904: true } };
  return write(workbook, { type: 'buffer', bookType: more.bookType ?? 'xlsx' }) as Buffer;
}

describe('rows that are no rows', () => {
  it('T1, F3: totals and repeated headings are left out, and said to be', async () => {
    const [, one = '', two = ''] = good.split('\n');
    const text = `信件台账,,,,\n${HEAD}\n${one}\n${HEAD}\n${two}\n合计：,,,,\n,总计,,,\nAll agencies,,,,\n`;
    const answer = await complaints(await file('totals.csv', text));
    expect(answer).toMatchObject({ code: 0, counts: { inserted: 2, ignored: 4, error: 0 } });
    expect(codesOf(answer.notices).sort()).toEqual(['headingRow', 'totalRow', 'totalRow', 'totalRow']);
  });

  it('F1: a sheet that claims 65,203 rows has two', async () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!ref'] = 'A1:E65203';
    const ghosts = await file('ghost.xlsx', book(sheet));
    expect(await complaints(ghosts)).toMatchObject({ code: 0, counts: { inserted: 2, error: 0 } });
  });

  it('merged cells: the value of the first row is that of the rows it spans, and said so', async () => {
    const merged = [
      HEAD.split(',').concat('地点'),
      ['M-1', '一', '2025-03-01', 'received', '', '东街'],
      ['M-2', '二', '2025-03-01', 'received', '', null],
    ];
    const bytes = await writeXlsx({
      sheets: [{ name: '台账', rows: merged, merges: [{ startRow: 1, startCol: 5, endRow: 2, endCol: 5 }] }],
    });
    const answer = await complaints(await file('merged.xlsx', bytes));
    expect(answer).toMatchObject({ code: 0, counts: { inserted: 2 }, notices: [{ row: 3, code: 'mergedCells' }] });
    expect(await read('select distinct place from complaint')).toEqual([{ place: '东街' }]);
  });
});

describe('dates', () => {
  it('D6, D10: sentinels and impossible days are refused; days to come and outside the period are named', async () => {
    const lines = [
      'S-1,甲,01/01/1900,received,',
      'S-2,乙,2025-02-29,received,',
      'S-3,丙,1900-01-00,received,',
      'S-4,丁,2098-01-01,received,',
      'S-5,戊,2024-12-31,received,',
      'S-6,己,2025-06-30,received,',
    ];
    // natural days: no table of holidays ends the calculation
    const map = await file('petition.json', '{"constants":{"clock":"petition"}}');
    const answer = await complaints(
      await file('days.csv', `${HEAD}\n${lines.join('\n')}\n`),
      '--period',
      '2025',
      '--map',
      map,
    );
    expect(codesOf(answer.problems)).toEqual(['sentinelDate', 'impossibleDate', 'impossibleDate']);
    expect(answer).toMatchObject({ code: 2, counts: { inserted: 3, error: 3 } });
    const named = answer.notices.filter((notice) => notice.code !== 'beyondCalendar');
    expect(named).toMatchObject([
      { row: 5, code: 'futureDate', found: '2098-01-01' },
      { row: 6, code: 'outsidePeriod', found: '2024-12-31', expected: '2025-01–2025-12' },
    ]);
  });

  it('D11: a workbook that counts from 1904 gives the same days', async () => {
    const sheet = utils.aoa_to_sheet([HEAD.split(','), ['E-1', '甲', 0, 'received', null]]);
    // 2025-03-09 as Excel for the Mac once counted it
    sheet['C2'] = { t: 'n', v: 44_263, z: 'yyyy-mm-dd' };
    await complaints(await file('mac.xlsx', book(sheet, { date1904: true })));
    expect(await read('select received_on from complaint')).toEqual([{ received_on: '2025-03-09' }]);
  });
});

describe('files', () => {
  it('F8: a lock file under another name is still none', async () => {
    const lock = Buffer.alloc(165);
    lock.write('\x05admin', 'latin1');
    expect(await complaints(await file('renamed.xlsx', lock))).toMatchObject({
      code: 1,
      problems: [{ code: 'notText' }],
    });
  });

  it('F12: a chart before the table is passed over; a workbook of charts alone is refused', async () => {
    const files = unzipSync(
      await writeXlsx({
        sheets: [
          { name: '图', rows: [['x']] },
          { name: '台账', rows },
        ],
      }),
    );
    const edit = (name: string, change: (text: string) => string): void => {
      files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
    };
    edit('xl/_rels/workbook.xml.rels', (text) => text.replace('relationships/worksheet"', 'relationships/chartsheet"'));
    edit(
      'xl/worksheets/sheet1.xml',
      () => '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    );
    expect(await complaints(await file('chart.xlsx', zipSync(files)))).toMatchObject({
      code: 0,
      counts: { inserted: 2 },
    });
    edit('xl/_rels/workbook.xml.rels', (text) =>
      text.replaceAll('relationships/worksheet"', 'relationships/chartsheet"'),
    );
    expect(await complaints(await file('charts.xlsx', zipSync(files)))).toMatchObject({
      code: 1,
      problems: [{ code: 'noVisibleSheet' }],
    });
  });

  it('a workbook with a password is refused as such', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '台账', rows }],
      encryption: { password: 'x', spinCount: 1000 },
    });
    const answer = await complaints(await file('locked.xlsx', locked));
    expect(answer).toMatchObject({ code: 1, problems: [{ code: 'encryptedFile' }] });
    expect(answer.problems[0]?.message).toContain('密码');
  });

  it('F9: a true .xls is read; a broken one is refused with the way out', async () => {
    const biff = book(utils.aoa_to_sheet(rows), { bookType: 'biff8' });
    expect(await complaints(await file('old.xls', biff))).toMatchObject({ code: 0, counts: { inserted: 2 } });
    const answer = await complaints(await file('cut.xls', biff.subarray(0, 600)));
    expect(answer).toMatchObject({ code: 1, problems: [{ code: 'unreadableWorkbook' }] });
    expect(answer.problems[0]?.message).toContain('另存为');
  });

  it('U2: the name of two units is refused with both of them; a code or a path tells which', async () => {
    await addUnit('D1', '城关镇');
    await addUnit('D2', '城关镇');
    const text = `单位,${HEAD}\n城关镇,U-1,甲,2025-03-01,received,\nD2,U-2,乙,2025-03-01,received,\n`;
    const answer = await runImport('complaints', await file('names.csv', text));
    expect(answer).toMatchObject({ code: 2, counts: { inserted: 1, error: 1 } });
    expect(answer.problems).toMatchObject([{ row: 2, code: 'ambiguousUnit', expected: 'D1 城关镇; D2 城关镇' }]);
  });

  it('the mark that keeps a text from running as a formula is taken off again', async () => {
    await complaints(await file('formula.csv', `${HEAD}\nF-1,'=1+1 是多少,2025-03-01,received,\n`));
    expect(await stored()).toMatchObject([{ title: '=1+1 是多少' }]);
  });
});

describe('several files', () => {
  it('are one plan: the same row twice is one, two versions of a row are believed in neither file', async () => {
    const a = await file('a.csv', `${HEAD}\nP-1,甲,2025-03-01,received,\nP-2,乙,2025-03-01,received,\n`);
    const b = await file('b.csv', `${HEAD}\nP-1,甲,2025-03-01,received,\nP-2,乙二,2025-03-01,received,\n`);
    const answer = await complaints(a, b);
    expect(answer).toMatchObject({ code: 2, counts: { inserted: 1, duplicate: 1, error: 2 } });
    expect(answer.problems).toMatchObject([
      { file: 'a.csv', row: 3, code: 'duplicateKey', expected: '3' },
      { file: 'b.csv', row: 3, code: 'duplicateKey', expected: 'a.csv 3' },
    ]);
    expect(await read('select count(*) as n from import_batch')).toEqual([{ n: 1 }]);
  });

  it('one that breaks half-way leaves nothing of the others behind', async () => {
    const whole = await file('whole.csv', good);
    const broken = await file('broken.csv', `${good}${',,,,\n'.repeat(30)}X-1,"${'长'.repeat(4_100_000)}`);
    const answer = await complaints(whole, broken);
    expect(answer).toMatchObject({ code: 1, problems: [{ code: 'otherFileBroken' }, { code: 'recordTooLong' }] });
    expect(await stored()).toEqual([]);
  });

  it('the row of the headings can be told', async () => {
    const text = `编号,标题,收到日期,状态,答复日期,以下为正文\n编码,标题,收到日期,状态,答复日期\nH-1,甲,2025-03-01,received,\n`;
    const path = await file('two-heads.csv', text);
    expect(await complaints(path, '--header-row', '40')).toMatchObject({
      code: 1,
      problems: [{ code: 'noHeaderRow' }],
    });
    const map = await file('m.json', '{"columns":{"编码":"caseNo"},"headerRow":2}');
    expect(await complaints(path, '--map', map)).toMatchObject({ code: 0, counts: { inserted: 1 } });
  });
});
