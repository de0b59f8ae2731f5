import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addWorkdays, isWorkday, makeCalendar, workdaysBetween } from './calendar';
import { addDays, dayNumber, daysBetween, fromDayNumber, isRealDate, monthOf } from './dates';
import { applicationDue, complaintDue } from './deadline';
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
const exceptions = fc.uniqueArray(fc.tuple(date, fc.boolean()), { maxLength: 40, selector: ([d]) => d });
const calendars = exceptions.map((list) =>
  makeCalendar(
    [2022, 2023, 2024, 2025],
    list.map(([d, workday]) => ({ date: d, workday, name: 'x' })),
  ),
);
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => y * 100 + m);
const period = fc.tuple(month, month).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const value = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T | null =>
  result.ok ? result.value : null;

describe('calendar', () => {
  it('adding n then m working days is adding n + m', () =>
    fc.assert(
      fc.property(fc.tuple(calendars, date, fc.nat(30), fc.nat(30)), ([calendar, d, n, m]) => {
        const first = value(addWorkdays(calendar, d, n));
        const both = value(addWorkdays(calendar, d, n + m));
        expect(first === null ? null : value(addWorkdays(calendar, first, m))).toBe(both);
      }),
    ));

  it('the n-th working day is one, and lies n working days away', () =>
    fc.assert(
      fc.property(calendars, date, fc.integer({ min: 1, max: 60 }), (calendar, d, n) => {
        const result = addWorkdays(calendar, d, n);
        if (!result.ok) return;
        expect(isWorkday(calendar, result.value)).toBe(true);
        expect(workdaysBetween(calendar, d, result.value)).toBe(n);
      }),
    ));

  it('refuses beyond its years and does not guess', () => {
    const calendar = makeCalendar([2024], []);
    expect(isWorkday(calendar, '2025-01-01')).toBeNull();
    expect(addWorkdays(calendar, '2024-12-31', 1)).toEqual({ ok: false, error: 'beyondCalendar' });
    expect(workdaysBetween(calendar, '2024-12-30', '2025-01-02')).toBeNull();
    expect(workdaysBetween(calendar, '2024-12-30', '2024-12-29')).toBeNull();
  });

  it('knows Saturdays, holidays and working Saturdays', () => {
    const holiday = { date: '2024-05-01', workday: false, name: 'holiday' };
    const calendar = makeCalendar([2024], [holiday, { date: '2024-05-11', workday: true, name: 'make-up' }]);
    expect(
      ['2024-04-30', '2024-05-01', '2024-05-04', '2024-05-11', '2024-05-12'].map((d) => isWorkday(calendar, d)),
    ).toEqual([true, false, false, true, false]);
  });
});

describe('deadlines', () => {
  it('an extension or a suspension never brings the last day of an answer nearer', () =>
    fc.assert(
      fc.property(
        fc.tuple(calendars, date, fc.nat(20), fc.nat(20), fc.nat(15)),
        ([calendar, receivedOn, extendedDays, start, length]) => {
          const clock = { receivedOn, correctedOn: null, suspended: [], extendedDays: 0 };
          const from = addDays(receivedOn, start);
          const plain = value(applicationDue(calendar, clock));
          const suspended = [{ from, to: addDays(from, length) }];
          const longer = value(applicationDue(calendar, { ...clock, extendedDays, suspended }));
          if (plain !== null && longer !== null) expect(longer >= plain).toBe(true);
        },
      ),
    ));

  it('a suspension adds exactly its working days within the clock', () => {
    const calendar = makeCalendar([2024], []);
    const clock = { receivedOn: '2024-03-01', correctedOn: null, extendedDays: 0 };
    expect(applicationDue(calendar, { ...clock, suspended: [] })).toEqual({ ok: true, value: '2024-03-29' });
    const suspended = [{ from: '2024-03-04', to: '2024-03-08' }];
    expect(applicationDue(calendar, { ...clock, suspended })).toEqual({ ok: true, value: '2024-04-05' });
    const corrected = { ...clock, correctedOn: '2024-03-08', suspended: [] };
    expect(applicationDue(calendar, corrected)).toEqual({ ok: true, value: '2024-04-05' });
  });

  it('a petition runs 60 natural days from acceptance, a 12345 order working days from receipt', () => {
    const calendar = makeCalendar([2024], []);
    const c = { receivedOn: '2024-03-01', extendedDays: 0 };
    const petition = { ...c, clock: 'petition' } as const;
    expect(complaintDue(calendar, petition)).toEqual({ ok: true, value: '2024-04-30' });
    expect(complaintDue(calendar, { ...petition, acceptedOn: '2024-03-11' })).toEqual({
      ok: true,
      value: '2024-05-10',
    });
    const hotline = { ...c, clock: 'hotline', acceptedOn: '2024-03-04' } as const;
    expect(complaintDue(calendar, hotline)).toEqual({ ok: true, value: '2024-03-08' });
  });
});

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
