import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { changeKind } from './locked-change';
import { measures } from './measure/catalogue';
import { registerNames } from './register/definition';

/** Whose a case is may change both ways. */
const carried = new Set(['complaint.receivedByAssignee', 'complaint.receivedByLevel']);

describe('a change of an accepted number', () => {
  it.each([
    ['complaints', 'complaint.received', 3, 4, 'correction'],
    ['complaints', 'complaint.received', 4, null, 'correction'],
    ['complaints', 'complaint.dueAnswered', 3, 4, 'progress'],
    ['complaints', 'complaint.dueAnswered', 4, 3, 'correction'],
    ['complaints', 'complaint.dueOpen', 2, null, 'progress'],
    ['complaints', 'complaint.dueOpen', null, 2, 'correction'],
    ['service-cases', 'hall.rating', null, 1, 'progress'],
    ['service-cases', 'hall.rating', 2, 1, 'correction'],
    ['service-cases', 'hall.visits', 100, 101, 'correction'],
    ['service-days', 'hall.rating', 5, 50, 'correction'],
    ['administrative-acts', 'act.licences', 5, 50, 'correction'],
    ['complaints', 'complaint.acceptDueOpen', 2, 1, 'progress'],
    ['complaints', 'complaint.receivedByAssignee', 2, 1, 'progress'],
    ['complaints', 'complaint.receivedByCategory', 2, 1, 'correction'],
    ['complaints', 'complaint.received', 4, 4, null],
    ['complaints', 'complaint.received', null, 0, 'correction'],
  ] as const)('%s %s %s → %s is %s', (...[register, measure, before, after, kind]) => {
    expect(changeKind(register, { measure, before, after })).toBe(kind);
  });

  it('that goes one way without a reason never goes back without one', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1000 }));
    const change = fc.record({ measure: fc.constantFrom(...measures.map((m) => m.code)), before: value, after: value });
    fc.assert(
      fc.property(fc.constantFrom(...registerNames), change, (register, { measure, before, after }) => {
        if (carried.has(measure) || changeKind(register, { measure, before, after }) !== 'progress') return;
        expect(changeKind(register, { measure, before: after, after: before })).toBe('correction');
      }),
    );
  });
});
