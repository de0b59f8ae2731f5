import { describe, expect, it } from 'vitest';

import { makeCalendar } from './calendar';
import { disclosureObjections } from './disclosure-objection';
import { dueState } from './register/due';

const calendar = makeCalendar(
  [2024],
  [
    { date: '2024-05-01', workday: false, name: '劳动节' },
    { date: '2024-05-11', workday: true, name: '调休' },
  ],
);
const due = (raisedOn: string, objectionDays: number | null) =>
  disclosureObjections.derive({ raisedOn }, { ...calendar, objectionDays });

describe('by when an objection is answered', () => {
  it('without a term of the office there is no day', () => {
    expect(due('2024-04-29', null)).toEqual({ values: { dueOn: null }, problems: [] });
    expect(dueState('disclosure-objections', { raisedOn: '2024-04-29', dueOn: null }, '2025-01-01')).toBeNull();
  });

  it('the term counts working days, over holidays and with make-up days, from the day after', () => {
    expect(due('2024-04-30', 1).values).toEqual({ dueOn: '2024-05-02' });
    expect(due('2024-05-10', 1).values).toEqual({ dueOn: '2024-05-11' });
    expect(due('2024-05-11', 5).values).toEqual({ dueOn: '2024-05-17' });
  });

  it('beyond the known calendar there is no day, and it is said', () => {
    expect(due('2024-12-30', 5)).toMatchObject({ values: { dueOn: null }, problems: [{ code: 'beyondCalendar' }] });
  });

  it('stands against its day like every case', () => {
    const row = { dueOn: '2024-05-17', answeredOn: null };
    expect(dueState('disclosure-objections', row, '2024-05-18')).toBe('overdue');
    expect(dueState('disclosure-objections', { ...row, answeredOn: '2024-05-17' }, '2024-06-01')).toBe('onTime');
    expect(dueState('disclosure-objections', { ...row, answeredOn: '2024-05-18' }, '2024-06-01')).toBe('late');
  });
});
