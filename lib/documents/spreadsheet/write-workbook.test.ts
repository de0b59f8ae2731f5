import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';

import { writeWorkbook } from './write-workbook';

describe('writeWorkbook', () => {
  it('writes every sheet with one heading, gaps empty and zeros zero', async () => {
    const book = read(
      await writeWorkbook([
        {
          name: '比较',
          columns: [
            { label: '单位', kind: 'text' },
            { label: '按期率', kind: 'number', format: '0.0%' },
          ],
          rows: [
            ['云溪镇', 0.943],
            ['=1+1', 0],
            ['石桥街道', null],
          ],
        },
        { name: '口径', columns: [{ label: '指标', kind: 'text' }], rows: [['按期率']] },
      ]),
      { cellNF: true },
    );
    expect(book.SheetNames).toEqual(['比较', '口径']);
    const sheet = book.Sheets['比较'];
    if (sheet === undefined) throw new Error('the first sheet is there');
    expect(utils.sheet_to_json(sheet, { header: 1, defval: null, raw: true })).toEqual([
      ['单位', '按期率'],
      ['云溪镇', 0.943],
      ['=1+1', 0],
      ['石桥街道', null],
    ]);
    expect(sheet['B2']).toMatchObject({ z: '0.0%' });
    expect(sheet['A3']).not.toHaveProperty('f');
  });
});
