import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { heldApart, stagesSet } from '../indicator/apart';
import { indicatorByCode, indicators } from '../indicator/catalogue';
import type { IndicatorValue } from '../indicator/definition';
import { evaluate } from '../indicator/evaluate';
import { lookupOf, sumCells, type Cell } from '../indicator/lookup';
import { reportedMeasure } from '../measure/catalogue';
import { bookkeepingKind, enterableRegisters, type EnterableRegister } from '../measure/entered';
import { entryCells, factsOf } from './cells';
import { linesOf } from './lines';
import type { EntryValue, EntryValues } from './values';

const asOf = '2026-03-01';
const year = { from: 202501, to: 202512 };
const month = (register: EnterableRegister, values: EntryValues, of = 202503): Cell[] =>
  entryCells(register, values).map((cell) => ({ ...cell, month: of }));

function value(code: string, cells: readonly Cell[]): IndicatorValue {
  const d = indicatorByCode.get(code);
  if (d === undefined) throw new Error(code);
  return evaluate(d, lookupOf(sumCells(cells, year, asOf), new Map()));
}
const rows = (of: Record<string, number>, when = 202504): Cell[] =>
  Object.entries({ 'complaints.reported': 1, ...of }).map(([key, number]) => {
    const [measure = '', slice = ''] = key.split('/');
    return { measure, slice, month: when, value: number };
  });

const single = indicators.filter((d) => d.register === 'complaints' && d.kind !== 'weighted');
const isSilent = ({ unstated = 0, notApplicable = 0 }: IndicatorValue): boolean => unstated + notApplicable > 0;
const numbers = ({ value: rate, numerator, denominator }: IndicatorValue) => [rate, numerator, denominator];

const anyValue: fc.Arbitrary<EntryValue | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 6 }) },
  fc.constant('na' as const),
  fc.constant(undefined),
);
const entries = (register: EnterableRegister): fc.Arbitrary<EntryValues> =>
  fc
    .array(anyValue, { minLength: linesOf(register).length, maxLength: linesOf(register).length })
    .map((values) =>
      Object.fromEntries(linesOf(register).flatMap(({ id }, i) => (values[i] === undefined ? [] : [[id, values[i]]]))),
    );
describe('cells of an entry', () => {
  it.each(enterableRegisters)(
    '%s: every measure is stated, blank or not applicable, and only the stated have cells',
    (register) => {
      fc.assert(
        fc.property(entries(register), (values) => {
          const cells = entryCells(register, values);
          const keys = cells.map(({ measure, slice }) => `${measure}\n${slice}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const measure of factsOf(register)) {
            const silent = cells.filter(
              (c) => ['unstated', 'notApplicable'].includes(bookkeepingKind(c.measure) ?? '') && c.slice === measure,
            );
            expect(silent.length).toBeLessThanOrEqual(1);
            if (silent.length === 1) expect(cells.filter((c) => c.measure === measure)).toEqual([]);
          }
          expect(cells.filter((c) => c.measure === reportedMeasure(register))).toHaveLength(1);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('an indicator over an entry and rows together is that of the rows alone, where the entry does not state it all', () => {
    const other = rows({
      'complaint.received/letter': 10,
      'complaint.repeat': 2,
      'complaint.answered': 8,
      'complaint.dueAnswered': 7,
      'complaint.dueOnTime': 6,
      'complaint.dueOpen': 1,
      'complaint.receivedAnswered': 7,
      'complaint.group': 1,
      'complaint.rating/satisfied': 3,
      'complaint.resolved/yes': 5,
    });
    fc.assert(
      fc.property(entries('complaints'), (values) => {
        const own = month('complaints', values);
        for (const d of single) {
          const [alone, apart, both] = [other, own, [...other, ...own]].map((cells) => value(d.code, cells));
          if (alone === undefined || both === undefined || !isSilent(both)) continue;
          expect(numbers(both), d.code).toEqual(numbers(alone));
          expect(apart?.value, d.code).toBeNull();
          expect([both.missing, both.entered]).toEqual([both.unstated ?? 0, undefined]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('blank, 0 and not applicable are three things', () => {
    const stated = { 'complaint.received': 4, 'complaint.repeat': 0 };
    expect(value('complaint.repeatRate', month('complaints', stated))).toMatchObject({
      value: 0,
      missing: 0,
      entered: 1,
    });
    const gap = value('complaint.repeatRate', month('complaints', { 'complaint.received': 4 }));
    expect(gap).toMatchObject({ value: null, missing: 1, unstated: 1 });
    const none = value('complaint.repeatRate', month('complaints', { ...stated, 'complaint.repeat': 'na' }));
    expect(none).toMatchObject({ value: null, missing: 0, notApplicable: 1 });
  });

  it('a whole without slices counts, its slices are a gap', () => {
    const cells = month('complaints', { 'complaint.received': 9 });
    expect(value('complaint.received', cells)).toMatchObject({ value: 9, missing: 0, entered: 1 });
    expect(value('complaint.fromLetters', cells)).toMatchObject({ value: null, missing: 1 });
    expect(value('complaint.hotlineShare', cells)).toMatchObject({ value: null, missing: 1 });
    const sliced = month('complaints', { 'complaint.received': 9, 'complaint.received/letter': 9 });
    expect(value('complaint.fromHotline', sliced)).toMatchObject({ value: 0, missing: 0 });
  });

  it('a funnel leaves out what does not say how far it came', () => {
    const cells = month('complaints', { 'complaint.received': 9 });
    const held = new Map(cells.flatMap((c) => (c.measure === 'complaints.apart' ? [[c.slice, c.value] as const] : [])));
    expect(heldApart(held, stagesSet, 'complaint.received')).toBe(9);
    const stages = { 'complaint.stage/accepted': 9, 'complaint.stage/resolved': 0, 'complaint.stage/satisfied': 0 };
    const all = month('complaints', { 'complaint.received': 9, 'complaint.receivedAnswered': 3, ...stages });
    expect(all.filter(({ slice }) => slice.startsWith(`${stagesSet}>`))).toEqual([]);
  });

  it('medians cannot be entered and are a gap', () => {
    const cells = month('complaints', { 'complaint.received': 9, 'complaint.answered': 9 });
    expect(value('complaint.daysP50', cells)).toMatchObject({ value: null, missing: 1, unstated: 1 });
    expect(value('complaint.oldestOpen', cells)).toMatchObject({ value: null, missing: 1 });
  });

  it('a stock counts what was entered before the period, if all of it was', () => {
    const before = month('complaints', { 'complaint.received': 5, 'complaint.answered': 3 }, 202412);
    expect(value('complaint.open', before)).toMatchObject({ value: 2, entered: 1 });
    const half = month('complaints', { 'complaint.received': 5 }, 202412);
    expect(value('complaint.open', [...before, ...half])).toMatchObject({ value: 2 });
  });
});
