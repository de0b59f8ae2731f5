import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReport } from './compose';
import { figuresOf, plain, type ReportDocument } from './document';
import { writeFigure } from './number';
import { templates } from './templates';
import { workSummary } from './templates/work-summary';
import { falseClaims } from './testing/claims';
import { demoCells } from './testing/values';
import { BELOW, gapRegisters, measuresUsed, slices, TOP, valuesOfWorld, type World } from './testing/world';
import type { Month } from '../dates';
import { measureByCode, reportedMeasure } from '../measure/catalogue';
import { monthsIn } from '../period';
import { writableFor } from './template';
import { definitionOf, numberOf, type ReportValues } from './values';

const histogram = (code: string): boolean => measureByCode.get(code)?.kind === 'histogram';
const sliceOf = (code: string) =>
  fc.constantFrom(...(slices[code] ?? (histogram(code) ? ['3', '7', '19'] : ['', 'other'])));

const months = [202312, 202401, 202405, 202406, 202411, 202501, 202503, 202506, 202512] as const;
const unitCode = fc.constantFrom(TOP.code, ...BELOW.map(({ code }) => code));
/** Small numbers beside large ones: 0, ties, and rates with too few cases all have to come up. */
const amount = fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 400 }));
const cell = fc.constantFrom(...measuresUsed).chain((measure) =>
  fc.record({
    unit: unitCode,
    measure: fc.constant(measure),
    slice: sliceOf(measure),
    month: fc.constantFrom<Month>(...months),
    value: amount,
  }),
);
/** A register that a unit handed in for some months of one year, or for all of both. */
const reported = fc
  .record({
    unit: unitCode,
    register: fc.constantFrom(...gapRegisters.flat(), 'remedies' as const, 'decisions' as const),
    run: fc.constantFrom(
      { from: 202401, to: 202512 },
      { from: 202501, to: 202511 },
      { from: 202402, to: 202412 },
      { from: 202504, to: 202504 },
    ),
  })
  .map(({ unit, register, run }) =>
    monthsIn(run).map((month) => ({ unit, measure: reportedMeasure(register), slice: '', month, value: 1 })),
  );
const moments = [
  { period: { from: 202501, to: 202512 }, asOf: '2026-01-10' },
  { period: { from: 202501, to: 202512 }, asOf: '2025-11-20' },
  { period: { from: 202501, to: 202506 }, asOf: '2025-08-01' },
  { period: { from: 202501, to: 202506 }, asOf: '2025-06-30' },
] as const;

/** Random months of random units, as registers might have left them. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    facts: fc.array(cell, { maxLength: 90 }),
    reports: fc.array(reported, { maxLength: 14 }),
    moment: fc.constantFrom(...moments),
  })
  .map(({ facts, reports, moment }) => ({ cells: [...facts, ...reports.flat()], ...moment }));

type Template = (typeof templates)[number];

const composed = (template: Template, values: ReportValues): ReportDocument =>
  composeReport({ template, values, narrative: {}, signatory: '', signedOn: null });

/** The kind does not matter here: what counts is whether the template is for such a period. */
const fits = (template: Template, { period }: World): boolean =>
  writableFor(template, { kind: template.kinds[0] ?? 'county', period }) === null;

/** The same facts, moved to a year in which another form was in force. */
const yearsBefore = ({ cells, period, asOf }: World, years: number): World => ({
  cells: cells.map((c) => ({ ...c, month: c.month - 100 * years })),
  period: { from: period.from - 100 * years, to: period.to - 100 * years },
  asOf: `${Number(asOf.slice(0, 4)) - years}${asOf.slice(4)}`,
});

describe('1,000 reports composed from random data', () => {
  it('say nothing false, and print every number as the catalogue has it', { timeout: 120_000 }, () => {
    const reports = new Map(templates.map(({ id }) => [id, 0]));
    let figures = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const values = valuesOfWorld(world);
        const earlier = yearsBefore(world, 5);
        for (const template of templates.filter((t) => fits(t, world) || fits(t, earlier))) {
          const then = fits(template, world) ? { world, values } : { world: earlier, values: valuesOfWorld(earlier) };
          const doc = composed(template, then.values);
          expect(falseClaims(doc, template, then.world)).toEqual([]);
          for (const f of figuresOf(doc)) {
            figures += 1;
            const catalogue = writeFigure(definitionOf(f.code), f.part, numberOf(then.values, f));
            if (f.text !== catalogue) expect([f.code, f.text]).toEqual([f.code, catalogue]);
          }
          reports.set(template.id, (reports.get(template.id) ?? 0) + 1);
        }
      }),
      { numRuns: 200 },
    );
    const all = [...reports.values()].reduce((a, b) => a + b, 0);
    expect(all).toBeGreaterThanOrEqual(1000);
    expect(figures).toBeGreaterThan(50 * all);
    for (const [id, count] of reports) expect([id, count > 50]).toEqual([id, true]);
  });
});

describe('the checker of claims', () => {
  const world: World = {
    cells: demoCells().map((c) => ({ ...c, unit: TOP.code })),
    period: { from: 202501, to: 202512 },
    asOf: '2026-01-10',
  };
  const doc = composed(workSummary, valuesOfWorld(world));
  const altered = (from: string, to: string): ReportDocument => ({
    ...doc,
    chapters: doc.chapters.map((c) => ({
      ...c,
      sections: c.sections.map((s) => ({
        ...s,
        blocks: s.blocks.map((b) =>
          b.kind === 'paragraph'
            ? { ...b, runs: b.runs.map((r) => (r.kind === 'text' ? plain(r.text.replace(from, to)) : r)) }
            : b,
        ),
      })),
    })),
  });

  it('finds nothing in what is true', () => {
    expect(falseClaims(doc, workSummary, world)).toEqual([]);
  });

  it.each([
    ['增加', '减少'],
    ['，与上年持平', '，比上年增加'],
    ['比上年', '比上年同期'],
    ['已解决', '未解决'],
  ])('finds %s turned into %s', (from, to) => {
    expect(altered(from, to)).not.toEqual(doc);
    expect(falseClaims(altered(from, to), workSummary, world)).not.toEqual([]);
  });

  it('finds any number of any sentence, table and chart that is one digit off', { timeout: 60_000 }, () => {
    const json = JSON.stringify(doc);
    const numbers = [...json.matchAll(/"text":"(\d+(?:\.\d+)?%?)"/g)];
    expect(numbers.length).toBeGreaterThan(60);
    for (const { 0: all, 1: number = '', index } of numbers) {
      const next = number.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
      const wrong = `${json.slice(0, index)}"text":"${next}"${json.slice(index + all.length)}`;
      expect([number, falseClaims(JSON.parse(wrong) as ReportDocument, workSummary, world).length > 0]).toEqual([
        number,
        true,
      ]);
    }
    const chart = json.replace(/("values":\[)(\d+)/, (_, open: string, n: string) => `${open}${Number(n) + 1}`);
    expect(chart).not.toBe(json);
    expect(falseClaims(JSON.parse(chart) as ReportDocument, workSummary, world)).not.toEqual([]);
  });

  it('finds a sentence that should have been said', () => {
    const silent = {
      ...doc,
      chapters: doc.chapters.map((c) => ({
        ...c,
        sections: c.sections.map((s) => ({ ...s, blocks: s.blocks.slice(1) })),
      })),
    };
    expect(falseClaims(silent, workSummary, world).length).toBeGreaterThan(5);
  });
});
