import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, dayNumber, daysBetween, fromDayNumber, isRealDate, monthOf } from './dates';
import {
  firstDay,
  formatPeriod,
  lastDay,
  lengthOf,
  monthsIn,
  next,
  parsePeriod,
  previous,
  sameLastYear,
  yearPeriod,
} from './period';
import { change, ratio } from './ratio';

const date = fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2025-12-31') }).map(fromDayNumber);
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => y * 100 + m);
const period = fc.tuple(month, month).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
describe('dates', () => {
  it('number and date are the same thing', () =>
    fc.assert(
      fc.property(date, fc.integer({ min: -3000, max: 3000 }), (d, n) => {
        expect(fromDayNumber(dayNumber(d))).toBe(d);
        expect(daysBetween(d, addDays(d, n))).toBe(n);
        expect(isRealDate(d)).toBe(true);
        expect(monthOf(d)).toBe(Number(d.slice(0, 7).replace('-', '')));
      }),
    ));

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '1900-01-01', '2025-1-1', '20250101', '', '2025-01-01T00:00:00'])(
    'refuses %s',
    (text) => expect(isRealDate(text)).toBe(false),
  );
});

describe('period', () => {
  it('previous(next(p)) = p, and the two touch', () =>
    fc.assert(
      fc.property(period, (p) => {
        expect(previous(next(p))).toEqual(p);
        expect(next(previous(p))).toEqual(p);
        expect(lengthOf(next(p))).toBe(lengthOf(p));
        expect(addDays(lastDay(p), 1)).toBe(firstDay(next(p)));
        expect(lengthOf(sameLastYear(p))).toBe(lengthOf(p));
      }),
    ));

  it('months partition the year', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), (year) => {
        const months = monthsIn(yearPeriod(year)).map((m) => ({ from: m, to: m }));
        const days = months.reduce((sum, m) => sum + daysBetween(firstDay(m), lastDay(m)) + 1, 0);
        expect(days).toBe(daysBetween(`${year}-01-01`, `${year}-12-31`) + 1);
        for (const [i, m] of months.entries()) if (i > 0) expect(previous(m)).toEqual(months[i - 1]);
      }),
    ));

  it('parsePeriod(formatPeriod(p)) = p', () =>
    fc.assert(
      fc.property(period, (p) => {
        expect(parsePeriod(formatPeriod(p))).toEqual(p);
      }),
    ));

  it('reads every written form', () => {
    expect(['2025', '2025H2', '2025Q3', '2025-11', '2025-01..2025-11'].map(parsePeriod)).toEqual([
      { from: 202501, to: 202512 },
      { from: 202507, to: 202512 },
      { from: 202507, to: 202509 },
      { from: 202511, to: 202511 },
      { from: 202501, to: 202511 },
    ]);
  });

  it.each([
    '',
    '25',
    '2025H3',
    '2025Q5',
    '2025-13',
    '2025-00',
    '2025-11..2025-01',
    '2025-01..2025-02..2025-03',
    '0000',
    '0000-01',
    '2025-01..',
    'x',
  ])('refuses %s', (text) => expect(parsePeriod(text)).toBeNull());
});

describe('ratio', () => {
  it('a part of a whole lies in [0, 1]; nothing of nothing has no rate', () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const rate = ratio(a, a + b);
        if (a + b === 0) expect(rate).toBeNull();
        else expect(rate !== null && rate >= 0 && rate <= 1).toBe(true);
      }),
    ));

  it('unknown stays unknown', () => {
    expect([ratio(null, 3), ratio(3, null), ratio(0, 0), change(null, 1), change(1, null), change(5, 0)]).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    expect([ratio(0, 3), change(3, 2), change(-1, -2)]).toEqual([0, 0.5, 0.5]);
  });
});
