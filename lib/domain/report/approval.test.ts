import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles, type Role } from '../access';
import {
  decide,
  isEditable,
  isFrozen,
  needsReason,
  offered,
  reportActions,
  reportStatuses,
  steps,
  type ReportAction,
  type ReportStatus,
  type Standing,
} from './approval';

const best = (status: ReportStatus, role: Role): Standing => ({
  status,
  role,
  errors: 0,
  signed: true,
  open: 0,
  reason: '表二件数与台账不一致',
});

const walk = fc.array(fc.tuple(fc.constantFrom(...reportActions), fc.constantFrom(...roles)), { maxLength: 30 });

/** Every status with what was done to get there. */
function follow(path: readonly (readonly [ReportAction, Role])[]): { status: ReportStatus; done: ReportAction[] } {
  const done: ReportAction[] = [];
  let status: ReportStatus = 'draft';
  for (const [action, role] of path) {
    const next = decide(action, best(status, role));
    if (!next.ok) continue;
    done.push(action);
    status = next.value;
  }
  return { status, done };
}

describe('no path leads around the approval', () => {
  it('to published without having been checked, submitted and accepted since the last correction', () => {
    fc.assert(
      fc.property(walk, (path) => {
        const { status, done } = follow(path);
        const since = done.slice(done.lastIndexOf('correct') + 1);
        if (isFrozen(status))
          expect(since).toEqual(expect.arrayContaining(['check', 'submit', 'accept'] satisfies ReportAction[]));
        if (status === 'published') expect(since.at(-1)).toBe('publish');
      }),
      { numRuns: 400 },
    );
  });

  it('out of a frozen report but by a correction', () => {
    for (const step of steps)
      for (const from of step.from.filter(isFrozen))
        if (!isFrozen(step.to)) expect([from, step.action]).toContain('correct');
  });

  it('reaches every status', () => {
    const reached = new Set<ReportStatus>(['draft']);
    // As many rounds as there are steps are enough for any order of them.
    steps.forEach(() => {
      for (const s of steps) if (s.from.some((from) => reached.has(from))) reached.add(s.to);
    });
    expect([...reached].sort()).toEqual([...reportStatuses].sort());
  });
});

describe('a guard that is missing blocks', () => {
  const cases: readonly [ReportAction, ReportStatus, Role, Partial<Standing>, string][] = [
    ['check', 'draft', 'clerk', { errors: 1 }, 'noErrors'],
    ['check', 'returned', 'clerk', { open: 1 }, 'settled'],
    ['submit', 'checked', 'leader', { signed: false }, 'signed'],
    ['submit', 'checked', 'leader', { errors: 2 }, 'noErrors'],
    ['return', 'submitted', 'superior', { reason: '  ' }, 'reason'],
    ['accept', 'submitted', 'superior', { errors: 1 }, 'noErrors'],
    ['correct', 'published', 'leader', { reason: '' }, 'reason'],
    ['submit', 'checked', 'clerk', {}, 'notYourRole'],
    ['accept', 'submitted', 'leader', {}, 'notYourRole'],
    ['accept', 'draft', 'superior', {}, 'notFromHere'],
    ['publish', 'submitted', 'leader', {}, 'notFromHere'],
  ];
  it.each(cases)('%s from %s by %s', (...[action, status, role, lacking, refusal]) => {
    expect(decide(action, { ...best(status, role), ...lacking })).toEqual({ ok: false, error: refusal });
  });
});

describe('what is offered', () => {
  it('is what can be done when nothing stands against it, and nothing else', () => {
    for (const status of reportStatuses)
      for (const role of roles)
        for (const action of reportActions)
          expect(offered(status, role).includes(action)).toBe(decide(action, best(status, role)).ok);
  });

  it('lets a leader return what was checked and a superior what was submitted, each with a reason', () => {
    expect(decide('return', best('checked', 'leader'))).toEqual({ ok: true, value: 'returned' });
    expect(decide('return', best('checked', 'superior')).ok).toBe(false);
    expect(decide('return', best('submitted', 'superior'))).toEqual({ ok: true, value: 'returned' });
    expect(reportActions.filter(needsReason)).toEqual(['return', 'correct']);
  });

  it('keeps words that somebody vouched for', () => {
    expect(reportStatuses.filter(isEditable)).toEqual(['draft', 'returned']);
  });
});
