import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorByCode, indicators } from './catalogue';
import type { IndicatorDefinition, IndicatorValue } from './definition';
import { evaluate, lastEndedMonth } from './evaluate';
import { dayOf, lookupOf, sumCells, type Cell } from './lookup';
import { needsOf } from './needs';
import { quantileOf } from './quantile';
import { booksOf, measureByCode } from '../measure/catalogue';
import { STANDING } from '../measure/standing';

const year = { from: 202501, to: 202512 };
const asOf = '2026-03-01';
const cell = (...[measure, value, month = 202503, slice = '']: [string, number, number?, string?]): Cell => ({
  measure,
  slice,
  month,
  value,
});

function value(code: string, cells: readonly Cell[], day = asOf): IndicatorValue {
  const d = indicatorByCode.get(code);
  if (d === undefined) throw new Error(code);
  return evaluate(d, lookupOf(sumCells(cells, year, day), new Map([['complaints', 3]])));
}

describe('catalogue', () => {
  it('has at least 80 indicators with their own codes, over measures that exist', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(80);
    expect(indicatorByCode.size).toBe(indicators.length);
    for (const d of indicators) {
      for (const t of [...d.numerator, ...(d.denominator ?? [])])
        expect(t.measure === STANDING || measureByCode.has(t.measure), t.measure).toBe(true);
      expect(d.denominator !== undefined).toBe(d.kind === 'ratio');
      expect(d.quantile !== undefined).toBe(d.kind === 'quantile');
      for (const code of [...(d.parts ?? []).map((part) => part.code), d.beside ?? d.code])
        expect(indicatorByCode.get(code)?.kind, code).toBe(code === d.code ? d.kind : 'ratio');
    }
  });

  it('reads stocks from before the period, and what says whether they were reported', () => {
    expect(new Set(needsOf(['application.carriedIn']).stocks)).toEqual(
      new Set(['application.received', 'application.closed', ...booksOf('applications')]),
    );
    expect(needsOf(['complaint.received']).stocks).toEqual([]);
    expect(() => needsOf(['no.such'])).toThrow('no.such');
  });
});

