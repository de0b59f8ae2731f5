import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dayNumber, fromDayNumber } from './dates';
import { firstDay, lastDay, lengthOf, next, previous, sameLastYear, shiftMonth } from './period';
import { againstOf, choiceOf, periodOf, periodState, spans } from './period-choice';

const today = '2025-11-23';
const years = fc.integer({ min: 2000, max: 2099 });

describe('period choice', () => {
  it('a chosen part of a year is recognised again', () => {
    fc.assert(
      fc.property(years, fc.constantFrom(...spans), (year, span) => {
        const period = periodOf(year, span, today);
        if (period === null) expect(span).toBe('range');
        else {
          const again = choiceOf(period, today);
          expect(periodOf(again.year, again.span, today)).toEqual(period);
        }
      }),
    );
  });

  it('a run of months that is no part of a year is a range', () => {
    expect(choiceOf({ from: 202502, to: 202504 }, today)).toEqual({ year: 2025, span: 'range' });
    expect(choiceOf({ from: 202412, to: shiftMonth(202412, 1) }, today).span).toBe('range');
  });

  it('the year to date ends with the present month, in past years too', () => {
    expect(periodOf(2025, 'toDate', today)).toEqual({ from: 202501, to: 202511 });
    expect(periodOf(2023, 'toDate', today)).toEqual({ from: 202301, to: 202311 });
    expect(choiceOf({ from: 202401, to: 202411 }, today)).toEqual({ year: 2024, span: 'toDate' });
  });
});

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => y * 100 + m);
const periods = fc.tuple(month, fc.nat(30)).map(([from, more]) => ({ from, to: shiftMonth(from, more) }));
const days = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2090-12-31') }).map(fromDayNumber);

describe('earlier periods', () => {
  it('are as long, and lie before', () => {
    fc.assert(
      fc.property(periods, fc.constantFrom('lastYear', 'previous', undefined, 'never'), (period, against) => {
        const earlier = againstOf(period, against);
        expect(lengthOf(earlier)).toBe(lengthOf(period));
        expect(earlier.from).toBeLessThan(period.from);
        expect(earlier).toEqual(against === 'previous' ? previous(period) : sameLastYear(period));
      }),
    );
  });
});

describe('state of a period', () => {
  it('is closed from the day after its last, open from its first', () => {
    fc.assert(
      fc.property(periods, days, (period, day) => {
        const state = periodState(period, day);
        expect(state === 'closed').toBe(day > lastDay(period));
        expect(state === 'future').toBe(day < firstDay(period));
        // Where a period is closed, the one before it is; where it has not begun, the next has not.
        if (state === 'closed') expect(periodState(previous(period), day)).toBe('closed');
        if (state === 'future') expect(periodState(next(period), day)).toBe('future');
      }),
    );
  });
});
