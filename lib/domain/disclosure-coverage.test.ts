import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from './dates';
import {
  count,
  judgeDue,
  judgeSlots,
  owesWindow,
  slotsOf,
  windowsOf,
  windowState,
  type Item,
} from './disclosure-coverage';
import { yearPeriod } from './period';

const always = { validFrom: '2000-01-01', validTo: null };
const item = (frequency: string, graceDays = 15): Item => ({ ...always, frequency, graceDays });
const y2025 = yearPeriod(2025);
const dues = (frequency: string, grace?: number): string[] =>
  slotsOf(item(frequency, grace), always, y2025).map((slot) => slot.due);

describe('what falls due', () => {
  it('by frequency, in the month of the due date', () => {
    expect(dues('quarterly')).toEqual(['2025-01-15', '2025-04-15', '2025-07-15', '2025-10-15']);
    expect(dues('halfYearly')).toEqual(['2025-01-15', '2025-07-15']);
    expect(dues('yearly', 31)).toEqual(['2025-01-31']);
    expect(dues('monthly', 0)).toHaveLength(12);
    expect(dues('onChange')).toEqual([]);
  });

  it('only for whole cycles of the unit and of the item', () => {
    const merged = { validFrom: '2000-01-01', validTo: '2025-06-29' };
    expect(slotsOf(item('quarterly'), merged, y2025).map((s) => s.due)).toEqual(['2025-01-15', '2025-04-15']);
    const late = { ...item('quarterly'), validFrom: '2025-04-02' };
    expect(slotsOf(late, always, y2025).map((s) => s.due)).toEqual(['2025-10-15']);
  });

  it('the months of a year together owe what the year owes', () => {
    const kinds = fc.constantFrom('monthly', 'quarterly', 'halfYearly', 'yearly');
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 90 }), (frequency, grace) => {
        const one = item(frequency, grace);
        const months = Array.from({ length: 12 }, (_, i) => 202501 + i);
        const parts = months.flatMap((month) => slotsOf(one, always, { from: month, to: month }));
        expect(parts).toEqual(slotsOf(one, always, y2025));
      }),
    );
  });
});

describe('what was published', () => {
  const slots = slotsOf(item('quarterly'), always, y2025);
  const judge = (published: readonly string[], today = '2026-02-01') =>
    judgeSlots(slots, published, today).map((slot) => slot.state);

  it('in time, late, missing', () => {
    expect(judge(['2025-01-12', '2025-04-12', '2025-07-20', '2025-10-12'])).toEqual([
      'onTime',
      'onTime',
      'late',
      'onTime',
    ]);
    expect(judge(['2025-01-12'])).toEqual(['onTime', 'missing', 'missing', 'missing']);
  });

  it('the due date itself is in time and not yet missed', () => {
    expect(judge([], '2025-10-15').at(-1)).toBe('pending');
    expect(judge(['2025-10-15']).at(-1)).toBe('onTime');
    expect(judge([], '2025-10-16').at(-1)).toBe('missing');
  });

  const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2024-09-01', n));

  it('no publication serves twice, and every slot has one state', () => {
    fc.assert(
      fc.property(fc.array(day), day, (published, today) => {
        const judged = judgeSlots(slots, published, today);
        const used = judged.flatMap((slot) => slot.publishedOn ?? []);
        for (const one of new Set(used))
          expect(used.filter((d) => d === one).length).toBeLessThanOrEqual(published.filter((d) => d === one).length);
        const { onTime, late, missing, pending } = count(judged);
        expect(onTime + late + missing + pending).toBe(slots.length);
      }),
    );
  });

  it('one more publication never makes fewer slots kept in time', () => {
    fc.assert(
      fc.property(fc.array(day), day, (published, more) => {
        const kept = (days: readonly string[]): number => count(judgeSlots(slots, days, '2026-06-01')).onTime;
        expect(kept([...published, more])).toBeGreaterThanOrEqual(kept(published));
      }),
    );
  });
});

describe('the quarterly window', () => {
  const [first] = windowsOf(y2025);

  it('stands on the 10th to the 15th after each quarter', () => {
    expect(windowsOf(y2025).map((w) => [w.from, w.to])).toEqual([
      ['2025-01-10', '2025-01-15'],
      ['2025-04-10', '2025-04-15'],
      ['2025-07-10', '2025-07-15'],
      ['2025-10-10', '2025-10-15'],
    ]);
  });

  it.each([2024, 2025, 2026, 2027])('stands in the same months of %i', (year) => {
    const months = windowsOf(yearPeriod(year)).map((w) => [w.from, w.quarter.to]);
    expect(months).toEqual([
      [`${year}-01-10`, (year - 1) * 100 + 12],
      [`${year}-04-10`, year * 100 + 3],
      [`${year}-07-10`, year * 100 + 6],
      [`${year}-10-10`, year * 100 + 9],
    ]);
  });

  it.each([
    ['2025-01-09', [], 'ahead'],
    ['2025-01-10', [], 'open'],
    ['2025-01-15', [], 'open'],
    ['2025-01-16', [], 'notKept'],
    ['2025-01-16', ['2025-01-16'], 'notKept'],
    ['2025-01-16', ['2025-01-15'], 'kept'],
    ['2025-01-12', ['2025-01-10'], 'kept'],
  ])('on %s with %j it is %s', (today, published, state) => {
    if (first === undefined) throw new Error('2025 has windows');
    expect(windowState(first, published, today)).toBe(state);
  });
});

describe('what is due in a period', () => {
  const kinds = fc.constantFrom('monthly', 'quarterly', 'halfYearly', 'yearly');
  const days = fc.array(
    fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2023-03-01', n)),
    { maxLength: 40 },
  );

  it('is judged alike by month and by year: no publication serves in two periods', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 90 }), days, (frequency, grace, published) => {
        const duty = { item: item(frequency, grace), life: always, published };
        const months = Array.from({ length: 12 }, (_, i) => ({ from: 202501 + i, to: 202501 + i }));
        const parts = months.flatMap((month) => judgeDue(duty, month, '9999-12-31'));
        expect(parts).toEqual(judgeDue(duty, y2025, '9999-12-31'));
        const whole = judgeDue(duty, { from: 202001, to: 203012 }, '9999-12-31');
        expect(parts).toEqual(whole.filter(({ due }) => due.startsWith('2025')));
      }),
      { numRuns: 300 },
    );
  });

  it('gives a publication to the slot that needs it in time, not to an earlier one that is late', () => {
    const duty = { item: item('monthly', 0), life: always, published: ['2026-01-10'] };
    expect(judgeDue(duty, { from: 202512, to: 202512 }, '2026-03-01')).toMatchObject([{ state: 'missing' }]);
    expect(judgeDue(duty, { from: 202601, to: 202601 }, '2026-03-01')).toMatchObject([{ state: 'onTime' }]);
  });
});

describe('who owes the window', () => {
  const [window] = windowsOf({ from: 202504, to: 202504 });
  if (window === undefined) throw new Error('April has a window');

  it.each([
    [always, always, true],
    [{ ...always, validTo: '2025-04-14' }, always, false],
    [{ ...always, validTo: '2025-04-15' }, always, true],
    [{ ...always, validFrom: '2025-04-11' }, always, false],
    [always, { ...always, validFrom: '2025-04-11' }, false],
    [always, { ...always, validTo: '2025-04-12' }, false],
  ])('unit %j, item %j: %s', (life, one, owed) => {
    expect(owesWindow([one], life, window)).toBe(owed);
  });

  it('nobody without an item', () => {
    expect(owesWindow([], always, window)).toBe(false);
  });
});
