import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countFields, countOf, countProblems, isEmpty, parseBlock, stepTo } from './day-grid';

const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('parseBlock', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['5', [['5']]],
    ['1\t\t3', [['1', '', '3']]],
    ['"1\n2"\t"say ""a"""', [['1\n2', 'say "a"']]],
    ['1\n\n2', [['1'], [''], ['2']]],
  ])('%j', (text, rows) => {
    expect(parseBlock(text)).toEqual(rows);
  });

  it('reads back what a spreadsheet writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('1', '2', '"', '\n', '\t', '，', 'a') }).map((s) => s.trim());
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        const text = `${rows.map((row) => row.map(quoted).join('\t')).join('\r\n')}\r\n`;
        expect(parseBlock(text)).toEqual(rows);
      }),
    );
  });
});

describe('countProblems', () => {
  it.each([
    [{ visits: '12', matters: '0' }, []],
    [{ visits: '１２' }, []],
    [{ visits: 'x' }, [['visits', 'notANumber']]],
    [{ visits: '-1' }, [['visits', 'tooSmall']]],
    [{ visits: '1.5' }, [['visits', 'notWhole']]],
    [{ completed: '3', onTheSpot: '4' }, [['onTheSpot', 'aboveWhole']]],
  ])('%j', (counts, found) => {
    expect(countProblems(counts).map(({ field, code }) => [field, code])).toEqual(found);
  });

  it('blank is not zero', () => {
    expect(isEmpty({ visits: ' ' })).toBe(true);
    expect(isEmpty({ visits: '0' })).toBe(false);
    expect([countOf({ visits: '' }, 'visits'), countOf({ visits: '0' }, 'visits')]).toEqual([null, 0]);
  });
});

describe('stepTo', () => {
  const size = { row: 4, column: countFields.length };
  const at = fc.record({ row: fc.nat({ max: 3 }), column: fc.nat({ max: countFields.length - 1 }) });
  const key = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'Tab',
    'Shift+Tab',
    'PageDown',
  );

  it('never leaves the grid', () => {
    fc.assert(
      fc.property(at, fc.array(key), (start, keys) => {
        const end = keys.reduce((now, pressed) => stepTo(pressed, now, size) ?? now, start);
        expect(end.row).toBeGreaterThanOrEqual(0);
        expect(end.row).toBeLessThan(size.row);
        expect(end.column).toBeGreaterThanOrEqual(0);
        expect(end.column).toBeLessThan(size.column);
      }),
    );
  });

  it('Tab walks through every cell, Shift+Tab back', () => {
    let here = { row: 0, column: 0 };
    for (let i = 1; i < size.row * size.column; i += 1) here = stepTo('Tab', here, size) ?? here;
    expect(here).toEqual({ row: 3, column: countFields.length - 1 });
    expect(stepTo('Shift+Tab', stepTo('Tab', { row: 1, column: 2 }, size) ?? here, size)).toEqual({
      row: 1,
      column: 2,
    });
    expect(stepTo('a', here, size)).toBeNull();
  });
});
