import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeCalendar, workdaysBetween } from './calendar';
import { addDays, dayNumber, fromDayNumber } from './dates';
import { deadlineOf, dueOf, type ClockFacts } from './deadline';

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

const range = fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]) => ({ start, length }));
const facts = fc
  .record({
    kind: fc.constantFrom('application', 'petition', 'hotline', 'disclosure'),
    receivedOn: date,
    later: fc.option(fc.nat(30), { nil: null }),
    ranges: fc.array(range, { maxLength: 3 }),
    extendedDays: fc.nat(20),
  })
  .map(({ kind, receivedOn, later, ranges, extendedDays }): ClockFacts => {
    const next = later === null ? null : addDays(receivedOn, later);
    const suspended = ranges.map(({ start, length }) => ({
      from: addDays(receivedOn, start),
      to: addDays(receivedOn, start + length),
    }));
    return { kind, receivedOn, correctedOn: next, acceptedOn: next, suspended, extendedDays };
  });

describe('deadlines', () => {
  it('an extension or a suspension never brings the last day of an answer nearer', () =>
    fc.assert(
      fc.property(calendars, facts, (calendar, f) => {
        const plain = value(dueOf(calendar, { ...f, extendedDays: 0, suspended: [] }));
        const longer = value(dueOf(calendar, f));
        if (plain !== null && longer !== null) expect(longer >= plain).toBe(true);
      }),
    ));

  it('the steps are the due date told: every day once, the last one due, as many counted as the limit', () =>
    fc.assert(
      fc.property(calendars, facts, (calendar, f) => {
        const told = deadlineOf(calendar, f);
        const due = dueOf(calendar, f);
        expect(told.ok).toBe(due.ok);
        if (!told.ok || !due.ok) return;
        const { steps } = told.value;
        expect(told.value.due).toBe(due.value);
        expect(steps.at(-1)?.date).toBe(due.value);
        expect(steps.map((s) => s.date)).toEqual(steps.map((_, i) => addDays(f.receivedOn, i)));
        const limit = { application: 20, petition: 60, hotline: 5, disclosure: 20 }[f.kind] + (f.extendedDays ?? 0);
        expect(steps.filter((s) => s.counts).map((s) => s.day)).toEqual(Array.from({ length: limit }, (_, i) => i + 1));
        expect(steps.at(-1)?.day).toBe(limit);
      }),
    ));

  it('a suspension lengthens the clock by the working days it takes away, and by no other', () =>
    fc.assert(
      fc.property(calendars, facts, (calendar, f) => {
        const told = deadlineOf(calendar, { ...f, kind: 'application' });
        const start = f.correctedOn ?? f.receivedOn;
        if (!told.ok) return;
        const away = told.value.steps.filter((s) => s.reason === 'suspended').length;
        expect(workdaysBetween(calendar, start, told.value.due)).toBe(20 + (f.extendedDays ?? 0) + away);
      }),
    ));

  it('a suspension adds exactly its working days within the clock', () => {
    const calendar = makeCalendar([2024], []);
    const clock = { kind: 'application', receivedOn: '2024-03-01' } as const;
    expect(dueOf(calendar, clock)).toEqual({ ok: true, value: '2024-03-29' });
    const suspended = [{ from: '2024-03-04', to: '2024-03-08' }];
    expect(dueOf(calendar, { ...clock, suspended })).toEqual({ ok: true, value: '2024-04-05' });
    expect(dueOf(calendar, { ...clock, correctedOn: '2024-03-08' })).toEqual({ ok: true, value: '2024-04-05' });
  });

  it('an asking without an end is taken to last the fifteen working days that the others have', () => {
    const calendar = makeCalendar([2024], []);
    const clock = { kind: 'application', receivedOn: '2024-03-01' } as const;
    const open = dueOf(calendar, { ...clock, suspended: [{ from: '2024-03-05', to: null }] });
    expect(open).toEqual(dueOf(calendar, { ...clock, suspended: [{ from: '2024-03-05', to: '2024-03-26' }] }));
  });

  it('a petition runs 60 natural days from acceptance, a 12345 order working days from receipt', () => {
    const calendar = makeCalendar([2024], []);
    const petition = { kind: 'petition', receivedOn: '2024-03-01' } as const;
    expect(dueOf(calendar, petition)).toEqual({ ok: true, value: '2024-04-30' });
    expect(dueOf(calendar, { ...petition, acceptedOn: '2024-03-11' })).toEqual({ ok: true, value: '2024-05-10' });
    const hotline = { kind: 'hotline', receivedOn: '2024-03-01', acceptedOn: '2024-03-04' } as const;
    expect(dueOf(calendar, hotline)).toEqual({ ok: true, value: '2024-03-08' });
    expect(dueOf(calendar, { ...hotline, limitDays: 2 })).toEqual({ ok: true, value: '2024-03-05' });
    expect(dueOf(makeCalendar([2024], [], { hotlineDays: 3 }), hotline)).toEqual({ ok: true, value: '2024-03-06' });
  });
});
