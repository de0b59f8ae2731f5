import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';

import { writeTemplate } from './write-template';

const long = Array.from({ length: 40 }, (_, i) => `很长的选项名称之${i}，带逗号`);

it('has the headings, a drop-down of any length, and a note for each column', async () => {
  const bytes = await writeTemplate({
    name: '投诉信访',
    columns: [
      { label: '编号', required: true, choices: [], kind: 'text', note: '必填；编号' },
      { label: '结果', required: false, choices: long, kind: 'text', note: '从下拉列表选择' },
      { label: '收到日期', required: true, choices: [], kind: 'date', note: '日期' },
    ],
    notes: { sheet: '填写说明', headings: ['列', '必填', '怎样填'], yes: '是' },
    choicesSheet: '选项',
    wrong: '请选择',
  });
  const book = read(bytes);
  expect(book.SheetNames).toEqual(['投诉信访', '填写说明', '选项']);
  expect(book.Workbook?.Sheets?.map((sheet) => sheet.Hidden)).toEqual([0, 0, 1]);
  const [first = '', notes = '', choices = ''] = book.SheetNames;
  expect(utils.sheet_to_json(book.Sheets[first] ?? {}, { header: 1 })).toEqual([['编号', '结果', '收到日期']]);
  expect(utils.sheet_to_json(book.Sheets[notes] ?? {}, { header: 1 })).toHaveLength(4);
  expect(utils.sheet_to_json(book.Sheets[choices] ?? {}, { header: 1 })).toHaveLength(40);
  const files = unzipSync(bytes);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain("'选项'!$A$1:$A$40");
  expect(sheet).toContain('sqref="B2:B5000"');
  expect(Object.keys(files).some((name) => /comments\d*\.xml$/.test(name))).toBe(true);
});
