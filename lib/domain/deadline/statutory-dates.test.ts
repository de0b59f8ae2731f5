import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { addWorkdays, isWorkday, makeCalendar, type CalendarException } from '../calendar';
import { addDays } from '../dates';
import { clockKinds, deadlineOf, dueOf, type ClockFacts } from '../deadline';
import { milestonesOf } from './milestones';

/**
 * The table was worked out by hand and by testing/statutory_dates.py, which looks at every day by itself, knows the days
 * off from testing/notices.txt (written down from the notices of the State Council) and shares no line with the product.
 */
const own = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, 'testing', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

function noticed(): CalendarException[] {
  return own('notices.txt').flatMap((line) => {
    const [year = '', kind, ...ranges] = line.split(' ');
    return ranges.flatMap((range) => {
      const [first = '', last = first] = range.split('..').map((day) => `${year}-${day}`);
      const days: CalendarException[] = [];
      for (let date = first; date <= last; date = addDays(date, 1))
        days.push({ date, workday: kind === 'work', name: year });
      return days;
    });
  });
}

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

function packaged(): CalendarException[] {
  return years.flatMap((year) => {
    const file = join(process.cwd(), 'node_modules', 'holiday-calendar', 'data', 'CN', `${year}.json`);
    const { dates } = JSON.parse(readFileSync(file, 'utf8')) as { dates: { date: string; type: string }[] };
    return dates.map(({ date, type }) => ({ date, workday: type === 'transfer_workday', name: String(year) }));
  });
}

interface Case {
  readonly kind: string;
  readonly receivedOn: string;
  readonly facts: Omit<ClockFacts, 'kind' | 'receivedOn'>;
  readonly due: string;
}

function caseOf(line: string): Case {
  const [kind = '', receivedOn = '', written = '', due = ''] = line.split('|').map((part) => part.trim());
  const words = written.split(' ').map((word) => word.split('=') as [string, string]);
  const of = (name: string): string | null => words.find(([word]) => word === name)?.[1] ?? null;
  const facts = {
    confirmedOn: of('confirmed'),
    correctedOn: of('corrected'),
    paidOn: of('paid'),
    acceptedOn: of('accepted'),
    suspended: words
      .filter(([word]) => word === 'suspended')
      .map(([, range]) => ({ from: range.slice(0, 10), to: range.slice(12) })),
    extendedDays: Number(of('extended') ?? 0),
    limitDays: of('days') === null ? null : Number(of('days')),
  };
  return { kind, receivedOn, facts, due };
}

const table = own('statutory-dates.txt').map((line) => [line, caseOf(line)] as const);
const calendars = [
  ['written down from the notices', makeCalendar(years, noticed())],
  ['of the package', makeCalendar(years, packaged())],
] as const;

describe('two hundred statutory dates', () => {
  it('covers every kind of clock, and 2019 to 2026', () => {
    expect(table.length).toBeGreaterThanOrEqual(200);
    const kinds = new Set(table.map(([, one]) => one.kind));
    expect([...clockKinds].filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(new Set(table.map(([, one]) => one.due.slice(0, 4))).size).toBeGreaterThanOrEqual(8);
    expect(new Set(table.map(([line]) => line)).size).toBe(table.length);
  });

  it('the package has the days off of the notices, every day of eight years', () => {
    for (let date = '2019-01-01'; date <= '2026-12-31'; date = addDays(date, 1))
      expect([date, isWorkday(calendars[1][1], date)]).toEqual([date, isWorkday(calendars[0][1], date)]);
  });

  describe.each(calendars)('with the calendar %s', (_, calendar) => {
    it.each(table)('%s', (_line, { kind, receivedOn, facts, due }) => {
      const clock = clockKinds.find((one) => one === kind);
      if (clock === undefined) {
        expect(other(kind, receivedOn)).toBe(due);
        return;
      }
      const asked: ClockFacts = { kind: clock, receivedOn, ...facts };
      expect(dueOf(calendar, asked)).toEqual({ ok: true, value: due });
      const told = deadlineOf(calendar, asked);
      expect(told.ok && [told.value.due, told.value.steps.at(-1)?.date]).toEqual([due, due]);
    });

    /** The days the law names beside the answer. */
    function other(kind: string, receivedOn: string): string | null {
      const code = {
        notice: 'correctionNotice',
        payment: 'payment',
        acceptance: 'acceptance',
        objection: 'objection',
        review: 'review',
      }[kind];
      const facts = { receivedOn, kind: ['notice', 'payment'].includes(kind) ? 'application' : 'petition' } as const;
      const done = { feeNoticeOn: receivedOn, finishedOn: receivedOn };
      if (code !== undefined) return milestonesOf(calendar, facts, done).find((m) => m.code === code)?.due ?? null;
      const opinion = addWorkdays(calendar, receivedOn, 15);
      return kind === 'opinion' && opinion.ok ? opinion.value : null;
    }
  });

  it('the day after the last known year is refused, not guessed', () => {
    const [, [, calendar]] = calendars;
    expect(dueOf(calendar, { kind: 'application', receivedOn: '2026-12-04' })).toEqual({
      ok: false,
      error: 'beyondCalendar',
    });
    expect(deadlineOf(calendar, { kind: 'hotline', receivedOn: '2026-12-25' })).toEqual({
      ok: false,
      error: 'beyondCalendar',
    });
  });
});
