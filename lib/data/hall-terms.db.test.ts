import { expect, it } from 'vitest';

import { read } from './db';
import { readRow } from './register-read';
import { saveRow, type RowSave } from './register-save';
import { useUnits } from './testing/database';
import { scopeOf } from './testing/insert';

const county = scopeOf('/1/');

useUnits();

async function save(request: RowSave): Promise<number> {
  const saved = await saveRow(county, request);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.id;
}

const matter = (unitId: number, matterNo: string, more: Record<string, string>): Promise<number> =>
  save({ register: 'hall-matters', unitId, input: { matterNo, name: '低保申请', ...more } });

async function served(unitId: number, more: Record<string, string> = {}) {
  const [n] = await read<{ n: number }>('select count(*) as n from service_case');
  const input = { servedOn: '2024-03-04', ticketNo: `T${n?.n ?? 0}`, leg: '0', matter: '低保申请', kind: 'matter' };
  const id = await save({ register: 'service-cases', unitId, input: { ...input, result: 'pending', ...more } });
  const row = await readRow(county, { register: 'service-cases', id });
  return { id, values: row?.values ?? {} };
}

it('keeps a matter that has no date, in no period and with no cells', async () => {
  const id = await matter(1, '001', { statutoryDays: '30', promisedDays: '10', chargeYuan: '0' });
  expect(await readRow(county, { register: 'hall-matters', id })).toMatchObject({ values: { promisedDays: 10 } });
  expect(await read('select 1 from measure_cell')).toEqual([]);
});

it('fills blank limits and fee from the list of the own unit, else of the nearest superior', async () => {
  expect((await served(2)).values).toMatchObject({ promisedDays: 10, feeYuan: 0, dueOn: '2024-03-18' });
  await matter(2, '001', { promisedDays: '4', validFrom: '2024-03-01' });
  expect((await served(2)).values).toMatchObject({ promisedDays: 4, statutoryDays: null });
  // the township's own list is younger than the case
  expect((await served(2, { servedOn: '2024-02-29' })).values).toMatchObject({ promisedDays: 10 });
  expect((await served(5)).values).toMatchObject({ promisedDays: 4 });
  expect((await served(4)).values).toMatchObject({ promisedDays: 10 });
  expect((await served(2, { promisedDays: '7' })).values).toMatchObject({ promisedDays: 7 });
  expect((await served(2, { matter: '别的事' })).values).toMatchObject({ promisedDays: null, dueOn: null });
});

it('leaves a blank alone when something else of the case is edited', async () => {
  const { id } = await served(2, { matter: '别的事' });
  const edit = (version: number, input: Record<string, string>): Promise<number> =>
    save({ register: 'service-cases', unitId: 2, edit: { id, version }, input });
  await edit(1, { matter: '低保申请' });
  const filled = await readRow(county, { register: 'service-cases', id });
  expect(filled?.values).toMatchObject({ promisedDays: 4 });
  await edit(2, { promisedDays: '', rating: 'satisfied' });
  const edited = await readRow(county, { register: 'service-cases', id });
  expect(edited?.values).toMatchObject({ promisedDays: null, rating: 'satisfied' });
});
