import { expect, it } from 'vitest';

import { registerNames } from '@/lib/domain/register/definition';
import { references } from '@/lib/domain/register/references';
import { registers } from '@/lib/domain/register/registers';
import { read } from './db';
import { linkedRows } from './linked-rows';
import { useUnits } from './testing/database';
import { insertRows, scopeOf } from './testing/insert';
import { linkedComplaint as complaint } from './testing/linked-complaint';

const county = scopeOf('/1/');
useUnits(async (tx) => {
  await insertRows(tx, 'complaints', [
    complaint(2, 'A1'),
    complaint(2, 'A2', { status: 'duplicate', duplicateOf: 'A1', receivedOn: '2024-03-02' }),
    complaint(2, 'A3', { repeatOf: 'A1', receivedOn: '2024-05-02' }),
    complaint(2, 'A4', { repeatOf: 'gone' }),
    complaint(4, 'A1'),
    complaint(4, 'B1', { repeatOf: 'A1' }),
  ]);
});

const idOf = async (unitId: number, caseNo: string): Promise<number> => {
  const [row] = await read<{ id: number }>('select id from complaint where unit_id = $1 and case_no = $2', [
    unitId,
    caseNo,
  ]);
  return row?.id ?? 0;
};
const linksOf = async (unitId: number, caseNo: string, scope = county) =>
  linkedRows(scope, { register: 'complaints', id: await idOf(unitId, caseNo) });

it('a duplicate names its first, and the first is named by its duplicates and repeats, of its own unit alone', async () => {
  const { names } = await linksOf(2, 'A2');
  expect(names).toMatchObject([{ field: 'duplicateOf', value: 'A1', row: { key: 'A1', on: '2024-03-01' } }]);
  expect(names[0]?.row?.id).toBe(await idOf(2, 'A1'));
  const { namedBy } = await linksOf(2, 'A1');
  expect(namedBy.map(({ field, row }) => [field, row?.key])).toEqual([
    ['duplicateOf', 'A2'],
    ['repeatOf', 'A3'],
  ]);
  expect((await linksOf(4, 'A1')).namedBy.map(({ row }) => row?.key)).toEqual(['B1']);
});

it('a number that is not in the register is said to be missing; outside the scope nothing is said', async () => {
  expect((await linksOf(2, 'A4')).names).toEqual([
    { field: 'repeatOf', value: 'gone', row: null, unit: null, hidden: false },
  ]);
  expect(await linksOf(4, 'B1', scopeOf('/1/2/'))).toEqual({ names: [], namedBy: [] });
});

it('every register can be asked, and every reference names fields that exist', async () => {
  for (const register of registerNames)
    expect(await linkedRows(county, { register, id: 999_999 })).toEqual({ names: [], namedBy: [] });
  for (const { register, field, to, key } of references) {
    expect(registers[register].columns).toHaveProperty(field);
    expect(registers[to].key).toEqual([key]);
  }
});
