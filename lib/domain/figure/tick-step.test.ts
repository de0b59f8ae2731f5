import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tickStep } from './tick-step';

const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const dated = Array.from({ length: 24 }, (_, i) => `2025-${String((i % 12) + 1).padStart(2, '0')}`);

describe('tickStep', () => {
  it('writes every name where there is room, and fewer where there is not', () => {
    expect(tickStep(months, 430)).toBe(1);
    expect(tickStep(months, 250)).toBe(2);
    expect(tickStep(dated, 430)).toBe(4);
    expect(tickStep([], 400)).toBe(1);
    expect(tickStep(months, 0)).toBe(12);
  });

  it('keeps two written names apart, whatever they are, and never leaves out the first', () => {
    const labels = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...months)), { minLength: 1 });
    fc.assert(
      fc.property(labels, fc.integer({ min: 0, max: 2000 }), (names, room) => {
        const step = tickStep(names, room);
        expect(step).toBeGreaterThanOrEqual(1);
        expect(step).toBeLessThanOrEqual(names.length);
        const widest = Math.max(...names.map((name) => Array.from(name).length)) * 7;
        if (step < names.length && room >= names.length)
          expect((room / names.length) * step).toBeGreaterThanOrEqual(widest);
      }),
    );
  });
});
