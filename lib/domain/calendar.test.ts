import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addWorkdays, isWorkday, makeCalendar, workdaysBetween, type WorkCalendar } from './calendar';
import { dayNumber, fromDayNumber } from './dates';

const date = fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2025-12-31') }).map(fromDayNumber);
const exceptions = fc.uniqueArray(fc.tuple(date, fc.boolean()), { maxLength: 40, selector: ([d]) => d });
const calendars = exceptions.map((list) =>
  makeCalendar(
    [2022, 2023, 2024, 2025],
    list.map(([d, workday]) => ({ date: d, workday, name: 'x' })),
  ),
);
const value = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T | null =>
  result.ok ? result.value : null;

/** The definition itself: one day after the other, each asked for. */
function counted(calendar: WorkCalendar, from: string, n: number): string | null {
  let day = from;
  for (let left = n; left > 0;) {
    day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    if (!calendar.years.has(Number(day.slice(0, 4)))) return null;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (calendar.exceptions.get(day)?.workday ?? (weekday !== 0 && weekday !== 6)) left -= 1;
  }
  return day;
}

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

  it('finds by looking up what counting day by day finds, gaps between known years too', () =>
    fc.assert(
      fc.property(
        fc.subarray([2021, 2022, 2023, 2025, 2026]),
        exceptions,
        fc.tuple(fc.integer({ min: dayNumber('2020-11-01'), max: dayNumber('2027-02-01') }), fc.nat(80)),
        (years, list, [start, n]) => {
          const calendar = makeCalendar(
            years,
            list.map(([d, workday]) => ({ date: d, workday, name: 'x' })),
          );
          const from = fromDayNumber(start);
          expect(value(addWorkdays(calendar, from, n))).toBe(counted(calendar, from, n));
        },
      ),
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
