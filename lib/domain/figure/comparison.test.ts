import { describe, expect, it } from 'vitest';

import { indicatorByCode } from '../indicator/catalogue';
import type { OrgUnit } from '../org-unit';
import { compareUnits, type UnitValues } from './comparison';

const definition = indicatorByCode.get('complaint.onTimeRate');
if (definition === undefined) throw new Error('the catalogue has the on-time rate');
const { code } = definition;

const unit = (id: number): OrgUnit => ({
  id,
  code: `u${id}`,
  name: `unit ${id}`,
  shortName: null,
  kind: 'township',
  parentId: null,
  path: `/${id}/`,
  population: null,
  validFrom: '2000-01-01',
  validTo: null,
});
const row = (id: number, part: number | null, whole: number | null): UnitValues => ({
  unit: unit(id),
  values: [
    {
      code,
      numerator: part,
      denominator: whole,
      value: part === null || whole === null || whole === 0 ? null : part / whole,
      missing: 0,
    },
  ],
});
const cells = (now: UnitValues[], before: UnitValues[] = []) =>
  compareUnits({ definitions: [definition], now, before }).rows.map((r) => r.cells[0]);

describe('compareUnits', () => {
  it('ranks with ties, names few cases and gaps instead of ranking them', () => {
    const found = cells([row(1, 90, 100), row(2, 180, 200), row(3, 50, 100), row(4, 3, 3), row(5, null, null)]);
    expect(found.map((c) => c?.rank)).toEqual([1, 1, 3, null, null]);
    expect(found.map((c) => c?.flag)).toEqual(['warnHigh', 'high', 'low', 'tooFew', 'notAvailable']);
    expect(found.map((c) => c?.text)).toEqual(['90.0 %', '90.0 %', '50.0 %', '100.0 %', '—']);
    expect(found[0]?.parts).toBe('90 / 100');
    expect(found[0]?.interval).toBe('82.6–94.5');
    expect(found[4]?.interval).toBeNull();
  });

  it('marks what chance does not explain, better and worse', () => {
    const found = cells([row(1, 950, 1000), row(2, 1000, 1000), row(3, 700, 1000)]);
    expect(found.map((c) => c?.standing)).toEqual(['better', 'better', 'worse']);
  });

  it('counts places gained since the earlier period among the same units', () => {
    const now = [row(1, 95, 100), row(2, 90, 100), row(3, 80, 100)];
    const before = [row(1, 80, 100), row(2, 90, 100), row(9, 99, 100)];
    expect(cells(now, before).map((c) => c?.movement)).toEqual([1, -1, null]);
  });

  it('has no change for a unit that was not there last year', () => {
    const found = cells([row(1, 90, 100), row(2, 80, 100)], [row(1, 80, 100)]);
    expect(found.map((c) => c?.change?.text ?? null)).toEqual(['+10.0', null]);
  });
});
