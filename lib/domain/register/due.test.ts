import { describe, expect, it } from 'vitest';

import { dueState } from './due';
import { statesOf } from './listing';
import { registers } from './registers';

const today = '2025-11-20';

describe('dueState', () => {
  const complaint = { status: 'received', dueOn: '2025-11-20', answeredOn: null };

  it.each([
    ['2025-11-19', 'overdue'],
    ['2025-11-20', 'soon'],
    ['2025-11-23', 'soon'],
    ['2025-11-24', 'open'],
  ])('due on %s: %s', (dueOn, state) => {
    expect(dueState('complaints', { ...complaint, dueOn }, today)).toBe(state);
  });

  it('is on time on the due date itself, late the day after', () => {
    const closed = { ...complaint, status: 'closed' };
    expect(dueState('complaints', { ...closed, answeredOn: '2025-11-20' }, today)).toBe('onTime');
    expect(dueState('complaints', { ...closed, answeredOn: '2025-11-21' }, today)).toBe('late');
  });

  it('leaves withdrawn and duplicate cases out', () => {
    expect(dueState('complaints', { ...complaint, status: 'withdrawn', dueOn: '2020-01-01' }, today)).toBeNull();
    expect(dueState('complaints', { ...complaint, status: 'duplicate', answeredOn: '2026-01-01' }, today)).toBeNull();
  });

  it('is nothing without a due date or a rule', () => {
    expect(dueState('complaints', { ...complaint, dueOn: null }, today)).toBeNull();
    expect(dueState('remedies', { dueOn: '2020-01-01' }, today)).toBeNull();
  });
});

describe('statesOf', () => {
  it('offers due states and the choices of the state field, each once', () => {
    for (const definition of Object.values(registers)) {
      const states = statesOf(definition);
      expect(new Set(states).size, definition.name).toBe(states.length);
    }
    expect(statesOf(registers.remedies)).toEqual(['open', 'upheld', 'corrected', 'otherResult']);
    expect(statesOf(registers['service-days'])).toEqual([]);
  });
});
