import { describe, expect, it } from 'vitest';

import { yearPeriod } from '../period';
import { checkReport } from './checks';
import { pathOfCode } from './checks/filed';
import { composeReport, type ReportInput } from './compose';
import { blocksOf, textOf, type Table } from './document';
import { gridOfTable } from './outline';
import { writableFor } from './template';
import { formFor, templateById } from './templates';
import { demoCells, valuesFrom } from './testing/values';
import { isOpenCell, readTyped, statutoryCodesOf, withTyped } from './typed-cells';
import type { ReportValues } from './values';

const found = templateById('annual-disclosure-2019');
if (!found) throw new Error('no 2019 form');
const template = found;

/** The months of the demonstration five years earlier. */
const cells = demoCells().map((cell) => ({ ...cell, month: cell.month - 500 }));
const values = valuesFrom(cells, yearPeriod(2020), '2021-01-10');
const inputOf = (given: ReportValues = values): ReportInput => ({
  template,
  values: given,
  narrative: {},
  signatory: '',
  signedOn: '2021-01-12',
});
const typedWith = (entries: Readonly<Record<string, number>>): ReportValues => {
  const kept = Object.entries(entries).map(([code, value]) => ({
    code,
    value,
    by: 'clerk',
    at: '2021-01-05T09:00:00',
  }));
  return { ...values, ...withTyped(values.now, kept) };
};
const tables = (given?: ReportValues): Table[] =>
  blocksOf(composeReport(inputOf(given))).filter((b) => b.kind === 'table');
const rules = (given?: ReportValues): string[] => checkReport(inputOf(given)).map((p) => p.rule);

describe('the form of 2019', () => {
  it('has its labels in their order, with its merges', () => {
    const [second] = tables();
    if (!second) throw new Error('no table');
    const grid = gridOfTable(second);
    expect(grid.map((row) => row[0])).toEqual([
      '第二十条第（一）项',
      '信息内容',
      '规章',
      '规范性文件',
      '第二十条第（五）项',
      '信息内容',
      '行政许可',
      '其他对外管理服务事项',
      '第二十条第（六）项',
      '信息内容',
      '行政处罚',
      '行政强制',
      '第二十条第（八）项',
      '信息内容',
      '行政事业性收费',
      '第二十条第（九）项',
      '信息内容',
      '政府集中采购',
    ]);
    expect(grid[1]?.slice(1)).toEqual(['本年新制作数量', '本年新公开数量', '对外公开总数量']);
    expect(grid[5]?.slice(1)).toEqual(['上一年项目数量', '本年增/减', '处理决定数量']);
    expect(grid[13]?.slice(1)).toEqual(['上一年项目数量', '本年增/减', '本年增/减']);
    expect(grid[16]?.slice(1)).toEqual(['采购项目数量', '采购项目数量', '采购总金额']);
    expect(grid.every((row) => row.length === 4)).toBe(true);
  });

  it('has one row （六）其他处理, the sum of today’s three', () => {
    const [, third] = tables();
    if (!third) throw new Error('no table');
    const grid = gridOfTable(third);
    expect(grid).toHaveLength(3 + 23);
    expect(grid.filter((row) => row.includes('（六）其他处理'))).toHaveLength(1);
    const sum = ['other1', 'other2', 'other3'].reduce(
      (n, o) => n + (values.now.get(`annual.${o}.total`)?.value ?? 0),
      0,
    );
    expect(values.now.get('annual.otherMerged.total')?.value).toBe(sum);
  });

  it('counts what registers know and leaves blank what they cannot know: never 0', () => {
    const [second] = tables();
    const rows = new Map(
      second?.rows.map((row) => [textOf(row[0]?.runs ?? []), row.slice(1).map((c) => textOf(c.runs))]),
    );
    expect(rows.get('规范性文件')).toEqual(['12', '', '']);
    expect(rows.get('行政许可')?.slice(0, 2)).toEqual(['', '']);
    expect(rows.get('行政许可')?.[2]).toMatch(/^\d+$/);
    expect(rows.get('政府集中采购')).toEqual(['', '']);
    expect(rules()).toContain('legacyBlank');
  });

  it('is offered for its two years and refused for others; so is the form of today', () => {
    const at = (id: string, year: number) => {
      const one = templateById(id);
      return one === undefined ? 'none' : writableFor(one, { kind: 'township', period: yearPeriod(year) });
    };
    expect([2018, 2019, 2020, 2021].map((year) => at('annual-disclosure-2019', year))).toEqual([
      'otherForm',
      null,
      null,
      'otherForm',
    ]);
    expect([2020, 2021].map((year) => at('annual-disclosure', year))).toEqual(['otherForm', null]);
    expect([2018, 2020, 2026].map((year) => formFor(year)?.id)).toEqual([
      undefined,
      'annual-disclosure-2019',
      'annual-disclosure',
    ]);
    expect(rules()).not.toContain('form');
  });
});

