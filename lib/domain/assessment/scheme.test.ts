import { describe, expect, it } from 'vitest';

import { indicatorByCode } from '../indicator/catalogue';
import { checkScheme } from './check-scheme';
import { changedPoints, definitionVersions } from './frozen';
import { copyScheme, presetNames, presetScheme } from './preset';
import { assessmentScheme, type AssessmentItem, type AssessmentScheme } from './scheme';
import { codesOfScheme, inRankOrder, scoreSheet, type UnitFacts } from './sheet';

const preset = presetScheme('office', 2025);
const first = preset.items[0];
if (first === undefined) throw new Error('the preset has no items');
const changed = (part: Partial<AssessmentItem>): AssessmentScheme => ({
  ...preset,
  items: [{ ...first, ...part }, ...preset.items.slice(1)],
});
const codes = (scheme: AssessmentScheme): string[] => checkScheme(scheme).map((p) => `${p.field} ${p.code}`);

describe('schemes', () => {
  it.each(presetNames)('the preset %s is whole: it adds up and names what exists', (name) => {
    const scheme = presetScheme(name, 2025);
    expect(assessmentScheme.parse(scheme)).toEqual(scheme);
    expect(checkScheme(scheme)).toEqual([]);
    for (const code of codesOfScheme(scheme)) expect(indicatorByCode.has(code)).toBe(true);
    expect(Object.keys(definitionVersions(scheme))).toEqual(codesOfScheme(scheme));
  });

  it('copied to the next year, the title goes along', () => {
    expect(copyScheme(preset, 2026)).toMatchObject({ year: 2026, title: preset.title.replace('2025', '2026') });
  });

  it.each<[string, Partial<AssessmentItem>]>([
    ['fullPoints weightsDiffer', { weight: 14.99 }],
    ['items.0.source noSuchIndicator', { source: { kind: 'indicator', code: 'no.such' } }],
    ['items.0.formula againstDirection', { formula: { kind: 'linear', floor: 1, goal: 0.8 } }],
    [
      'items.0.formula floorIsGoal',
      { source: { kind: 'indicator', code: 'disclosure.published' }, formula: { kind: 'linear', floor: 1, goal: 1 } },
    ],
    ['items.0.formula manualFormula', { formula: { kind: 'entered' } }],
    ['items.0.formula manualFormula', { source: { kind: 'manual' } }],
    ['items.0.formula deductionOfCounts', { formula: { kind: 'deduction', each: 1, most: 5 } }],
    [
      'items.0.formula capAboveWeight',
      { source: { kind: 'indicator', code: 'disclosure.overdue' }, formula: { kind: 'deduction', each: 1, most: 16 } },
    ],
    [
      'items.0.formula nothingDeducted',
      { source: { kind: 'indicator', code: 'disclosure.overdue' }, formula: { kind: 'deduction', each: 0, most: 5 } },
    ],
    [
      'items.0.formula stepAboveWeight',
      { formula: { kind: 'threshold', side: 'atLeast', steps: [{ bound: 0.9, points: 16 }] } },
    ],
    [
      'items.0.formula stepsOutOfOrder',
      {
        formula: {
          kind: 'threshold',
          side: 'atLeast',
          steps: [
            { bound: 0.9, points: 5 },
            { bound: 0.8, points: 9 },
          ],
        },
      },
    ],
    ['items.1.code keyTaken', { code: '1.2' }],
  ])('says %s', (said, part) => {
    expect(codes(changed(part))).toContain(said);
  });

  it('one threshold for praise below that for blame is refused', () => {
    expect(codes({ ...preset, commendAt: 0.7, criticiseBelow: 0.8 })).toEqual(['criticiseBelow aboveWhole']);
  });

  it.each([
    { ...preset, items: [] },
    { ...preset, kinds: [] },
    { ...preset, items: [{ ...first, weight: 0 }] },
    { ...preset, items: [{ ...first, weight: 1.005 }] },
    { ...preset, items: [{ ...first, code: 'a b' }] },
  ])('is not a scheme: %#', (scheme) => {
    expect(assessmentScheme.safeParse(scheme).success).toBe(false);
  });
});

const unit = (id: number) => ({ id, code: String(id), name: `单位${id}`, kind: 'township' as const });
const value = (code: string, n: number, d: number) =>
  [code, { code, value: n / d, numerator: n, denominator: d, missing: 0 }] as const;
const small: AssessmentScheme = {
  ...preset,
  fullPoints: 25,
  minRatedShare: 0.5,
  items: [
    { ...first, weight: 15 },
    { ...first, code: '9', weight: 10, source: { kind: 'manual' }, formula: { kind: 'entered' } },
  ],
};
const facts = (id: number, n: number, entered?: number): UnitFacts => ({
  unit: unit(id),
  values: new Map([value('disclosure.onTimeRate', n, 100)]),
  inspected: [],
  entries: new Map(entered === undefined ? [] : [['9', { points: entered, reason: 'x' }]]),
  decisions: new Map(),
});

describe('a sheet', () => {
  const rows = scoreSheet(small, [facts(1, 90, 10), facts(2, 100), facts(3, 70, 4)], 30);

  it('has points, share and rank of every unit', () => {
    expect(rows.map((r) => [r.total, r.rated, r.rank])).toEqual([
      [17.5, 25, 2],
      [15, 15, 1],
      [4, 25, 3],
    ]);
    expect(inRankOrder(rows).map((r) => r.unit.id)).toEqual([2, 1, 3]);
    expect(rows.map((r) => r.noticed?.notice ?? null)).toEqual(['criticised', 'commended', 'criticised']);
  });

  it('says what today differs from what was frozen', () => {
    const now = scoreSheet(small, [facts(1, 95, 10), facts(2, 100), facts(3, 71, 4)], 30);
    expect(changedPoints(rows, rows)).toEqual([]);
    expect(changedPoints(rows, now).map((c) => [c.unit.id, c.item, c.from, c.to])).toEqual([
      [1, '1.1', 7.5, 11.25],
      [3, '1.1', 0, 0],
    ]);
  });
});
