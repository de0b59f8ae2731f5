import { describe, expect, it } from 'vitest';

import { indicators } from '../indicator/catalogue';
import { boardCodes, boards, trendPeriod } from './board';
import { columnSetOf, columnSets, indicatorsOf, kindSetsOf, kindsShown, ofSize, sizes } from './columns';
import type { OrgUnit } from '../org-unit';
import { measureByCode } from '../measure/catalogue';

describe('boards', () => {
  it('name only indicators and measures that exist', () => {
    const codes = new Set(indicators.map((d) => d.code));
    expect(boardCodes.filter((code) => !codes.has(code))).toEqual([]);
    const measures = boards.flatMap((b) => [...b.parts, ...(b.distribution ? [b.distribution] : [])]);
    expect(measures.filter((m) => !measureByCode.has(m.measure) || !codes.has(m.code))).toEqual([]);
  });

  it('share out the whole catalogue', () => {
    const shared = columnSets.filter((set) => set !== 'key' && set !== 'all').flatMap((set) => indicatorsOf(set));
    expect(new Set(shared)).toEqual(new Set(indicators));
    expect(shared).toHaveLength(indicators.length);
    expect(indicatorsOf('key')).toHaveLength(8);
    expect(indicatorsOf('all')).toEqual(indicators);
    expect(columnSetOf('nonsense')).toBe('key');
  });
});

describe('trendPeriod', () => {
  it('is the calendar year around a period within it', () =>
    expect(trendPeriod({ from: 202503, to: 202505 })).toEqual({ from: 202501, to: 202512 }));
  it('is at most the last 24 months of a longer one', () => {
    expect(trendPeriod({ from: 202407, to: 202506 })).toEqual({ from: 202407, to: 202506 });
    expect(trendPeriod({ from: 202001, to: 202506 })).toEqual({ from: 202307, to: 202506 });
  });
});

describe('kindsShown', () => {
  it('prefers townships with streets, obeys a choice that exists', () => {
    const direct = ['bureau', 'street'] as const;
    expect(kindsShown({ direct, further: [] }, undefined)).toEqual(['township', 'street']);
    expect(kindsShown({ direct, further: [] }, 'bureau')).toEqual(['bureau']);
    expect(kindsShown({ direct: ['village'], further: [] }, 'bureau')).toEqual(['village']);
    expect(kindsShown({ direct: [], further: [] }, undefined)).toEqual([]);
  });

  it('offers the kinds further below after those directly below', () => {
    const below = { direct: ['bureau'], further: ['village', 'township'] } as const;
    expect(kindSetsOf(below)).toEqual([['bureau'], ['township', 'street'], ['village']]);
    expect(kindsShown(below, 'village')).toEqual(['village']);
  });
});

describe('ofSize', () => {
  const units = [900, 100, null, 500, 300].map((population, id) => ({ unit: { id, population } as OrgUnit }));
  it('shares the units with known residents out in thirds, the others belong to none', () => {
    const ids = sizes.map((size) => ofSize(units, size).map((row) => row.unit.id));
    expect(ids).toEqual([[1], [3, 4], [0]]);
    expect(ofSize(units, null)).toHaveLength(5);
  });
});
