import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { divisionClashes, divisionsBelow, divisionUnits, divisionWay, findDivisions, parentOf } from './divisions';

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

const byCode = new Map(divisions.map((division) => [division.code, division]));

describe('divisions to choose from', () => {
  it('of one level below a code, by code', () => {
    expect(divisionsBelow(divisions, '9901', 6).map(({ code }) => code)).toEqual(['990101', '990102']);
    expect(divisionsBelow(divisions, '', 2)).toHaveLength(1);
  });

  it('the way down to one; none to a code that there is none of', () => {
    expect(divisionWay(byCode, '990101001').map(({ name }) => name)).toEqual([
      '某省',
      '市辖区',
      '某区',
      '东门街道办事处',
    ]);
    expect(divisionWay(byCode, '990109')).toEqual([]);
    expect(divisionWay(byCode, '')).toEqual([]);
  });

  it('by a piece of the name: whole names first, then the higher level; what is left off is counted', () => {
    const names = (words: string, most = 9) => findDivisions(byCode, words, most).found.map(({ name }) => name);
    expect(names('区')).toEqual(['市辖区', '某区', '邻区']);
    expect(names('某区')).toEqual(['某区']);
    expect(names('990101')).toEqual(['某区', '东门街道办事处', '西山镇']);
    expect(findDivisions(byCode, '区', 1)).toMatchObject({ found: [{ name: '市辖区', above: ['某省'] }], more: 2 });
    expect(findDivisions(byCode, '  ', 9)).toEqual({ found: [], more: 0 });
  });
});

describe('what of an import of divisions stays out', () => {
  const rows = divisionUnits(divisions, '990101').map((unit, i) => ({ line: i + 2, given: { ...unit } }));
  const stored = (code: string, kind: string) => ({ code, kind, name: '原有单位', parentCode: null });

  it('a code that belongs to something else, and all that lies below it', () => {
    const { refused } = divisionClashes(rows, [stored('990101', 'bureau')]);
    expect(refused.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
      [2, 'divisionTaken'],
      [3, 'divisionAboveTaken'],
      [4, 'divisionAboveTaken'],
    ]);
  });

  it('not a township that has become a street, nor one renamed', () => {
    expect(divisionClashes(rows, [stored('990101', 'county'), stored('990101002', 'street')]).refused).toEqual([]);
  });

  it('tells of the same name in the same place under another code, and lets it in', () => {
    const { refused, twins } = divisionClashes(rows, [
      { ...stored('XS', 'township'), name: '西山镇', parentCode: '990101' },
    ]);
    expect(refused).toEqual([]);
    expect(twins).toMatchObject([{ line: 4, problems: [{ code: 'divisionTwin', found: '西山镇', expected: 'XS' }] }]);
  });

  it('is nothing once the same divisions are there', () => {
    fc.assert(
      fc.property(fc.constantFrom('99', '9901', '990101', '990101002', 'all'), (asked) => {
        const units = divisionUnits(divisions, asked);
        const given = units.map((unit, i) => ({ line: i + 2, given: { ...unit } }));
        expect(
          divisionClashes(
            given,
            units.map((unit) => ({ ...unit })),
          ),
        ).toEqual({ refused: [], twins: [] });
      }),
    );
  });
});
