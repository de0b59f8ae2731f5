import { describe, expect, it } from 'vitest';

import { checkMap, emptyMap, type ImportMap, parseMap } from './map-file';
import { headingRow, mapHeadings } from './headings';
import { rowReader } from './rows';
import type { Cell } from './table';
import { importTarget, noWords } from './target';
import { unitFinder } from './units';

const target = importTarget('complaints', { ...noWords, fields: { receivedOn: ['收到日期', 'Received'] } });
const mapped = (headings: Cell[], map: ImportMap = emptyMap) => mapHeadings(headings, { target, map, unitGiven: true });

function reader(headings: Cell[], map: ImportMap = emptyMap) {
  const mapping = mapped(headings, map);
  if (!mapping.ok) throw new Error(mapping.error.code);
  const read = rowReader({
    target,
    map,
    mapping: mapping.value,
    headings,
    date1904: false,
    fixedWidth: true,
    dated: 'receivedOn',
  });
  return (...cells: Cell[]) => read({ line: 7, cells });
}

const heads = ['编号', '标题', '收到日期', '人数'];

describe('headings', () => {
  it('finds fields by name, label and alias, whatever the case and width', () => {
    expect(mapped(['CASENO', 'Title', 'ＲＥＣＥＩＶＥＤ'])).toMatchObject({ ok: true });
  });
  it('names what is missing', () => {
    expect(mapped(['编号', '标题'])).toEqual({
      ok: false,
      error: { code: 'missingColumn', found: '编号 标题', expected: 'receivedOn' },
    });
  });
  it('asks when two columns mean one field, and keeps columns of one name apart', () => {
    expect(mapped(['编号', '工单编号', '标题', '收到日期'])).toMatchObject({ error: { code: 'columnTwice' } });
    expect(mapped(['编号', 'Date', 'Date', '标题', '收到日期'])).toMatchObject({
      value: { unused: ['Date (1)', 'Date (2)'] },
    });
    const second = { ...emptyMap, columns: { 'Date (2)': 'acceptedOn' } };
    expect(
      reader(['编号', 'Date', 'Date', '标题', '收到日期'], second)('1', '2025-01-01', '2025-01-02', 'x', '2025-01-01'),
    ).toMatchObject({
      given: { acceptedOn: '2025-01-02' },
    });
  });
  it('finds the headings below a title', () => {
    const rows = [
      { line: 1, cells: ['某镇投诉台账'] },
      { line: 2, cells: heads },
      { line: 3, cells: ['1', 'x', '2025-01-01', '1'] },
    ];
    expect(headingRow(rows, target, emptyMap)?.line).toBe(2);
  });
  it('refuses a map with an unknown field, heading or shape', () => {
    expect(parseMap('{"columns":{"a":"nope"}}', target.fields)).toMatchObject({
      error: { code: 'mapUnknownField', found: 'nope' },
    });
    expect(parseMap('{', target.fields)).toMatchObject({ error: { code: 'mapNotJson' } });
    expect(parseMap('{"colums":{}}', target.fields)).toMatchObject({ error: { code: 'mapShape' } });
    expect(checkMap({ ...emptyMap, timeZone: 'Mars/Olympus' }, target.fields)).toMatchObject({
      error: { code: 'mapTimeZone' },
    });
    expect(mapped(heads, { ...emptyMap, columns: { 不在: 'place' } })).toMatchObject({
      error: { code: 'mapUnknownHeading', found: '不在' },
    });
  });
});

describe('rows', () => {
  it('reads typed values; blank is not zero', () => {
    expect(reader(['编号', '标题', '收到日期', '延期天数'])(' A1　', '路灯\u200b不亮', '2025/3/9', '0')).toEqual({
      kind: 'row',
      line: 7,
      given: { caseNo: 'A1', title: '路灯不亮', receivedOn: '2025-03-09', extendedDays: 0 },
    });
    expect(reader(heads)('A1', 'x', '2025/3/9', ' ')).toMatchObject({ given: { people: null } });
  });
  it.each([
    ['63余条', 'notANumber'],
    ['1.5', 'notWhole'],
    ['<1', 'notANumber'],
    ['0', 'tooSmall'],
    ['１，２３４', null],
    ['99999999999', 'tooLarge'],
  ])('people %s: %s', (people, code) => {
    const row = reader(heads)('A1', 'x', '2025/3/9', people);
    expect(row.kind === 'error' ? row.problems[0]?.code : null).toBe(code);
  });
  it('names every bad cell of a row with what was found', () => {
    expect(reader(heads)('A\0', 'x'.repeat(1001), '1900-01-01', '1')).toMatchObject({
      kind: 'error',
      problems: [
        { field: 'caseNo', code: 'nul' },
        { field: 'title', code: 'tooLong', expected: '1000' },
        { field: 'receivedOn', code: 'sentinelDate', found: '1900-01-01' },
      ],
    });
  });
  it('ignores blank rows, repeated headings and totals; reports glued and cut records', () => {
    const read = reader(heads);
    expect(read('', '　', null, '')).toMatchObject({ kind: 'ignored', why: 'blank' });
    expect(read(...heads)).toMatchObject({ kind: 'ignored', why: 'heading' });
    expect(read('合计', '', '', '12')).toMatchObject({ kind: 'ignored', why: 'total' });
    expect(read('All agencies', '', '', '12')).toMatchObject({ kind: 'ignored', why: 'total' });
    expect(read('A', 'x', '2025-01-01', '1', 'B')).toMatchObject({
      problems: [{ code: 'fieldCount', found: '5', expected: '4' }],
    });
    expect(read('A', 'x')).toMatchObject({ problems: [{ code: 'fieldCount', found: '2' }] });
    expect(read('A', 'x', '2025-01-01', '1', '', '')).toMatchObject({ kind: 'row' });
  });
  it('keeps codes as text and refuses those that lost digits', () => {
    expect(reader(heads)(101000994042, 'x', '2025-01-01', 1)).toMatchObject({ given: { caseNo: '101000994042' } });
    expect(reader(heads)('1.10101E+11', 'x', '2025-01-01', 1)).toMatchObject({ problems: [{ code: 'codePrecision' }] });
  });
  it('refuses a choice that is none, and lists those that are', () => {
    const read = reader(['编号', '标题', '收到日期', '状态']);
    expect(read('A', 'x', '2025-01-01', '飞走了')).toMatchObject({
      problems: [{ code: 'notAChoice', found: '飞走了' }],
    });
  });
});

describe('unitFinder', () => {
  const unit = (id: number, code: string, fullName: string) => ({
    id,
    code,
    fullName,
    name: fullName.split('/').at(-1) ?? '',
    shortName: null,
  });
  const find = unitFinder([
    unit(1, '01', '甲县'),
    unit(2, '0101', '甲县/城关镇'),
    unit(3, '02', '乙县'),
    unit(4, '0201', '乙县/城关镇'),
  ]);
  it('takes a code, a full path, or a name that is only one unit', () => {
    expect([find('0101'), find('乙县/城关镇'), find(' 甲县 ')]).toEqual(
      [2, 4, 1].map((value) => ({ ok: true, value })),
    );
  });
  it('lists the candidates of an ambiguous name', () => {
    expect(find('城关镇')).toEqual({
      ok: false,
      error: { code: 'ambiguousUnit', expected: '0101 甲县/城关镇; 0201 乙县/城关镇' },
    });
    expect(find('丙县')).toEqual({ ok: false, error: { code: 'unknownUnit' } });
  });
});
