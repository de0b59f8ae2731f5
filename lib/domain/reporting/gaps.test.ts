import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Month } from '../dates';
import { monthsIn } from '../period';
import { gapsOf, monthDays, type Given, type Owner } from './gaps';

const year = monthsIn({ from: 202501, to: 202512 });
const days = year.map(monthDays);
const township: Owner = { kind: 'township', validFrom: '2020-01-01', validTo: null };
const village: Owner = { ...township, kind: 'village' };
const given = (months: readonly Month[], begun = false): Given => ({ begun, months });

describe('gapsOf', () => {
  it.each<{ name: string; unit: Owner; reported?: Given; gaps: Month[] }>([
    { name: 'a township that gave nothing', unit: township, gaps: year },
    { name: 'a village that never began', unit: village, gaps: [] },
    {
      name: 'a village from its first report on',
      unit: village,
      reported: given([202503, 202505]),
      gaps: [202504, ...year.slice(5)],
    },
    { name: 'a village that began in an earlier year', unit: village, reported: given([], true), gaps: year },
    {
      name: 'a street opened in March',
      unit: { ...township, validFrom: '2025-03-31' },
      reported: given([202504]),
      gaps: [202503, ...year.slice(4)],
    },
    { name: 'a township merged away in May', unit: { ...township, validTo: '2025-05-01' }, gaps: year.slice(0, 5) },
    {
      name: 'a village while its hall has a window',
      unit: { ...village, windows: [{ from: '2025-03-31', to: '2025-06-01' }] },
      reported: given([]),
      gaps: [202503, 202504, 202505, 202506],
    },
    {
      name: 'a village in the months in which the catalogue asks for something',
      unit: { ...village, asked: new Set([202504, 202507]), validTo: '2025-06-30' },
      gaps: [202504],
    },
    { name: 'everything given', unit: township, reported: given(year), gaps: [] },
  ])('$name', ({ unit, reported, gaps }) => {
    expect(gapsOf(unit, reported, days)).toEqual(gaps);
  });

  it('has fewer gaps with each report, and none in a month that was given', () => {
    const months = fc.uniqueArray(fc.constantFrom(...year));
    fc.assert(
      fc.property(months, fc.constantFrom(...year), (before, more) => {
        const [some, rest] = [gapsOf(township, given(before), days), gapsOf(township, given([...before, more]), days)];
        expect(rest).toEqual(some.filter((m) => m !== more));
        expect(some.filter((m) => before.includes(m))).toEqual([]);
      }),
    );
  });
});
