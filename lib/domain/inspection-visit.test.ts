import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allPassed, blankItem, withResult, type ItemEntry } from './inspection-visit';

const entry: fc.Arbitrary<ItemEntry> = fc.record({
  result: fc.constantFrom('', 'passed', 'finding'),
  finding: fc.string(),
  severity: fc.constantFrom('', 'minor'),
  dueOn: fc.constantFrom('', '2026-06-30'),
  fullPoints: fc.constantFrom('', '10'),
  points: fc.constantFrom('', '0', '10'),
});

describe('the entries of a visit', () => {
  it('in order: what nobody looked at becomes in order, with its full points', () => {
    expect(allPassed({ board: { ...blankItem, fullPoints: '10' } })).toEqual({
      board: { ...blankItem, fullPoints: '10', result: 'passed', points: '10' },
    });
  });

  it('never touches what was already judged, and twice is once', () => {
    fc.assert(
      fc.property(entry, (board) => {
        const once = allPassed({ board });
        expect(once.board?.result).not.toBe('');
        if (board.result !== '') expect(once.board).toEqual(board);
        expect(allPassed(once)).toEqual(once);
      }),
    );
  });

  it('an item in order carries nothing of a finding, and a zero of points stays', () => {
    fc.assert(
      fc.property(entry, (before) => {
        const passed = withResult(before, 'passed');
        expect([passed.finding, passed.severity, passed.dueOn]).toEqual(['', '', '']);
        expect(passed.points).toBe(before.points === '' ? before.fullPoints : before.points);
        expect(withResult(before, 'finding')).toEqual({ ...before, result: 'finding' });
        expect(withResult(before, '').points).toBe('');
      }),
    );
  });
});
