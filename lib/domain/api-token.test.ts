import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BURST, newToken, PER_MINUTE, spend, type Allowance } from './api-token';

/** How many of the requests at these moments are allowed. */
function allowed(moments: readonly number[]): number {
  let state: Allowance | undefined;
  return moments.filter((now) => {
    const granted = spend(state, now);
    state = granted.next;
    return granted.allowed;
  }).length;
}

describe('the allowance of a token', () => {
  it('allows a burst, then as many as are regained', () => {
    expect(allowed(Array.from({ length: 200 }, () => 0))).toBe(BURST);
    expect(allowed([...Array.from({ length: BURST }, () => 0), 499, 500])).toBe(BURST + 1);
  });

  it('never allows more than the burst and what the time gives back', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 600 });
    fc.assert(
      fc.property(moments, (given) => {
        const sorted = given.toSorted((a, b) => a - b);
        const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
        expect(allowed(sorted)).toBeLessThanOrEqual(BURST + Math.ceil((span * PER_MINUTE) / 60_000));
      }),
    );
  });

  it('says when to come again', () => {
    let state: Allowance | undefined;
    for (let i = 0; i < BURST; i += 1) state = spend(state, 0).next;
    const refused = spend(state, 0);
    expect(refused).toMatchObject({ allowed: false, retryAfter: 1 });
    expect(spend(refused.next, 1000).allowed).toBe(true);
  });
});

describe('a new token', () => {
  it('has a name and a unit', () => {
    expect(newToken.safeParse({ name: ' ', unitId: 1, mayRecord: false }).success).toBe(false);
    expect(newToken.parse({ name: ' 热线系统 ', unitId: 1, mayRecord: true }).name).toBe('热线系统');
  });
});
