import { describe, expect, it } from 'vitest';

import { indicators } from '@/lib/domain/indicator/catalogue';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { monthsIn } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { recomputeAll } from './cells';
import { evaluateChildren, evaluateSeries, evaluateUnit, readCells } from './indicators';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf, type UnitRow } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const complaints = generate('complaints', 500);
const cases = generate('service-cases', 500);
const days = generate('service-days', 300);
const all = scopeOf('/');
const year = { from: 202401, to: 202412 };
const asOf = '2025-12-31';

useUnits(async (tx) => {
  for (const name of registerNames) {
    const given: Record<string, UnitRow[]> = { complaints, 'service-cases': cases, 'service-days': days };
    await insertRows(tx, name, given[name] ?? generate(name, name === 'administrative-acts' ? 60 : 200));
  }
  await recomputeAll(tx);
});

const pick = (values: readonly IndicatorValue[], code: string): IndicatorValue => {
  const found = values.find((v) => v.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const in2024 = (row: UnitRow, field: string): boolean => String(row[field]).startsWith('2024');

describe('evaluateUnit', () => {
  it('equals the same count over the rows', async () => {
    const values = await evaluateUnit(all, { unitId: 1, period: year, asOf });
    expect(values.map((v) => v.code)).toEqual(indicators.map((d) => d.code));
    const counted = complaints.filter((r) => r['status'] !== 'duplicate' && r['status'] !== 'withdrawn');
    const received = counted.filter((r) => in2024(r, 'receivedOn'));
    const due = counted.filter((r) => in2024(r, 'dueOn'));
    const onTime = due.filter((r) => r['answeredOn'] !== null && String(r['answeredOn']) <= String(r['dueOn']));
    expect(pick(values, 'complaint.received').value).toBe(received.length);
    expect(pick(values, 'complaint.onTimeRate')).toMatchObject({
      numerator: onTime.length,
      denominator: due.length,
      value: onTime.length / due.length,
    });
    const open = counted.filter((r) => String(r['receivedOn']) < '2025' && !(String(r['answeredOn']) < '2025'));
    expect(pick(values, 'complaint.open').value).toBe(open.length);
    const waits = cases
      .filter((r) => in2024(r, 'servedOn') && ['completed', 'pending'].includes(String(r['result'])))
      .flatMap((r) => (typeof r['waitSeconds'] === 'number' ? [Math.min(240, Math.floor(r['waitSeconds'] / 60))] : []))
      .sort((a, b) => a - b);
    expect(pick(values, 'hall.waitP90')).toMatchObject({
      value: waits[Math.ceil(waits.length * 0.9) - 1],
      denominator: waits.length,
    });
  });

  it('leaves open cases out of a rate until the month of their limit is over', async () => {
    const due = complaints.filter(
      (r) => String(r['dueOn']).startsWith('2024-06') && !['duplicate', 'withdrawn'].includes(String(r['status'])),
    );
    const open = due.filter((r) => r['answeredOn'] === null).length;
    expect(open).toBeGreaterThan(0);
    const june = { from: 202406, to: 202406 };
    const at = async (day: string): Promise<number | null> =>
      pick(await evaluateUnit(all, { unitId: 1, period: june, asOf: day }), 'complaint.onTimeRate').denominator;
    expect(await at('2024-06-30')).toBe(due.length - open);
    expect(await at('2024-07-01')).toBe(due.length);
  });

  it('knows nothing of a period that has not begun or of a unit that reported nothing', async () => {
    const future = await evaluateUnit(all, { unitId: 1, period: year, asOf: '2023-12-31' });
    expect(future.every((v) => v.value === null && v.missing === 0)).toBe(true);
    // The units stand since 2020, the first roster is of 2023 and every other row of 2024.
    const empty = await evaluateUnit(all, { unitId: 2, period: { from: 202201, to: 202212 }, asOf });
    expect(empty.filter((v) => v.value !== null)).toEqual([]);
    const before = await evaluateUnit(all, { unitId: 2, period: { from: 202301, to: 202312 }, asOf });
    const known = new Set(before.filter((v) => v.value !== null).map((v) => v.code));
    expect([...new Set(indicators.filter((d) => known.has(d.code)).map((d) => d.register))]).toEqual(['rosters']);
    // Two units below: the township owed twelve reports, its village had not yet begun.
    expect(pick(before, 'complaint.received').missing).toBe(12);
  });

  it('misses no report of a unit after it was merged away', async () => {
    const gone = await evaluateUnit(all, { unitId: 3, period: { from: 202501, to: 202512 }, asOf });
    expect(gone.every((v) => v.missing === 0)).toBe(true);
    const last = await evaluateUnit(all, {
      unitId: 3,
      period: { from: 202301, to: 202412 },
      asOf,
      codes: ['remedy.filed'],
    });
    expect(last[0]?.missing).toBeGreaterThanOrEqual(12);
    expect(last[0]?.missing).toBeLessThanOrEqual(18);
  });

  it('refuses a unit outside the scope, and one that is not there', async () => {
    const asked = { period: year, asOf };
    const mine = scopeOf('/1/2/');
    await expect(evaluateUnit(mine, { ...asked, unitId: 4 })).rejects.toThrow(OutOfScopeError);
    await expect(evaluateUnit(mine, { ...asked, unitId: 1 })).rejects.toThrow(OutOfScopeError);
    await expect(evaluateUnit(all, { ...asked, unitId: 99 })).rejects.toThrow(OutOfScopeError);
    await expect(readCells(mine, { unitId: 4, period: year, measures: ['act.licences'] })).rejects.toThrow(
      OutOfScopeError,
    );
    expect(await evaluateUnit(mine, { ...asked, unitId: 5 })).toHaveLength(indicators.length);
  });
});

describe('evaluateChildren', () => {
  it('adds up to the parent', async () => {
    const parent = await evaluateUnit(all, { unitId: 1, period: year, asOf });
    const children = await evaluateChildren(all, { parentId: 1, period: year, asOf });
    expect(children.map((c) => c.unit.id)).toEqual([2, 3, 4]);
    for (const d of indicators.filter((i) => i.kind === 'sum' || i.kind === 'ratio')) {
      const sum = (key: 'numerator' | 'denominator'): number =>
        children.reduce((total, c) => total + (pick(c.values, d.code)[key] ?? 0), 0);
      expect(sum('numerator'), d.code).toBeCloseTo(pick(parent, d.code).numerator ?? 0, 6);
      if (d.kind === 'ratio') expect(sum('denominator'), d.code).toBe(pick(parent, d.code).denominator ?? 0);
    }
  });

  it('shows only units that existed, and only the kinds asked for', async () => {
    const later = await evaluateChildren(all, { parentId: 1, period: { from: 202501, to: 202512 }, asOf });
    expect(later.map((c) => c.unit.id)).toEqual([2, 4]);
    const streets = await evaluateChildren(all, { parentId: 1, period: year, asOf, kinds: ['street'] });
    expect(streets.map((c) => c.unit.kind)).toEqual(['street']);
  });
});

describe('evaluateSeries', () => {
  it('gives for each month what that month gives by itself', async () => {
    const codes = indicators.map((d) => d.code);
    const series = await evaluateSeries(all, { unitId: 1, ...year, asOf: '2024-09-15', codes });
    for (const month of [202401, 202408, 202409, 202410]) {
      const alone = await evaluateUnit(all, { unitId: 1, period: { from: month, to: month }, asOf: '2024-09-15' });
      const points = series.map((s) => s.points.find((p) => p.month === month)?.value);
      expect(points).toEqual(alone);
    }
    expect(series[0]?.points.map((p) => p.month)).toEqual(monthsIn(year));
  });
});

describe('readCells', () => {
  it('gives the subtree by measure and slice in all windows', async () => {
    const cells = await readCells(all, {
      unitId: 1,
      period: year,
      measures: ['complaint.received', 'application.closed'],
    });
    const sum = (measure: string): number =>
      cells.filter((c) => c.measure === measure).reduce((total, c) => total + (c.period ?? 0), 0);
    const values = await evaluateUnit(all, { unitId: 1, period: year, asOf });
    expect(sum('complaint.received')).toBe(pick(values, 'complaint.received').value);
    expect(sum('application.closed')).toBe(pick(values, 'application.closed').value);
    expect(cells.every((c) => c.through === (c.before ?? 0) + (c.period ?? 0))).toBe(true);
  });
});
