import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, giveBack, IDLE_SECONDS, notBegun, take } from './editing-time';

const worked = (moments: readonly number[]): number => moments.reduce(act, notBegun).seconds;

describe('the time spent in the editor', () => {
  it('runs while somebody acts and stops while nobody does', () => {
    expect(worked([])).toBe(0);
    expect(worked([0])).toBe(0);
    expect(worked([0, 20_000, 50_000])).toBeCloseTo(50);
    expect(worked([0, 20_000, 20_000 + 3_600_000, 20_000 + 3_610_000])).toBeCloseTo(30);
    expect(worked([50_000, 20_000])).toBe(0);
  });

  const gaps = fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 40 });
  const momentsOf = (some: readonly number[]): number[] =>
    some.reduce<number[]>((at, gap) => [...at, (at.at(-1) ?? 0) + gap], [0]);

  it('is never longer than the time that passed, nor than the pauses allowed', () => {
    fc.assert(
      fc.property(gaps, (some) => {
        const moments = momentsOf(some);
        const seconds = worked(moments);
        expect(seconds).toBeLessThanOrEqual((moments.at(-1) ?? 0) / 1000 + 1e-6);
        expect(seconds).toBeLessThanOrEqual(some.length * IDLE_SECONDS);
      }),
    );
  });

  it('is the same however often it is handed over, and what fails is not lost', () => {
    fc.assert(
      fc.property(gaps, fc.array(fc.boolean()), (some, fails) => {
        let [time, handed] = [notBegun, 0];
        momentsOf(some).forEach((at, i) => {
          time = act(time, at);
          const { seconds, left } = take(time);
          if (fails[i] === true) time = giveBack(left, seconds);
          else [time, handed] = [left, handed + seconds];
        });
        expect(handed + time.seconds).toBeCloseTo(worked(momentsOf(some)));
      }),
    );
  });
});
