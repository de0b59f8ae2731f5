import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { reportedMeasure } from '../measure/catalogue';
import { owedMonthly } from '../measure/reporting';
import { monthsIn, type Period } from '../period';
import { indicatorByCode, indicators } from './catalogue';
import {
  correctionsBehind,
  correctionsIn,
  evaluateCorrected,
  isCorrected,
  noCorrections,
  type Correction,
} from './corrected';
import type { IndicatorDefinition } from './definition';
import { windowOf } from './cell-lookup';
import { evaluate, reportersOf } from './evaluate';
import { dayOf, lookupOf, sumCells, type Cell } from './lookup';
import { needsOf } from './needs';

const asOf = '2025-08-10';
const span = { from: 202411, to: 202510 };
const periods = fc.constantFrom<Period>(
  { from: 202501, to: 202512 },
  { from: 202503, to: 202503 },
  { from: 202507, to: 202509 },
  { from: 202502, to: 202504 },
);
const definitionOf = (code: string): IndicatorDefinition => {
  const found = indicatorByCode.get(code);
  if (found === undefined) throw new Error(code);
  return found;
};

/** Every slice that a term of the catalogue names for the measure, and one that none names. */
const slicesOf = (measure: string): string[] => [
  ...new Set([
    ...indicators.flatMap((d) =>
      [...d.numerator, ...(d.denominator ?? [])].flatMap((t) => (t.measure === measure ? (t.slices ?? ['']) : [])),
    ),
    measure === 'complaint.openSince' ? '2025-02-03' : '17',
  ]),
];

