import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countedIn, type RowCell } from './counted-in';

const today = '2025-06-15';
const cell = (measure: string, month: number, more: Partial<RowCell> = {}): RowCell => ({
  measure,
  month,
  slice: '',
  value: 1,
  ...more,
});
const of = (code: string, cells: readonly RowCell[]) =>
  countedIn(cells, today)
    .filter((one) => one.code === code)
    .map(({ as, from, to }) => [as, from, to]);

describe('countedIn', () => {
  it('a rate: both where the row is in numerator and denominator, the denominator alone where it missed', () => {
    const kept = [cell('complaint.dueAnswered', 202503), cell('complaint.dueOnTime', 202503)];
    expect(of('complaint.onTimeRate', kept)).toEqual([['both', 202503, 202503]]);
    expect(of('complaint.onTimeRate', kept.slice(0, 1))).toEqual([['whole', 202503, 202503]]);
  });

  it('what is due in a month that still runs counts when the month is over', () => {
    expect(of('complaint.onTimeRate', [cell('complaint.dueOpen', 202506)])).toEqual([]);
    expect(of('complaint.onTimeRate', [cell('complaint.dueOpen', 202505)])).toEqual([['whole', 202505, 202505]]);
  });

  it('a stock: from the month it came to the one before it was answered; not at all within one month', () => {
    const [came, answered] = [
      cell('complaint.received', 202501, { slice: 'phone' }),
      cell('complaint.answered', 202504),
    ];
    expect(of('complaint.open', [came])).toEqual([['stock', 202501, null]]);
    expect(of('complaint.open', [came, answered])).toEqual([['stock', 202501, 202503]]);
    expect(of('complaint.carriedIn', [came, answered])).toEqual([['stock', 202502, 202504]]);
    expect(of('complaint.open', [came, cell('complaint.answered', 202501)])).toEqual([]);
  });

  it('only the slices that an indicator names', () => {
    expect(of('complaint.fromLetters', [cell('complaint.received', 202501, { slice: 'phone' })])).toEqual([]);
    expect(of('complaint.fromLetters', [cell('complaint.received', 202501, { slice: 'letter' })])).toEqual([
      ['count', 202501, 202501],
    ]);
  });

  it('a weighted rate counts what its parts count; what cancels out is nothing, a stated zero is something', () => {
    expect(of('complaint.threeRates', [cell('complaint.received', 202502, { slice: 'phone' })])).toEqual([
      ['count', 202502, 202502],
    ]);
    const sameDays = [
      cell('hall.statutoryDays', 202502, { value: 5 }),
      cell('hall.promisedDays', 202502, { value: 5 }),
    ];
    expect(of('hall.compression', sameDays)).toEqual([['whole', 202502, 202502]]);
    expect(of('hall.feeYuan', [cell('hall.feeYuan', 202502, { value: 0 })])).toEqual([['count', 202502, 202502]]);
  });

  it('law: a row without cells counts nowhere, and the order of its cells does not matter', () => {
    expect(countedIn([], today)).toEqual([]);
    const any = fc.record({
      measure: fc.constantFrom('complaint.received', 'complaint.answered', 'complaint.dueOpen', 'complaint.rating'),
      slice: fc.constantFrom('', 'phone', 'satisfied'),
      month: fc.integer({ min: 202501, max: 202508 }),
      value: fc.constant(1),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (cells) => {
        expect(countedIn(cells.toReversed(), today)).toEqual(countedIn(cells, today));
      }),
    );
  });
});
