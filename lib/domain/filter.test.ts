import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { filterQuery, parseFilter, yearToDate } from './filter';
import { shiftMonth } from './period';

const defaults = { home: 'YX', today: '2025-11-23' };

describe('filter in the address', () => {
  it('takes the home unit and the year to date for what is missing or cannot be read', () => {
    const standard = { unit: 'YX', period: { from: 202501, to: 202511 } };
    expect(parseFilter({}, defaults)).toEqual(standard);
    expect(parseFilter({ unit: '  ', period: '2025-13' }, defaults)).toEqual(standard);
    expect(yearToDate('2026-01-05')).toEqual({ from: 202601, to: 202601 });
  });

  it('what is written is read back', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((s) => s === s.trim()),
        fc.integer({ min: 2000 * 12, max: 2090 * 12 }),
        fc.nat(30),
        (unit, start, length) => {
          const from = Math.floor(start / 12) * 100 + (start % 12) + 1;
          const filter = { unit, period: { from, to: shiftMonth(from, length) } };
          const query = Object.fromEntries(new URLSearchParams(filterQuery(filter)));
          expect(parseFilter(query, defaults)).toEqual(filter);
        },
      ),
    );
  });
});
