import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { JudgedSlot, SlotState } from './disclosure-coverage';
import { coverageRate } from './disclosure-rates';

const slot = (state: SlotState): JudgedSlot => ({
  cycle: { from: 202501, to: 202503 },
  due: '2025-04-15',
  state,
  publishedOn: null,
});

describe('rates of the catalogue', () => {
  it('counts what is pending in neither part nor whole', () => {
    expect(coverageRate(['onTime', 'late', 'missing', 'missing', 'pending'].map((s) => slot(s as SlotState)))).toEqual({
      onTime: 1,
      late: 1,
      missing: 2,
      pending: 1,
      due: 4,
      onTimeRate: 0.25,
      publishedRate: 0.5,
    });
  });

  it('has no rate where nothing has fallen due', () => {
    expect(coverageRate([slot('pending')])).toMatchObject({ due: 0, onTimeRate: null, publishedRate: null });
  });

  it('keeps 0 ≤ in time ≤ published ≤ 1', () => {
    const states = fc.array(fc.constantFrom<SlotState>('onTime', 'late', 'missing', 'pending'), { minLength: 1 });
    fc.assert(
      fc.property(states, (all) => {
        const { onTimeRate, publishedRate } = coverageRate(all.map(slot));
        if (onTimeRate === null || publishedRate === null) return;
        expect(onTimeRate).toBeGreaterThanOrEqual(0);
        expect(onTimeRate).toBeLessThanOrEqual(publishedRate);
        expect(publishedRate).toBeLessThanOrEqual(1);
      }),
    );
  });
});
