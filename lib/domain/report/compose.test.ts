import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicantKinds, outcomes } from '../application';
import type { Cell } from '../indicator/lookup';
import { measures, reportedMeasure } from '../measure/catalogue';
import { registerNames } from '../register/definition';
import { remedyKinds, remedyResults } from '../remedy';
import { checkReport } from './checks';
import { composeReport, type ReportInput } from './compose';
import { blocksOf, figuresOf, runsOf, textOf, type ReportDocument } from './document';
import { readNumber, writeFigure } from './number';
import { columns, rows3 } from './statutory';
import { codesOf } from './template';
import { templates } from './templates';
import { demoCells, valuesFrom } from './testing/values';
import { definitionOf, numberOf } from './values';
import { balance, officialName } from './words';

const [annual, summary] = templates;
if (!annual || !summary) throw new Error('templates are missing');

const inputOf = (template: ReportInput['template'], cells: readonly Cell[]): ReportInput => ({
  template,
  values: valuesFrom(cells),
  narrative: {},
  signatory: '',
  signedOn: null,
});
const said = (doc: ReportDocument): string =>
  blocksOf(doc)
    .filter((b) => b.kind !== 'table')
    .map((b) => textOf(runsOf(b)))
    .join('\n');

const slices: Readonly<Record<string, readonly string[]>> = {
  'application.received': applicantKinds,
  'application.closed': outcomes.flatMap((o) => applicantKinds.map((k) => `${o}|${k}`)),
  'remedy.filed': remedyKinds,
  'remedy.closed': remedyKinds.flatMap((k) => remedyResults.map((r) => `${k}|${r}`)),
  'disclosure.made': ['regulation', 'normative', 'other'],
};
const cell = fc.constantFrom(...measures).chain((m) =>
  fc.record({
    measure: fc.constant(m.code),
    slice: fc.constantFrom(...(slices[m.code] ?? [m.kind === 'histogram' ? '7' : ''])),
    month: fc.constantFrom(202311, 202401, 202406, 202412, 202501, 202503, 202512),
    value: fc.nat({ max: 500 }),
  }),
);
const reported: Cell[] = registerNames.flatMap((r) =>
  [202401, 202501].map((month) => ({ measure: reportedMeasure(r), slice: '', month, value: 1 })),
);
const cells = fc.array(cell, { maxLength: 60 }).chain((some) => fc.constantFrom(some, [...some, ...reported]));
const template = fc.constantFrom(...templates);

describe('laws of every composed report', () => {
  it('binds every figure to a catalogue code, with the number that the catalogue gives', () => {
    fc.assert(
      fc.property(template, cells, (t, given) => {
        const input = inputOf(t, given);
        const wrong = figuresOf(composeReport(input)).filter(
          (f) =>
            f.value !== numberOf(input.values, f) ||
            f.text !== writeFigure(definitionOf(f.code), f.part, f.value) ||
            (readNumber(f.text) === null) !== (f.value === null),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('adds up: rows, columns and carry-over of table 三, totals of table 四', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const found = checkReport(inputOf(annual, given)).map((p) => p.rule);
        for (const rule of ['carryOver', 'applicants', 'outcomes', 'remedyParts', 'carriedIn']) {
          expect(found).not.toContain(rule);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never prints an unknown number inside a sentence', () => {
    fc.assert(
      fc.property(template, cells, (t, given) => {
        const text = said(composeReport(inputOf(t, given)));
        expect(text).not.toMatch(/—|null|NaN|undefined|\{|\}/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('sentences', () => {
  it('state a zero as zero and a gap as not reported', () => {
    const nothing = said(composeReport(inputOf(summary, [])));
    expect(nothing).toContain('依申请公开情况未报');
    const zero = said(composeReport(inputOf(summary, reported)));
    expect(zero).toContain('2025年新收政府信息公开申请0件。');
    expect(zero).not.toContain('依申请公开情况未报');
  });

  it('show a rate with what it was made of, and say nothing about a rate of nothing', () => {
    const text = said(composeReport(inputOf(summary, demoCells())));
    expect(text).toContain('按时公开300条，及时率89.3%');
    expect(said(composeReport(inputOf(summary, reported)))).not.toContain('满意率0');
  });

  it('compare with last year in the direction of the numbers', () => {
    const more = said(composeReport(inputOf(summary, demoCells())));
    expect(more).toContain('接待群众948人次，比上年增加24人次');
    expect(more).toContain('主动公开政府信息360条，与上年持平');
  });

  it('name only codes that exist', () => {
    for (const t of templates) for (const code of codesOf(t)) expect(definitionOf(code).code).toBe(code);
  });
});

describe('statutory tables', () => {
  const doc = composeReport(inputOf(annual, demoCells()));
  const table = (id: string): readonly (readonly { text: string; cols: number; rows: number }[])[] => {
    const found = blocksOf(doc).find((b) => b.kind === 'table' && b.id === id);
    if (found?.kind !== 'table') throw new Error(`no ${id}`);
    return found.rows.map((row) =>
      row.map((c) => ({ text: textOf(c.runs), cols: c.colSpan ?? 1, rows: c.rowSpan ?? 1 })),
    );
  };

  it.each([
    ['table2', 14, 4],
    ['table3', 28, 10],
    ['table4', 4, 15],
  ])('%s covers its grid exactly once', (id, height, width) => {
    const rows = table(id);
    expect(rows).toHaveLength(height);
    const area = rows.flat().reduce((sum, c) => sum + c.cols * c.rows, 0);
    expect(area).toBe(height * width);
  });

  it('table 三 has 25 rows of 7 numbers in the order of the form', () => {
    const rows = table('table3').slice(3);
    expect(rows).toHaveLength(rows3.length);
    for (const row of rows) expect(row.slice(-columns.length).every((c) => readNumber(c.text) !== null)).toBe(true);
    expect(rows[2]?.[0]).toEqual({ text: '三、本年度办理结果', cols: 1, rows: 22 });
    expect(rows.at(-1)?.[0]?.text).toBe('四、结转下年度继续办理');
  });

  it('tells the fee in chapter six', () => {
    const fee: Cell = { measure: 'application.feeYuan', slice: '', month: 202507, value: 380 };
    const six = composeReport(inputOf(annual, [...demoCells(), fee])).chapters[5];
    expect(six?.title).toBe('其他需要报告的事项');
    expect(JSON.stringify(six)).toContain('"text":"380"');
  });
});

it('breaks long titles between words into lines of like length', () => {
  expect(balance(['云溪镇人民政府', '2025年', '政府信息公开工作', '年度报告'])).toEqual([
    '云溪镇人民政府2025年',
    '政府信息公开工作年度报告',
  ]);
  expect(balance(['云溪镇', '2025年', '工作总结'])).toHaveLength(1);
});

it('signs with the name of the body, not of the place', () => {
  expect(officialName({ code: '1', name: '青石湾镇', kind: 'township' })).toBe('青石湾镇人民政府');
  expect(officialName({ code: '1', name: '临水街道', kind: 'street' })).toBe('临水街道办事处');
  expect(officialName({ code: '1', name: '四家乡人民政府', kind: 'township' })).toBe('四家乡人民政府');
  expect(officialName({ code: '1', name: '县农业农村局', kind: 'bureau' })).toBe('县农业农村局');
});
