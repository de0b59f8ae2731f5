import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { niceTicks } from './axis';

describe('niceTicks', () => {
  it.each([
    [{ from: 0, to: 333, whole: true }, [0, 100, 200, 300, 400]],
    [{ from: 0, to: 980, whole: true }, [0, 200, 400, 600, 800, 1000]],
    [{ from: 0, to: 1, whole: true }, [0, 1]],
    [{ from: 0, to: 0, whole: true }, [0, 1]],
    [{ from: 0, to: 12, whole: true }, [0, 3, 6, 9, 12]],
    [{ from: 90, to: 97, most: 100 }, [90, 92, 94, 96, 98, 100]],
    [{ from: 70, to: 97, most: 100 }, [70, 80, 90, 100]],
    [{ from: 0, to: 100, most: 100 }, [0, 20, 40, 60, 80, 100]],
  ])('%j → %j', (input, ticks) => expect(niceTicks(input)).toEqual(ticks));

  it('covers the values in few, growing steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (to) => {
        const ticks = niceTicks({ from: 0, to, whole: true });
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(to);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every((t, i) => Number.isInteger(t) && (i === 0 || t > (ticks[i - 1] ?? t)))).toBe(true);
      }),
    );
  });
});
