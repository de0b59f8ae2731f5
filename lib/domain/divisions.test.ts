import { describe, expect, it } from 'vitest';

import { divisionUnits, parentOf } from './divisions';

const divisions = [
  { code: '990101002', name: '西山镇' },
  { code: '9901', name: '市辖区' },
  { code: '99', name: '某省' },
  { code: '990101', name: '某区' },
  { code: '990102', name: '邻区' },
  { code: '990101001', name: '东门街道办事处' },
];

describe('divisions as units', () => {
  it('of a county: itself at the top, then its streets and townships', () => {
    expect(divisionUnits(divisions, '990101')).toEqual([
      { code: '990101', name: '某区', kind: 'county', parentCode: null },
      { code: '990101001', name: '东门街道办事处', kind: 'street', parentCode: '990101' },
      { code: '990101002', name: '西山镇', kind: 'township', parentCode: '990101' },
    ]);
  });

  it('of the country: every one once, a parent before its children', () => {
    const units = divisionUnits(divisions, 'all');
    expect(units.map((unit) => unit.code).sort()).toEqual(divisions.map((d) => d.code).sort());
    for (const [i, { parentCode }] of units.entries())
      if (parentCode !== null) expect(units.findIndex((u) => u.code === parentCode)).toBeLessThan(i);
  });

  it('of a code that there is none of: nothing, though others begin with it', () => {
    expect(divisionUnits(divisions, '9')).toEqual([]);
    expect(divisionUnits(divisions, '990103')).toEqual([]);
  });

  it('knows the code above', () => {
    expect(['990101001', '990101', '9901', '99'].map(parentOf)).toEqual(['990101', '9901', '99', null]);
  });
});
