import { beforeEach, expect, it } from 'vitest';

import { verifyCells } from './cells';
import { transaction } from './db';
import { evaluateSeries, evaluateUnit } from './indicators';
import { saveUnit } from './org-unit-save';
import { listRows } from './register-read';
import { saveRow } from './register-save';
import { reportRoster } from './rosters';
import { useUnits } from './testing/database';
import { scopeOf } from './testing/insert';

const county = scopeOf('/');
const asOf = '2025-08-15';

useUnits();
beforeEach(() => transaction((tx) => tx.query('truncate roster, measure_cell, cell_rollup')));

async function enter(unitId: number, given: Record<string, string>): Promise<void> {
  const input = { year: '2025', role: 'head', name: '刘某某', ...given };
  expect(await saveRow(county, { register: 'rosters', unitId, input })).toMatchObject({ ok: true });
}

const codes = ['roster.leadingGroupRate', 'roster.supervisionGroupRate', 'roster.completeRate'];
async function rates(unitId: number, period = { from: 202501, to: 202512 }): Promise<unknown[]> {
  const values = await evaluateUnit(county, { unitId, period, asOf, codes });
  return values.map(({ numerator, denominator }) => [numerator, denominator]);
}

it('knows nothing before the first row, and then counts over the units that exist', async () => {
  expect(await rates(1)).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  await enter(2, { body: 'leadingGroup' });
  // Township 2 with village 5, street 4; township 3 ended in 2024, the county owes none.
  expect(await rates(1)).toEqual([
    [1, 3],
    [0, 3],
    [0, 3],
  ]);
  await enter(2, { body: 'office', role: 'director' });
  await enter(2, { body: 'supervisionGroup', origin: 'villagers' });
  await enter(5, { body: 'leadingGroup', validFrom: '2025-03-10' });
  expect(await rates(2)).toEqual([
    [2, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(await rates(2, { from: 202501, to: 202502 })).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(await rates(1, { from: 202401, to: 202412 })).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect(await verifyCells()).toEqual([]);
});

it('is over when the year is, and stays where the next roster goes on', async () => {
  await enter(2, { body: 'leadingGroup' });
  await enter(5, { body: 'leadingGroup' });
  await enter(2, { body: 'leadingGroup', year: '2026' });
  const series = await evaluateSeries(county, {
    unitId: 2,
    from: 202512,
    to: 202602,
    asOf: '2026-03-01',
    codes: ['roster.leadingGroupRate'],
  });
  expect(series[0]?.points.map(({ month, value }) => [month, value.numerator, value.denominator])).toEqual([
    [202512, 2, 2],
    [202601, 1, 2],
    [202602, 1, 2],
  ]);
});

it('counts nobody in a unit that is no more, from the hour in which the unit is closed', async () => {
  await enter(5, { body: 'leadingGroup' });
  const unit = { code: 'U5', name: 'village', kind: 'village', parentCode: 'U2', validFrom: '2020-01-01' };
  expect(await saveUnit(county, 'edit', { ...unit, validTo: '2025-04-30' })).toMatchObject({ ok: true });
  expect(await rates(2)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  expect(await rates(2, { from: 202501, to: 202504 })).toEqual([
    [1, 2],
    [0, 2],
    [0, 2],
  ]);
  expect(await verifyCells()).toEqual([]);
  await saveUnit(county, 'edit', { ...unit, validTo: null });
  expect(await rates(2)).toMatchObject([
    [1, 2],
    [0, 2],
    [0, 2],
  ]);
});

it('tells the report who leads on its last day, and which unit below lacks what', async () => {
  const asked = { unit: { id: 2 }, period: { from: 202501, to: 202512 }, asOf };
  expect(await reportRoster(county, asked)).toBeNull();
  await enter(2, { body: 'leadingGroup', name: '前任', validTo: '2025-06-20' });
  await enter(2, { body: 'leadingGroup', name: '现任', validFrom: '2025-06-21', post: '镇长' });
  await enter(5, { body: 'office', role: 'liaison' });
  expect(await reportRoster(county, asked)).toEqual({
    places: [{ body: 'leadingGroup', role: 'head', name: '现任', post: '镇长', origin: null }],
    below: [{ name: 'village', lacks: ['leadingGroup', 'supervisionGroup'] }],
  });
  expect((await reportRoster(county, { ...asked, asOf: '2025-06-20' }))?.places.map(({ name }) => name)).toEqual([
    '前任',
  ]);
});

it('shows a row in every period in which the person served', async () => {
  await enter(2, { body: 'leadingGroup', validTo: '2025-06-20' });
  const names = async (from: number, to: number): Promise<number> => {
    const page = await listRows(county, {
      register: 'rosters',
      unitId: 2,
      period: { from, to },
      search: '',
      state: '',
      today: asOf,
      sort: null,
      page: 1,
      fields: ['name'],
    });
    return page.total;
  };
  expect([await names(202504, 202506), await names(202506, 202506), await names(202507, 202509)]).toEqual([1, 1, 0]);
});
