import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CsvParser, RECORD_MAX, sniffDelimiter } from './csv';

/** The text cut into pieces, as a stream would hand it over. */
function read(text: string, cut = text.length, delimiter = ',') {
  const parser = new CsvParser(delimiter);
  const rows = [];
  for (let i = 0; i < text.length; i += Math.max(cut, 1))
    rows.push(...parser.push(text.slice(i, i + Math.max(cut, 1))));
  return [...rows, ...parser.end()];
}

describe('CsvParser', () => {
  it('gives each record the line it begins on, over line ends inside quotes', () => {
    expect(read('a,b\r\n"x\ny\r\nz",1\r\n\r\nlast,"say ""hi"""')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny\r\nz', '1'] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['last', 'say "hi"'] },
    ]);
  });
  it('keeps bare CR inside quotes as content and takes it as a line end outside', () => {
    expect(read('a\r"b\rc"\rd').map((row) => row.cells[0])).toEqual(['a', 'b\rc', 'd']);
  });
  it('says so when a quote is never closed', () => {
    expect(read('a,b\n1,"never\nclosed')).toMatchObject([{}, { line: 2, fault: 'openQuote' }]);
  });
  it('refuses a record without end', () => {
    const parser = new CsvParser(',');
    expect(() => {
      for (let i = 0; i < 10; i += 1) parser.push('0'.repeat(RECORD_MAX / 8));
    }).toThrow('recordTooLong');
  });
  it('law: the same records however the text is cut, and those of csv-parse', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '中', ' '), maxLength: 6 });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, cut) => {
        const text = rows.map((row) => row.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')).join('\n');
        const cells = read(text, cut).map((row) => row.cells);
        expect(cells).toEqual(rows);
        expect(cells).toEqual(parse(text, { relax_column_count: true }));
      }),
    );
  });
});

it('sniffs comma, tab and semicolon, not looking inside quotes', () => {
  expect([
    sniffDelimiter('a,b\n1,2'),
    sniffDelimiter('a\tb\n"1,2,3,4"\t2'),
    sniffDelimiter('a;b;c\n1;2;3'),
    sniffDelimiter('只有一列'),
  ]).toEqual([',', '\t', ';', ',']);
});
