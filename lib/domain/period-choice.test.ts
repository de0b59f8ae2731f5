import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shiftMonth } from './period';
import { choiceOf, periodOf, spans } from './period-choice';

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
