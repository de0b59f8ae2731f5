import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { notHandedIn, openness, takeStep, type Step, type StepFacts, type Submission } from './submission';

const cells = ['complaints', 'disclosures', 'applications'];
const complete: StepFacts = { ended: true, owed: cells, missing: [], above: true };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ do: 'submit' }),
  fc.constant<Step>({ do: 'accept' }),
  fc.record({
    do: fc.constant('return' as const),
    cell: fc.constantFrom(...cells, 'unknown'),
    reason: fc.constantFrom('', '   ', 'counted twice'),
  }),
);
const facts: fc.Arbitrary<StepFacts> = fc.record({
  ended: fc.boolean(),
  owed: fc.subarray(cells),
  missing: fc.subarray(cells, { maxLength: 1 }),
  above: fc.boolean(),
});

const run = (taken: readonly (readonly [Step, StepFacts])[]): Submission[] => {
  const states = [notHandedIn];
  for (const [step, judged] of taken) {
    const next = takeStep(states.at(-1) ?? notHandedIn, step, judged);
    if (next.ok) states.push(next.value);
  }
  return states;
};

describe('laws of the monthly submission', () => {
  const paths = fc.array(fc.tuple(steps, facts), { maxLength: 12 });

  it('no path leads to a change of a locked month without a reason', () => {
    fc.assert(
      fc.property(paths, (taken) => {
        for (const state of run(taken)) {
          if (!state.locked) continue;
          for (const cell of cells) {
            const open = openness(state, cell);
            expect(open.kind).not.toBe('free');
            if (open.kind === 'revision') expect(open.reason.trim()).not.toBe('');
          }
        }
      }),
    );
  });

  it('a month that was accepted once is never unlocked as a whole', () => {
    fc.assert(
      fc.property(paths, (taken) => {
        const locked = run(taken).map((state) => state.locked);
        expect(locked.slice(locked.includes(true) ? locked.indexOf(true) : locked.length)).not.toContain(false);
      }),
    );
  });

  it('nobody accepts or gives back what is their own, and nothing is accepted that was not handed in', () => {
    fc.assert(
      fc.property(paths, steps, facts, (taken, step, judged) => {
        const now = run(taken).at(-1) ?? notHandedIn;
        const next = takeStep(now, step, { ...judged, above: false });
        if (step.do !== 'submit') expect(next.ok).toBe(false);
        const accepted = takeStep(now, { do: 'accept' }, complete);
        expect(accepted.ok).toBe(now.state === 'submitted');
      }),
    );
  });

  it('handing in settles what was given back and closes it again', () => {
    const accepted = run([
      [{ do: 'submit' }, complete],
      [{ do: 'accept' }, complete],
    ]).at(-1);
    if (accepted === undefined) throw new Error('no state');
    expect(openness(accepted, 'complaints')).toEqual({ kind: 'locked' });
    const back = takeStep(accepted, { do: 'return', cell: 'complaints', reason: ' two rows twice ' }, complete);
    if (!back.ok) throw new Error(back.error);
    expect(openness(back.value, 'complaints')).toEqual({ kind: 'revision', reason: 'two rows twice' });
    expect(openness(back.value, 'disclosures')).toEqual({ kind: 'locked' });
    const again = takeStep(back.value, { do: 'submit' }, complete);
    if (!again.ok) throw new Error(again.error);
    expect(openness(again.value, 'complaints')).toEqual({ kind: 'locked' });
  });

  it.each([
    ['notEnded', { do: 'submit' }, { ...complete, ended: false }],
    ['nothingOwed', { do: 'submit' }, { ...complete, owed: [] }],
    ['cellsMissing', { do: 'submit' }, { ...complete, missing: ['complaints'] }],
    ['notAbove', { do: 'accept' }, { ...complete, above: false }],
    ['notHandedIn', { do: 'accept' }, complete],
    ['notHandedIn', { do: 'return', cell: 'complaints', reason: 'x' }, complete],
  ] as const)('%s', (code, step, judged) => {
    expect(takeStep(notHandedIn, step, judged)).toEqual({ ok: false, error: code });
  });

  it('gives back only with a reason, and only what is owed', () => {
    const submitted: Submission = { state: 'submitted', locked: false, returned: [] };
    const back = (cell: string, reason: string) => takeStep(submitted, { do: 'return', cell, reason }, complete);
    expect(back('complaints', ' ')).toEqual({ ok: false, error: 'noReason' });
    expect(back('unknown', 'why')).toEqual({ ok: false, error: 'noCell' });
    expect(back('complaints', 'why').ok).toBe(true);
    expect(takeStep(submitted, { do: 'submit' }, complete)).toEqual({ ok: false, error: 'alreadyHandedIn' });
  });
});
