import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeCalendar } from '../calendar';
import { cellState, completeness, reportDue, summarize, timeliness, type MonthFacts } from './completeness';
import { viewMatrix } from './matrix-view';
import { obligations } from './obligations';

const calendar = makeCalendar([2025], [{ date: '2025-10-01', workday: false, name: 'holiday' }]);
const facts = (more: Partial<MonthFacts>): MonthFacts => ({
  month: 202509,
  cells: 'rn-.',
  submission: null,
  returned: [],
  submittedOn: null,
  ...more,
});

describe('due date of a month', () => {
  it('is the n-th working day of the next month, holidays left out', () => {
    expect(reportDue(calendar, 202508, 5)).toBe('2025-09-05');
    expect(reportDue(calendar, 202509, 5)).toBe('2025-10-08');
  });
  it('is not guessed beyond the working calendar', () => {
    expect(reportDue(calendar, 202512, 5)).toBeNull();
  });
});

describe('state of a cell', () => {
  const seen = { today: '2025-10-06', dueOn: '2025-10-08' };
  it.each([
    [0, 'reported'],
    [1, 'nil'],
    [2, 'due'],
    [3, null],
  ] as const)('of code %s is %s', (at, state) => {
    expect(cellState(facts({}), at, seen)).toBe(state);
  });
  it.each([
    ['2025-09-30', 'notDue'],
    ['2025-10-01', 'due'],
    ['2025-10-08', 'due'],
    ['2025-10-09', 'late'],
  ] as const)('of an empty cell on %s is %s', (today, state) => {
    expect(cellState(facts({}), 2, { ...seen, today })).toBe(state);
  });
  it('follows what was handed in, and what was given back before that', () => {
    expect(cellState(facts({ submission: 'submitted' }), 0, seen)).toBe('submitted');
    expect(cellState(facts({ submission: 'accepted' }), 1, seen)).toBe('accepted');
    expect(cellState(facts({ submission: 'returned', returned: [1] }), 1, seen)).toBe('returned');
    expect(cellState(facts({ submission: 'returned', returned: [1] }), 0, seen)).toBe('reported');
  });
  it('names a month after the cell that has to be acted on first', () => {
    expect(summarize(facts({}), seen)).toEqual({ state: 'due', required: 3, reported: 2 });
    expect(summarize(facts({ cells: '....' }), seen)).toBeNull();
    expect(summarize(facts({}), seen, new Set([0]))).toEqual({ state: 'reported', required: 1, reported: 1 });
  });
});

const months = fc.array(
  fc.record({
    month: fc.constantFrom(202407, 202408, 202509, 202510, 202511),
    cells: fc
      .array(fc.constantFrom('.', 'r', 'n', '-'), {
        minLength: obligations.length,
        maxLength: obligations.length,
      })
      .map((codes) => codes.join('')),
    submission: fc.constantFrom(null, 'submitted' as const, 'returned' as const, 'accepted' as const),
    returned: fc.subarray(obligations.map((_, i) => i)),
    submittedOn: fc.constantFrom(null, '2025-09-30', '2025-10-20'),
  }),
);

describe('shares', () => {
  it('lie between 0 and 100 %, and are nothing where nothing is owed', () => {
    fc.assert(
      fc.property(months, fc.constantFrom('2024-07-31', '2025-10-15', '2026-05-01'), (all, today) => {
        const due = (month: number) => reportDue(calendar, month, 5);
        for (const share of [completeness(all, today), timeliness(all, due, today)]) {
          expect(share.part).toBeLessThanOrEqual(share.whole);
          if (share.whole === 0) expect(share.value).toBeNull();
          else {
            expect(share.value).toBeGreaterThanOrEqual(0);
            expect(share.value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('of the rows add up to the share of all', () => {
    fc.assert(
      fc.property(fc.array(fc.array(months, { maxLength: 1 }), { maxLength: 4 }), (units) => {
        const given = units.map((own, unit) => ({ unit, months: new Map(own.flat().map((m) => [m.month, m])) }));
        const view = viewMatrix(given, { months: [202509, 202510], due: new Map(), today: '2025-12-01' });
        const owed = [...view.rows].reduce((sum, row) => sum + row.share.whole, 0);
        expect(view.complete.whole).toBeGreaterThanOrEqual(owed);
      }),
    );
  });
});