interface Change {
  readonly measure: string;
  readonly slice: string;
  readonly month: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** What is read of one unit for an indicator: cells that stay, and cells that an accepted month had otherwise. */
const situation = fc.constantFrom(...indicators).chain((d) => {
  const { measures } = needsOf([d.code]);
  const place = fc.constantFrom(...measures).chain((measure) =>
    fc.record({
      measure: fc.constant(measure),
      slice: measure.endsWith('.reported') ? fc.constant('') : fc.constantFrom(...slicesOf(measure)),
      month: fc.constantFrom(...monthsIn(span)),
    }),
  );
  const number = fc.option(fc.nat(5), { freq: 2 });
  const change = fc.tuple(place, number, number).map(([at, before, after]): Change => ({ ...at, before, after }));
  return fc.record({
    d: fc.constant(d),
    stay: fc.array(
      fc.tuple(place, fc.nat(5)).map(([at, value]): Cell => ({ ...at, value })),
      { maxLength: 8 },
    ),
    changes: fc.uniqueArray(
      change.filter((c) => c.before !== c.after),
      { minLength: 1, maxLength: 4, selector: ({ measure, slice, month }) => `${measure} ${slice} ${month}` },
    ),
  });
});

const key = ({ measure, slice, month }: Omit<Cell, 'value'>): string => `${measure} ${slice} ${month}`;

function cellsAs(stay: readonly Cell[], changes: readonly Change[], side: 'before' | 'after'): Cell[] {
  const changed = new Set(changes.map(key));
  const own = changes.flatMap(({ measure, slice, month, [side]: value }) =>
    value === null ? [] : [{ measure, slice, month, value }],
  );
  return [...stay.filter((cell) => !changed.has(key(cell))), ...own];
}

function seenOf(d: IndicatorDefinition, cells: readonly Cell[], period: Period) {
  const reported = new Set(cells.filter((c) => c.value > 0).map((c) => `${c.measure} ${c.month}`));
  const gaps = monthsIn(period).filter(
    (month) => !reportersOf(d).some((register) => reported.has(`${reportedMeasure(register)} ${month}`)),
  );
  const missing = owedMonthly(reportersOf(d)) ? gaps.length : 0;
  const [reporters] = [...needsOf([d.code]).reporters.keys()];
  const options = { day: dayOf(period, asOf) };
  return lookupOf(sumCells(cells, period, asOf), new Map([[reporters ?? '', missing]]), options);
}

const asCorrections = (changes: readonly Change[]): Correction[] =>
  changes.map(({ measure, slice, month, before, after }) => ({
    measure,
    slice,
    month,
    flips: before === null || after === null,
  }));

describe('which numbers a correction touches', () => {
  it('leaves no number without its mark: whatever differs from what was accepted is marked', () =>
    fc.assert(
      fc.property(situation, periods, ({ d, stay, changes }, period) => {
        const [before, after] = (['before', 'after'] as const).map((side) =>
          seenOf(d, cellsAs(stay, changes, side), period),
        );
        if (before === undefined || after === undefined) throw new Error('sides');
        const [was, is] = [evaluate(d, before), evaluate(d, after)];
        const marked = evaluateCorrected(d, after, correctionsIn(asCorrections(changes), period, asOf));
        if (JSON.stringify(was) !== JSON.stringify(is)) expect(marked.corrected).toBe(true);
        expect({ ...marked, corrected: undefined }).toEqual({ ...is, corrected: undefined });
      }),
      { numRuns: 1000 },
    ));

  it('marks nothing that the correction cannot reach: another measure, or a month outside of its windows', () =>
    fc.assert(
      fc.property(situation, periods, ({ d, stay, changes }, period) => {
        const terms = [d, ...(d.parts ?? []).map((part) => definitionOf(part.code))].flatMap((one) => [
          ...one.numerator,
          ...(one.denominator ?? []),
        ]);
        const reported = new Set(reportersOf(d).map(reportedMeasure));
        const stocks = terms.some((t) => windowOf(t) === 'before' || windowOf(t) === 'through');
        const far = changes.filter(
          ({ measure, month }) =>
            month > period.to ||
            (month < period.from && !stocks && owedMonthly(reportersOf(d))) ||
            !(reported.has(measure) || terms.some((t) => t.measure === measure)),
        );
        const cells = seenOf(d, cellsAs(stay, changes, 'after'), period);
        const corrections = correctionsIn(asCorrections(far), period, asOf);
        if ((d.parts ?? []).length === 0) expect(isCorrected(d, { cells, corrections })).toBe(false);
      }),
    ));

  it('is the mark of a cell that counts: one changed alone changes a sum or a rate, or what it is made of', () => {
    const counted = indicators.filter(({ kind }) => kind === 'sum' || kind === 'ratio');
    fc.assert(
      fc.property(
        fc.record({
          d: fc.constantFrom(...counted),
          n: fc.nat(),
          period: periods,
          month: fc.constantFrom(...monthsIn(span)),
        }),
        ({ d, n, period, month }) => {
          const { measures } = needsOf([d.code]);
          const measure = measures[n % measures.length] ?? '';
          if (measure.endsWith('.reported')) return;
          const slices = slicesOf(measure);
          const slice = slices[n % slices.length] ?? '';
          // Every cell stands beforehand, so that nothing comes or goes.
          const stay = measures.flatMap((m) =>
            (m.endsWith('.reported') ? [''] : slicesOf(m)).flatMap((s) =>
              monthsIn(span).map((at): Cell => ({ measure: m, slice: s, month: at, value: 7 })),
            ),
          );
          const change: Change = { measure, slice, month, before: 7, after: 1007 };
          const [was, is] = (['before', 'after'] as const).map((side) =>
            evaluate(d, seenOf(d, cellsAs(stay, [change], side), period)),
          );
          const cells = seenOf(d, cellsAs(stay, [change], 'after'), period);
          const corrections = correctionsIn(asCorrections([change]), period, asOf);
          expect(isCorrected(d, { cells, corrections }), `${d.code} ${measure} ${slice} ${month}`).toBe(
            JSON.stringify(was) !== JSON.stringify(is),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('by example', () => {
  const year = { from: 202501, to: 202512 };
  const cells = lookupOf(new Map(), new Map());
  const corrected = (code: string, change: Partial<Correction>, period: Period = year): boolean =>
    isCorrected(definitionOf(code), {
      cells,
      corrections: correctionsIn(
        [{ measure: 'complaint.received', slice: 'phone', month: 202503, flips: false, ...change }],
        period,
        asOf,
      ),
    });

  it('a complaint of March that was missing: counts, rates and scores of March, of the quarter and of the year', () => {
    expect(corrected('complaint.received', {})).toBe(true);
    expect(corrected('complaint.received', {}, { from: 202503, to: 202503 })).toBe(true);
    expect(corrected('complaint.received', {}, { from: 202504, to: 202506 })).toBe(false);
    expect(corrected('complaint.open', {}, { from: 202504, to: 202506 })).toBe(true);
    expect(corrected('complaint.threeRates', {})).toBe(true);
    expect(corrected('complaint.satisfaction', {})).toBe(false);
    expect(corrected('hall.visits', {})).toBe(false);
  });

  it('a month that was not reported after all touches everything of the register', () => {
    const withdrawn = { measure: 'complaints.reported', slice: '', flips: true };
    expect(corrected('complaint.satisfaction', withdrawn)).toBe(true);
    expect(corrected('complaint.satisfaction', withdrawn, { from: 202504, to: 202504 })).toBe(false);
    expect(corrected('application.received', withdrawn)).toBe(false);
  });

  it('lists the corrections of what is counted, and others only where they made it known', () => {
    const phone = { measure: 'complaint.resolved', slice: 'no', month: 202503, flips: true };
    const yes = { ...phone, slice: 'yes', flips: false };
    const asked = { period: year, asOf };
    const resolved = definitionOf('complaint.resolvedRate');
    expect(correctionsBehind(resolved, [phone, yes, { ...yes, month: 202403 }], asked)).toEqual([yes]);
    expect(correctionsBehind(resolved, [phone, { ...phone, measure: 'hall.visits' }], asked)).toEqual([phone]);
    expect(correctionsBehind(resolved, [{ ...phone, flips: false }], asked)).toEqual([]);
  });

  it('nothing corrected, nothing marked', () => {
    for (const d of indicators) expect(evaluateCorrected(d, cells, noCorrections)).not.toHaveProperty('corrected');
  });
});
