import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Row } from './columns';
import { disclosures } from './disclosure';
import {
  lastSigned,
  nextStep,
  procedureLine,
  procedures,
  signature,
  stepsOf,
  type Procedure,
} from './disclosure-procedure';

const base: Row = { status: 'published', publishedOn: '2025-06-30' };

/** A row with every step of the procedure done, a day apart, and published after the last. */
function done(procedure: Procedure): Row {
  const steps = stepsOf[procedure].flatMap((step, i) => [
    [step.on, `2025-06-0${i + 1}`] as const,
    ...(step.by === undefined ? [] : [[step.by, '王审查'] as const]),
  ]);
  return { ...base, procedure, ...Object.fromEntries(steps) };
}

describe('the way to publication', () => {
  it.each(procedures)('%s: with every step done nothing is wrong', (procedure) => {
    expect(disclosures.check(done(procedure))).toEqual([]);
    expect(nextStep(done(procedure))).toBeNull();
  });

  it('no way leads out past a step: take any one away and the row is refused', () => {
    const place = fc.constantFrom(...procedures).chain((procedure) => {
      const fields = stepsOf[procedure].flatMap((step) => [
        ...(procedure === 'ordinary' ? [] : [step.on]),
        ...(step.by === undefined ? [] : [step.by]),
      ]);
      return fc.tuple(fc.constant(procedure), fc.constantFrom(...fields));
    });
    const states = fc.constantFrom('published', 'abolished', 'expired');
    fc.assert(
      fc.property(place, states, ([procedure, field], status) => {
        const row = { ...done(procedure), status, abolishedOn: '2025-07-01', [field]: null };
        expect(disclosures.check(row).map((problem) => problem.field)).toContain(field);
        expect(nextStep(row)).not.toBeNull();
      }),
    );
  });

  it('a step after publication, or before the step in front of it, is refused', () => {
    expect(disclosures.check({ ...done('finance'), approvedOn: '2025-07-01' })).toEqual([
      { field: 'publishedOn', code: 'beforeOther', found: '2025-06-30', expected: '2025-07-01' },
    ]);
    expect(disclosures.check({ ...done('school'), congressOn: '2025-05-01' })).toEqual([
      { field: 'congressOn', code: 'beforeOther', found: '2025-05-01', expected: '2025-06-01' },
    ]);
  });

  it('a draft may wait at any step', () => {
    expect(disclosures.check({ status: 'draft', procedure: 'major', collectedOn: '2025-06-01' })).toEqual([]);
    expect(nextStep({ procedure: 'major', collectedOn: '2025-06-01' })?.on).toBe('jointMeetingOn');
  });
});

describe('the line of steps', () => {
  const draft: Row = { status: 'draft', procedure: 'finance', publishedOn: null };
  const states = (row: Row) => procedureLine(row).map(({ state }) => state);

  it('goes on by one step with every signature, up to the end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...procedures), (procedure) => {
        let row: Row = { ...draft, procedure };
        for (const step of stepsOf[procedure]) {
          expect(nextStep(row)).toBe(step);
          row = { ...row, ...signature(step, { on: '2025-06-01', by: '王审查' }) };
          expect(lastSigned(row)).toBe(step);
          expect(disclosures.check(row)).toEqual([]);
        }
        expect(nextStep(row)).toBeNull();
        expect(new Set(states(row))).toEqual(new Set(['done']));
      }),
    );
  });

  it('shows one step as next, those before as done, those after as waiting', () => {
    const row = { ...draft, collectedOn: '2025-06-01', jointMeetingOn: '2025-06-02' };
    expect(states(row)).toEqual(['done', 'done', 'next', 'waiting', 'waiting']);
    // A signature without its day is not yet one, where the procedure is dated.
    expect(states({ ...row, financeSignedBy: '李会计' })).toEqual(['done', 'done', 'next', 'waiting', 'waiting']);
    expect(states({ ...draft, procedure: 'ordinary', reviewedBy: '王审查' })).toEqual(['done']);
  });

  it('takes the last signature back, and none of what has appeared', () => {
    const row = { ...draft, collectedOn: '2025-06-01', jointMeetingOn: '2025-06-02' };
    const [, joint] = stepsOf.finance;
    expect(lastSigned(row)).toBe(joint);
    expect(signature(joint ?? { on: '' }, { on: '', by: '' })).toEqual({ jointMeetingOn: '' });
    expect(lastSigned(draft)).toBeNull();
    expect(lastSigned(done('finance'))).toBeNull();
  });
});
