import { describe, expect, it } from 'vitest';

import { decisionRefusal, objectionRefusal, takeAssessmentStep, type AssessmentFacts } from './workflow';

const facts: AssessmentFacts = {
  state: 'draft',
  year: 2025,
  today: '2026-01-20',
  objectUntil: null,
  units: 3,
  undecided: 0,
};
const open: AssessmentFacts = { ...facts, state: 'open', objectUntil: '2026-01-15' };
const step = { open: { do: 'open', objectUntil: '2026-02-01' }, freeze: { do: 'freeze' } } as const;

describe('the way of an assessment', () => {
  it('goes from draft to open to frozen', () => {
    expect(takeAssessmentStep(step.open, facts)).toEqual({ ok: true, value: 'open' });
    expect(takeAssessmentStep(step.freeze, open)).toEqual({ ok: true, value: 'frozen' });
    expect(takeAssessmentStep({ do: 'withdraw', reason: '权重有误' }, open)).toEqual({ ok: true, value: 'draft' });
  });

  it.each([
    ['notDraft', step.open, open],
    ['noUnits', step.open, { ...facts, units: 0 }],
    ['untilPast', { do: 'open', objectUntil: '2026-01-19' }, facts],
    ['notOpen', step.freeze, facts],
    ['notOpen', step.freeze, { ...open, state: 'frozen' }],
    ['yearRunning', step.freeze, { ...open, today: '2025-12-31', objectUntil: '2025-12-20' }],
    ['stillOpen', step.freeze, { ...open, objectUntil: '2026-01-20' }],
    ['undecided', step.freeze, { ...open, undecided: 1 }],
    ['noReason', { do: 'withdraw', reason: ' ' }, open],
    ['notOpen', { do: 'withdraw', reason: 'x' }, { ...open, state: 'frozen' }],
  ] as const)('refuses %s', (error, taken, of) => {
    expect(takeAssessmentStep(taken, of)).toEqual({ ok: false, error });
  });

  it('nothing leaves the frozen state', () => {
    for (const taken of [step.open, step.freeze, { do: 'withdraw', reason: 'x' } as const])
      expect(takeAssessmentStep(taken, { ...open, state: 'frozen' }).ok).toBe(false);
  });
});

describe('objections', () => {
  const asked = {
    state: 'open',
    today: '2026-01-15',
    objectUntil: '2026-01-15',
    text: '少计2件',
    waiting: false,
    itemExists: true,
  } as const;

  it.each([
    [null, {}],
    ['notOpen', { state: 'draft' }],
    ['notOpen', { state: 'frozen' }],
    ['untilPast', { today: '2026-01-16' }],
    ['noItem', { itemExists: false }],
    ['noText', { text: '  ' }],
    ['alreadyObjected', { waiting: true }],
  ] as const)('%s', (refusal, part) => {
    expect(objectionRefusal({ ...asked, ...part })).toBe(refusal);
  });

  it('are decided once, with a reason, within the points of the item', () => {
    const of = { state: 'open', decided: false, weight: 10 } as const;
    expect(decisionRefusal({ outcome: 'upheld', points: 10, reason: '属实' }, of)).toBeNull();
    expect(decisionRefusal({ outcome: 'rejected', reason: '与台账一致' }, of)).toBeNull();
    expect(decisionRefusal({ outcome: 'upheld', points: 10.5, reason: '属实' }, of)).toBe('pointsOutside');
    expect(decisionRefusal({ outcome: 'rejected', reason: '' }, of)).toBe('noReason');
    expect(decisionRefusal({ outcome: 'rejected', reason: 'x' }, { ...of, decided: true })).toBe('alreadyDecided');
    expect(decisionRefusal({ outcome: 'rejected', reason: 'x' }, { ...of, state: 'frozen' })).toBe('notOpen');
  });
});