describe('evaluate', () => {
  it('keeps unknown, zero and a rate of nothing apart', () => {
    expect(value('complaint.received', [])).toEqual({
      code: 'complaint.received',
      value: null,
      numerator: null,
      denominator: null,
      missing: 3,
    });
    const nil = [cell('complaints.reported', 1)];
    expect(value('complaint.received', nil).value).toBe(0);
    expect(value('complaint.satisfaction', nil)).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    expect(value('complaint.received', [cell('complaints.reported', 1, 202403)]).value).toBeNull();
  });

  it('does not take a blank for a zero where a unit may leave it blank', () => {
    const reported = [cell('service-days.reported', 1), cell('hall.matters', 5)];
    expect(value('hall.visits', reported).value).toBeNull();
    expect(value('hall.visits', [...reported, cell('hall.visits', 0)]).value).toBe(0);
    const answered = [cell('complaints.reported', 1), cell('complaint.answered', 9)];
    expect(value('complaint.resolvedRate', answered).value).toBeNull();
    expect(value('complaint.resolvedRate', [...answered, cell('complaint.resolved', 9, 202503, 'no')]).value).toBe(0);
  });

  it('carries stocks over from the months before', () => {
    const cells = [
      cell('application.received', 5, 202411, 'natural'),
      cell('application.closed', 3, 202502, 'partial|natural'),
    ];
    const known = [...cells, cell('applications.reported', 1, 202411)];
    expect(value('application.carriedIn', known).value).toBe(5);
    expect(value('application.pending', known).value).toBe(2);
    expect(value('application.closed', known).value).toBe(3);
    expect(value('application.received', known).value).toBeNull();
  });

  it('takes the unanswered into a rate only when their month is over', () => {
    const cells = [cell('complaint.dueAnswered', 6), cell('complaint.dueOnTime', 6), cell('complaint.dueOpen', 2)];
    expect(value('complaint.onTimeRate', cells, '2025-03-31')).toMatchObject({ value: 1, denominator: 6 });
    expect(value('complaint.onTimeRate', cells, '2025-04-01')).toMatchObject({ value: 0.75, denominator: 8 });
  });

  it('weighs the three rates by the office’s weights, and has no score where one of them is missing', () => {
    const cells = [
      cell('complaints.reported', 1),
      cell('complaint.received', 10, 202503, 'visit'),
      cell('complaint.receivedAnswered', 8),
      cell('complaint.answered', 8),
      cell('complaint.resolved', 4, 202503, 'yes'),
      cell('complaint.resolved', 4, 202503, 'no'),
    ];
    const rated = [
      cell('complaint.rating', 3, 202503, 'satisfied'),
      cell('complaint.rating', 1, 202503, 'dissatisfied'),
    ];
    expect(value('complaint.threeRates', cells).value).toBeNull();
    const score = value('complaint.threeRates', [...cells, ...rated]);
    expect(score.value).toBeCloseTo((30 * 0.8 + 35 * 0.5 + 35 * 0.75) / 100, 12);
    expect(score.denominator).toBe(4);
    const d = indicatorByCode.get('complaint.threeRates');
    const weights = { response: 1, resolution: 0, satisfaction: 0 };
    const lookup = lookupOf(sumCells(cells, year, asOf), new Map(), { weights });
    expect(d && evaluate(d, lookup).value).toBe(0.8);
  });

  it('covers the statutory items that occur, of all there are', () => {
    const cells = ['art20-01', 'art20-07', 'village'].map((item) =>
      cell('disclosure.publishedByLegalItem', 2, 202503, item),
    );
    expect(value('disclosure.coverage', [cell('disclosures.reported', 1), ...cells])).toMatchObject({
      value: 2 / 16,
      numerator: 2,
      denominator: 16,
    });
    expect(value('disclosure.coverage', []).value).toBeNull();
    expect(value('disclosure.coverage', [cell('disclosures.reported', 1)]).value).toBe(0);
  });

  it('counts the age of the oldest open case to the end of the period, or to today', () => {
    const cells = [
      cell('complaint.openSince', 1, 202411, '2024-11-20'),
      cell('complaint.openSince', 2, 202502, '2025-02-01'),
    ];
    const d = indicatorByCode.get('complaint.oldestOpen');
    const at = (day: string) => d && evaluate(d, lookupOf(sumCells(cells, year, asOf), new Map(), { day })).value;
    expect(at('2025-01-19')).toBe(60);
    expect(value('complaint.oldestOpen', cells).value).toBeNull();
    expect(d && evaluate(d, lookupOf(new Map(), new Map(), { day: '2025-01-01' })).value).toBeNull();
    expect([dayOf(year, '2025-06-03'), dayOf(year, '2026-06-03')]).toEqual(['2025-06-03', '2025-12-31']);
  });

  it('carries through the law: this year’s pending is next year’s carried in', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 202401, max: 202612 }), fc.nat(9), fc.nat(9))), (list) => {
        const cells = list
          .filter(([m]) => m % 100 >= 1 && m % 100 <= 12)
          .flatMap(([m, a, b]) => [cell('complaint.received', a + b, m, 'phone'), cell('complaint.answered', b, m)]);
        const open = indicatorByCode.get('complaint.open');
        const carried: IndicatorDefinition | undefined = open && {
          ...open,
          numerator: open.numerator.map((t) => ({ ...t, window: 'before' as const })),
        };
        if (!open || !carried) throw new Error('complaint.open');
        const of = (d: IndicatorDefinition, y: number): number | null =>
          evaluate(d, lookupOf(sumCells(cells, { from: y * 100 + 1, to: y * 100 + 12 }, asOf), new Map())).value;
        expect(of(carried, 2026)).toBe(of(open, 2025));
      }),
    ));
});

describe('lastEndedMonth', () => {
  it.each([
    ['2025-03-31', 202502],
    ['2025-04-01', 202503],
    ['2027-01-01', 202512],
    ['2025-01-31', null],
    ['2024-06-01', null],
  ])('on %s it is %s', (day, month) => expect(lastEndedMonth(year, day)).toBe(month));
});

describe('quantileOf', () => {
  it('is the nearest rank of the single durations, however they are split over units and months', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), fc.constantFrom(0.5, 0.9, 1), (durations, q) => {
        const counts = new Map<number, number>();
        for (const d of durations) counts.set(d, (counts.get(d) ?? 0) + 1);
        const sorted = durations.toSorted((a, b) => a - b);
        const rank = Math.max(1, Math.ceil(Number((q * sorted.length).toFixed(6))));
        expect(quantileOf(counts, q)).toEqual({ value: sorted[rank - 1], count: sorted.length });
      }),
    ));

  it('is nothing of nothing', () => {
    expect(quantileOf(new Map(), 0.5)).toEqual({ value: null, count: 0 });
    expect(quantileOf(new Map([[3, 0]]), 0.5)).toEqual({ value: null, count: 0 });
  });
});
