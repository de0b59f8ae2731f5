import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsFor } from './formula';
import type { Formula } from './scheme';

const weight = fc
  .integer({ min: 1, max: 10_000 })
  .map((n) => n * 0.01)
  .map((n) => Number(n.toFixed(2)));
const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const hundredths = (most: number) =>
  fc.integer({ min: 0, max: Math.round(most * 100) }).map((n) => Number((n * 0.01).toFixed(2)));

const rising: fc.Arbitrary<{ weight: number; formula: Formula }> = weight.chain((w) =>
  fc.oneof(
    fc
      .tuple(value, fc.double({ min: 0.01, max: 1e4, noNaN: true }))
      .map(([floor, span]) => ({ weight: w, formula: { kind: 'linear', floor, goal: floor + span } as const })),
    fc
      .tuple(
        fc.uniqueArray(value, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(hundredths(w), { minLength: 1, maxLength: 6 }),
      )
      .map(([bounds, points]) => {
        const [b, p] = [bounds.toSorted((x, y) => x - y), points.toSorted((x, y) => x - y)];
        const steps = b.slice(0, p.length).map((bound, i) => ({ bound, points: p[i] ?? 0 }));
        return { weight: w, formula: { kind: 'threshold', side: 'atLeast', steps } as const };
      }),
  ),
);
const falling: fc.Arbitrary<{ weight: number; formula: Formula }> = weight.chain((w) =>
  fc.oneof(
    fc
      .tuple(value, fc.double({ min: 0.01, max: 1e4, noNaN: true }))
      .map(([goal, span]) => ({ weight: w, formula: { kind: 'linear', floor: goal + span, goal } as const })),
    fc
      .tuple(hundredths(w), hundredths(w))
      .map(([each, most]) => ({ weight: w, formula: { kind: 'deduction', each, most } as const })),
  ),
);

describe('points for a value', () => {
  it.each([
    [{ kind: 'linear', floor: 0.8, goal: 1 }, 0.9, 5],
    [{ kind: 'linear', floor: 0.8, goal: 1 }, 0.5, 0],
    [{ kind: 'linear', floor: 0.8, goal: 1 }, 1, 10],
    [{ kind: 'linear', floor: 20, goal: 5 }, 8, 8],
    [
      {
        kind: 'threshold',
        side: 'atLeast',
        steps: [
          { bound: 0.95, points: 10 },
          { bound: 0.9, points: 6 },
        ],
      },
      0.93,
      6,
    ],
    [
      {
        kind: 'threshold',
        side: 'atLeast',
        steps: [
          { bound: 0.95, points: 10 },
          { bound: 0.9, points: 6 },
        ],
      },
      0.95,
      10,
    ],
    [{ kind: 'threshold', side: 'atLeast', steps: [{ bound: 0.95, points: 10 }] }, 0.9, 0],
    [
      {
        kind: 'threshold',
        side: 'atMost',
        steps: [
          { bound: 3, points: 10 },
          { bound: 5, points: 4 },
        ],
      },
      4,
      4,
    ],
    [{ kind: 'deduction', each: 3, most: 8 }, 2, 4],
    [{ kind: 'deduction', each: 3, most: 8 }, 9, 2],
    [{ kind: 'deduction', each: 3, most: 10 }, 0, 10],
    [{ kind: 'entered' }, 7.25, 7.25],
    [{ kind: 'entered' }, 12, 10],
  ] as const)('%j at %d gives %d of 10', (formula, at, points) => {
    expect(pointsFor({ weight: 10, formula: formula as Formula }, at)).toBe(points);
  });

  it('lie between nothing and the weight, whatever the value', () => {
    fc.assert(
      fc.property(fc.oneof(rising, falling), value, (item, at) => {
        const points = pointsFor(item, at);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(item.weight);
      }),
    );
  });

  it('never fall as a value gets better, in either direction', () => {
    fc.assert(
      fc.property(rising, falling, fc.tuple(value, value), (up, down, pair) => {
        const [low = 0, high = 0] = pair.toSorted((a, b) => a - b);
        expect(pointsFor(up, low)).toBeLessThanOrEqual(pointsFor(up, high));
        expect(pointsFor(down, low)).toBeGreaterThanOrEqual(pointsFor(down, high));
      }),
    );
  });

  it('are never taken away beyond the cap', () => {
    fc.assert(
      fc.property(falling, fc.nat({ max: 1_000_000 }), ({ weight: full, formula }, count) => {
        if (formula.kind !== 'deduction') return;
        expect(pointsFor({ weight: full, formula }, count)).toBeGreaterThanOrEqual(
          Number((full - formula.most).toFixed(2)),
        );
        expect(pointsFor({ weight: full, formula }, 0)).toBe(full);
      }),
    );
  });
});
