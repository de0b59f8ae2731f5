import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FrozenAssessment } from '../assessment/frozen';
import { presetScheme } from '../assessment/preset';
import { scoreSheet, type UnitFacts } from '../assessment/sheet';
import { boardCodes } from '../figure/board';
import { indicatorByCode } from '../indicator/catalogue';
import { assessedValues } from './assessed';
import { composeReport } from './compose';
import { figuresOf, type ReportDocument } from './document';
import { writeFigure } from './number';
import { targetValues } from './signed-targets';
import { bulletin } from './templates/county';
import { targetLabels } from './templates/labels';
import { workSummary } from './templates/work-summary';
import { ownClaims } from './testing/own-claims';
import { demoCells, valuesFrom } from './testing/values';
import { definitionOf, numberOf, type ReportValues } from './values';

const scheme = presetScheme('office', 2025);
const [first] = scheme.items;
if (first === undefined) throw new Error('the preset has no items');
const short = {
  ...scheme,
  items: [
    { ...first, weight: 60 },
    { ...first, code: '2', weight: 40, source: { kind: 'manual' as const }, formula: { kind: 'entered' as const } },
  ],
};

/** numerator of 100 cases, points by hand (null: not judged), named by hand */
const unit = fc.record({
  good: fc.integer({ min: 70, max: 100 }),
  points: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
  hand: fc.option(fc.constantFrom('commended' as const, 'criticised' as const, 'none' as const), { nil: null }),
});

function frozen(
  units: readonly { good: number; points: number | null; hand: 'commended' | 'criticised' | 'none' | null }[],
): FrozenAssessment {
  const facts = units.map(({ good, points, hand }, i): UnitFacts => ({
    unit: { id: i, code: `U${i}`, name: `第${i + 1}镇`, kind: 'township' },
    values: new Map([
      [
        'disclosure.onTimeRate',
        { code: 'disclosure.onTimeRate', value: good * 0.01, numerator: good, denominator: 100, missing: 0 },
      ],
    ]),
    inspected: [],
    entries: new Map(points === null ? [] : [['2', { points, reason: '评定' }]]),
    decisions: new Map(),
    ...(hand === null ? {} : { hand: { notice: hand, reason: '专项工作' } }),
  }));
  return {
    owner: { code: 'C', name: '云水县' },
    scheme: short,
    rows: scoreSheet(short, facts, 30).map((row) => ({ ...row, texts: {} })),
    definitions: {},
    minimum: 30,
    asOf: '2026-01-26',
  };
}

function withAssessment(of: FrozenAssessment): ReportValues {
  const values = valuesFrom(demoCells());
  const { assessment, now, others } = assessedValues(of);
  return { ...values, assessment, now: new Map([...values.now, ...now]), others: new Map(others) };
}

const composed = (template: typeof bulletin, values: ReportValues): ReportDocument =>
  composeReport({ template, values, narrative: {}, signatory: '', signedOn: null });

function proved(doc: ReportDocument, values: ReportValues): void {
  expect(ownClaims(doc)).toEqual([]);
  for (const f of figuresOf(doc))
    expect([f.code, f.text]).toEqual([f.code, writeFigure(definitionOf(f.code), f.part, numberOf(values, f))]);
}

describe('the assessment in a bulletin', () => {
  it('is not there without a final result', () => {
    const doc = composed(bulletin, valuesFrom(demoCells()));
    expect(doc.chapters.map(({ id }) => id)).not.toContain('assessment');
  });

  it('says nothing that its numbers do not show', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), (units) => {
        const values = withAssessment(frozen(units));
        proved(composed(bulletin, values), values);
      }),
      { numRuns: 60 },
    );
  });

  it('a rank, a list or a leader that is not theirs is found', () => {
    const values = withAssessment(
      frozen([
        { good: 100, points: 40, hand: null },
        { good: 80, points: 20, hand: null },
      ]),
    );
    const doc = JSON.stringify(composed(bulletin, values));
    const altered = (from: string, to: string): ReportDocument => {
      expect(doc).toContain(from);
      return JSON.parse(doc.replaceAll(from, to)) as ReportDocument;
    };
    expect(ownClaims(altered('"text":"2"', '"text":"1"'))).not.toEqual([]);
    expect(ownClaims(altered('第1镇，得', '第2镇，得'))).not.toEqual([]);
    expect(ownClaims(altered('"text":"通报表扬"}', '"text":"通报批评"}'))).not.toEqual([]);
  });
});

describe('signed targets in the work summary', () => {
  const withLetter = (targets: ReadonlyMap<string, number>): ReportValues => {
    const values = valuesFrom(demoCells());
    return {
      ...values,
      now: new Map([...values.now, ...targetValues(targets, values.now)]),
      letter: {
        signedOn: '2025-01-20',
        signedWith: '云水县人民政府',
        docNo: '政公责〔2025〕1号',
        codes: [...targets.keys()],
      },
    };
  };

  it('are counted as the table has them, met or not, and what is not known is said', () => {
    const codes = Object.keys(targetLabels);
    const targets = fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), fc.double({ min: 0, max: 1, noNaN: true })), {
      selector: ([code]) => code,
      maxLength: codes.length,
    });
    fc.assert(
      fc.property(targets, (given) => {
        const values = withLetter(new Map(given));
        proved(composed(workSummary, values), values);
      }),
      { numRuns: 40 },
    );
  });

  it('are not mentioned where nothing was signed', () => {
    expect(JSON.stringify(composed(workSummary, valuesFrom(demoCells())))).not.toContain('目标责任书');
  });

  it('have words for every indicator that a target can be set for', () => {
    const directed = boardCodes.filter((code) => indicatorByCode.get(code)?.direction !== 'none');
    for (const code of directed) expect(targetLabels[code]).toBeDefined();
  });
});
