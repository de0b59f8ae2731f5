import { describe, expect, it } from 'vitest';

import { indicatorByCode } from './catalogue';
import { compare } from './compare';
import { ratio } from '../ratio';

/** Deterministic draws: the same twenty townships in every run. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const TOWNSHIPS = 20;
const MONTHS = 12;
const YEARS = 10;
const codes = ['complaint.onTimeRate', 'hall.satisfaction', 'complaint.repeatRate', 'application.onTimeRate'];
const rates = [0.94, 0.98, 0.1, 0.85];
const sizes = [4, 20, 45, 120];

interface Counts {
  readonly compared: number;
  readonly flagged: number;
  readonly strong: number;
}

/** Twenty townships that are all alike, month by month: whoever is flagged is flagged by chance. */
function simulate(random: () => number, indicator: number): Counts {
  const d = indicatorByCode.get(codes[indicator] ?? '');
  const [p = 0.9, cases = 20] = [rates[indicator], sizes[indicator]];
  if (d === undefined) throw new Error('the catalogue has the indicator');
  const rows = Array.from({ length: TOWNSHIPS }, (_, unitId) => {
    const denominator = Math.round(cases * (0.5 + random()));
    const numerator = Array.from({ length: denominator }, random).filter((x) => x < p).length;
    return {
      unitId,
      value: { code: d.code, value: ratio(numerator, denominator), numerator, denominator, missing: 0 },
    };
  });
  const { rows: placed } = compare(d, rows, 1);
  const beyond = placed.filter((r) => r.position !== 'inside');
  return {
    compared: placed.length,
    flagged: beyond.length,
    strong: beyond.filter((r) => r.position?.endsWith('998')).length,
  };
}

describe('twenty equal townships', () => {
  it.each(codes.map((code, i) => [code, i] as const))(
    '%s: chance flags fewer than 5 %% of the comparisons, and hardly any strongly',
    (_code, indicator) => {
      const random = draws(2025 + indicator);
      const months = Array.from({ length: MONTHS * YEARS }, () => simulate(random, indicator));
      const sum = (key: keyof Counts): number => months.reduce((total, m) => total + m[key], 0);
      expect(sum('compared')).toBe(TOWNSHIPS * MONTHS * YEARS);
      expect(sum('flagged') / sum('compared')).toBeLessThan(0.05);
      expect(sum('strong') / sum('compared')).toBeLessThan(0.004);
    },
  );

  it('flags the one that really is different', () => {
    const d = indicatorByCode.get('complaint.onTimeRate');
    if (d === undefined) throw new Error('the catalogue has the indicator');
    const row = (unitId: number, numerator: number) => ({
      unitId,
      value: { code: d.code, value: numerator / 120, numerator, denominator: 120, missing: 0 },
    });
    const rows = Array.from({ length: TOWNSHIPS }, (_, i) => row(i, i === 7 ? 84 : 112));
    expect(
      compare(d, rows)
        .rows.map((r) => r.flag)
        .indexOf('low'),
    ).toBe(7);
  });
});