describe('stated cells', () => {
  it('are printed as stated, marked, and proved by the identities', () => {
    const given = typedWith({ 'form2019.normative.totalPublic': 40, 'form2019.normative.newlyPublished': 41 });
    const figures = tables(given).flatMap((t) => t.rows.flatMap((row) => row.flatMap((c) => c.runs)));
    expect(figures).toContainEqual(
      expect.objectContaining({ code: 'form2019.normative.totalPublic', typed: true, text: '40' }),
    );
    expect(figures.filter((run) => run.kind === 'figure' && run.typed === true)).toHaveLength(2);
    expect(checkReport(inputOf(given))).toContainEqual(
      expect.objectContaining({ rule: 'legacyTotal', chapter: 'table2', found: '40', expected: '≥ 41' }),
    );
  });

  it('stand where a register speaks later, and the difference is told', () => {
    const given = typedWith({ 'annual.act.licences': 7 });
    expect(checkReport(inputOf(given))).toContainEqual(
      expect.objectContaining({ rule: 'statedDiffers', where: 'proactive.licences', found: '7', expected: '48' }),
    );
    const same = typedWith({ 'annual.act.licences': 48 });
    expect(rules(same)).not.toContain('statedDiffers');
  });

  it('break carry-over when they do not add up', () => {
    expect(rules(typedWith({ 'annual.newReceived.natural': 1 }))).toContain('carryOver');
  });

  it('of units below are named where no sum holds them', () => {
    expect(rules({ ...values, typedBelow: ['青石湾镇'] })).toContain('statedBelow');
  });

  it('are open where no register counts, or where somebody filled them', () => {
    expect(isOpenCell(values, 'annual.act.licences')).toBe(false);
    expect(isOpenCell(values, 'form2019.fees.change')).toBe(true);
    expect(isOpenCell(typedWith({ 'annual.act.licences': 7 }), 'annual.act.licences')).toBe(true);
  });

  it.each([
    ['form2019.licence.prevYearItems', '２１', { value: 21 }],
    ['form2019.licence.change', '－3', { value: -3 }],
    ['form2019.licence.change', '', { value: null }],
    ['form2019.licence.decisions', '—', { value: null }],
    ['form2019.procurement.amount', '8,040.5', { value: 8040.5 }],
    ['annual.act.feesYuan', '18.8710', { value: 188710 }],
    ['form2019.licence.prevYearItems', '-1', { refusal: 'negative' }],
    ['form2019.licence.prevYearItems', '1.5', { refusal: 'notWhole' }],
    ['form2019.licence.prevYearItems', '约20', { refusal: 'notANumber' }],
    ['annual.total.total', '99999999999', { refusal: 'tooLarge' }],
  ])('%s: %s', (code, text, expected) => {
    expect(readTyped(code, text)).toEqual(expected);
  });

  it('every cell of the form has a place in a filed report', () => {
    const codes = [...statutoryCodesOf(template)];
    expect(codes).toHaveLength(22 + 23 * 7 + 15);
    expect(new Set(codes.map(pathOfCode)).size).toBe(codes.length);
    expect(pathOfCode('annual.normative.inForce')).toBe('proactive.normativeDocs.valid');
    expect(pathOfCode('annual.litigationDirect.total')).toBe('reviewLitigation.litigationDirect.total');
    expect(pathOfCode('annual.deny3.natural')).toBe('applications.deny3.natural');
  });
});
