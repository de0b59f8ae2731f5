import { writeFile } from 'node:fs/promises';
import { utils, read as readBook } from '@e965/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { openTable } from '../documents/spreadsheet/open-table';
import { refusedSheet } from '../documents/spreadsheet/refused-sheet';
import { writeCsv } from '../documents/spreadsheet/write-csv';
import { writeXlsx } from '../documents/spreadsheet/write-xlsx';
import { importWords } from '../i18n/import-words';
import { type Answer, HEAD, importBench } from './real-data/harness';

const bench = importBench();
const { file, complaints, stored } = bench;
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(bench.clear);

const lines = [
  'R-1,路灯,2025-03-09,received,',
  'R-2,"噪声，\n很大",2025-02-30,received,',
  'R-3,=井盖,2025-03-10,丢了,',
  'R-4,水管,2025-03-11,received,,R-5,树,2025-03-12,received,',
];

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

/** The file of refused rows of an import, as the page gives it. */
async function refused(path: string, answer: Answer, whole: boolean) {
  const { reasons = [], surplus = [] } = await importWords('complaints');
  return refusedSheet({
    open: async () => {
      const table = await openTable(path, { recognise: () => 0 });
      return table.ok ? table.value : null;
    },
    headerRow: 1,
    reasons: new Map(answer.problems.map((problem) => [problem.row ?? 0, problem.message])),
    words: { row: reasons[0] ?? '', reason: reasons[1] ?? '', surplus: surplus[0] ?? '', sheet: '有误的行' },
    whole,
  });
}

describe('the file of refused rows', () => {
  it.each(['csv', 'xlsx'] as const)(
    'as %s comes back with the same findings, and corrected it goes in',
    async (format) => {
      const path = await file('first.csv', `${HEAD}\n${lines.join('\n')}\n`);
      const first = await complaints(path);
      expect(first).toMatchObject({ code: 2, counts: { inserted: 1, error: 3 } });
      const sheet = await refused(path, first, false);
      const bytes = await bytesOf(format === 'csv' ? writeCsv(sheet) : writeXlsx(sheet));
      const back = await file(`refused.${format}`, bytes);
      const again = await complaints(back);
      expect(again.counts).toMatchObject({ inserted: 0, error: 3 });
      expect(again.problems.map((problem) => problem.code)).toEqual(first.problems.map((problem) => problem.code));
      expect(again.notices).toEqual([]);

      const grid = utils.sheet_to_json<(string | null)[]>(
        readBook(bytes, { raw: true, codepage: 65_001 }).Sheets[format === 'csv' ? 'Sheet1' : '有误的行'] ?? {},
        { header: 1, defval: '' },
      );
      expect(grid[1]?.slice(0, 5).map(String)).toEqual([
        '3',
        first.problems[0]?.message,
        'R-2',
        '噪声，\n很大',
        '2025-02-30',
      ]);
      const good = grid.map((row) =>
        row.slice(0, 7).map((cell) => String(cell).replace('2025-02-30', '2025-02-28').replace('丢了', 'received')),
      );
      const quoted = good.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
      await writeFile(back, quoted);
      expect(await complaints(back)).toMatchObject({ code: 0, counts: { inserted: 3, error: 0 } });
      expect(await stored()).toMatchObject([
        {},
        { title: '噪声，\n很大'.replace('\n', ' ') },
        { title: '=井盖' },
        { title: '水管' },
      ]);
    },
  );

  it('can hold the whole file, the refused rows first', async () => {
    const path = await file('whole.csv', `${HEAD}\n${lines.join('\n')}\n`);
    const first = await complaints(path);
    const sheet = await refused(path, first, true);
    const rows: (string | number | null)[] = [];
    for await (const row of sheet.rows) rows.push(row[2] ?? null);
    expect(rows).toEqual(['R-2', 'R-3', 'R-4', 'R-1']);
    const all = await complaints(await file('whole2.csv', await bytesOf(writeCsv(await refused(path, first, true)))));
    expect(all.counts).toMatchObject({ unchanged: 1, error: 3 });
  });
});
