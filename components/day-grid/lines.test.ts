import { describe, expect, it } from 'vitest';

import { isDirty, isReady, newLine, problemAt, reduce, sendable, stateAt, type Line } from './lines';

const line = (more: Partial<Line> = {}): Line => ({
  ...newLine('2025-11-03', '综合', null),
  edit: { id: 7, version: 2 },
  saved: { visits: '5', matters: '3' },
  now: { visits: '5', matters: '3' },
  ...more,
});
const only = (lines: readonly Line[]): Line => lines[0] ?? newLine('', '', null);
const type = (of: Line, field: string, text: string): Line =>
  only(reduce([of], { type: 'typed', cells: [{ key: of.key, field, text }] }));

describe('the states of a cell', () => {
  it('are saved, pending, invalid, locked', () => {
    expect(stateAt(line(), 'visits')).toBe('saved');
    expect(stateAt(line(), 'completed')).toBe('empty');
    expect(stateAt(type(line(), 'visits', '6'), 'visits')).toBe('pending');
    expect(stateAt(type(line(), 'visits', 'six'), 'visits')).toBe('invalid');
    expect(stateAt(line({ lock: { reason: 'cases', cases: 3 } }), 'visits')).toBe('locked');
  });

  it('a locked line takes nothing', () => {
    const locked = line({ lock: { reason: 'future' } });
    expect(type(locked, 'visits', '9')).toBe(locked);
  });

  it('an invalid line is not sent, a corrected one is', () => {
    const wrong = type(line(), 'visits', '-1');
    expect(isReady(wrong)).toBe(false);
    expect(isReady(type(wrong, 'visits', '1'))).toBe(true);
  });
});

describe('an answer', () => {
  it('leaves what was typed meanwhile pending', () => {
    const sent = reduce([type(line(), 'visits', '6')], { type: 'sent', keys: [line().key] });
    const more = type(only(sent), 'matters', '4');
    const answer = {
      key: more.key,
      sent: { visits: '6', matters: '3' },
      outcome: { ok: true, edit: { id: 7, version: 3 } },
    } as const;
    const after = only(reduce([more], { type: 'answered', answers: [answer] }));
    expect([stateAt(after, 'visits'), stateAt(after, 'matters')]).toEqual(['saved', 'pending']);
    expect(sendable(after)).toMatchObject({ edit: { id: 7, version: 3 }, counts: { matters: '4' } });
  });

  it('of a conflict keeps mine apart, takes theirs elsewhere, and waits for a word', () => {
    const mine = type(line(), 'visits', '6');
    const outcome = {
      ok: false,
      problems: [{ field: '', code: 'rowChanged' }],
      latest: { edit: { id: 7, version: 5 }, counts: { visits: '9', matters: '8' } },
    } as const;
    const after = only(reduce([mine], { type: 'answered', answers: [{ key: mine.key, sent: mine.now, outcome }] }));
    expect(after.now).toMatchObject({ visits: '6', matters: '8' });
    expect(problemAt(after, 'visits')?.code).toBe('rowChanged');
    expect(problemAt(after, 'matters')).toBeNull();
    expect(isReady(after)).toBe(false);
    expect(isReady(only(reduce([after], { type: 'insisted', key: after.key })))).toBe(true);
    expect(isDirty(only(reduce([after], { type: 'taken', key: after.key })))).toBe(false);
  });
});
