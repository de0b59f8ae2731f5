import { describe, expect, it } from 'vitest';

import { registers } from '@/lib/domain/register/registers';
import { recomputeAll, verifyCells } from './cells';
import { read } from './db';
import { bulkChange, type BulkChange } from './register-bulk';
import { rowHistory } from './register-history';
import { listRows } from './register-read';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';

const county = scopeOf('/1/');
const township = scopeOf('/1/2/');

useUnits(async (tx) => {
  await insertRows(tx, 'complaints', generate('complaints', 200));
  await recomputeAll(tx);
});

const all = async (where = 'true') =>
  (await read<{ id: number }>(`select id from complaint where ${where} order by id`)).map((row) => row.id);
const change = (more: Partial<BulkChange>): BulkChange => ({
  register: 'complaints',
  target: { ids: [] },
  field: 'category',
  input: '道路',
  mode: 'dryRun',
  ...more,
});
const list = {
  register: 'complaints',
  unitId: 1,
  period: null,
  search: '',
  state: '',
  sort: null,
  today: '2024-09-01',
  fields: ['caseNo', 'source'],
} as const;

describe('bulkChange', () => {
  it('counts first and writes nothing, then changes exactly what it counted, with a history for each', async () => {
    const ids = (await all(`status in ('received', 'accepted', 'inProgress')`)).slice(0, 20);
    const dry = await bulkChange(county, change({ target: { ids } }));
    if (!dry.ok) throw new Error(dry.error.error);
    expect(dry.value).toMatchObject({ changed: 20, unchanged: 0, refused: 0 });
    expect(await all(`category = '道路'`)).toEqual([]);
    const done = await bulkChange(county, change({ target: { ids }, mode: 'apply' }));
    expect(done).toEqual(dry);
    expect(await all(`category = '道路'`)).toEqual(ids);
    const [entry] = await rowHistory(county, { register: 'complaints', id: ids[0] ?? 0 });
    expect(entry?.detail).toMatchObject({ category: { after: '道路' } });
    expect(await verifyCells()).toEqual([]);
    expect(await bulkChange(county, change({ target: { ids } }))).toMatchObject({
      value: { changed: 0, unchanged: 20 },
    });
  });

  it('leaves rows that the register refuses as they are, and names them', async () => {
    const ids = await all(`answered_on is null`);
    const dry = await bulkChange(county, change({ target: { ids }, field: 'status', input: 'answered' }));
    if (!dry.ok) throw new Error(dry.error.error);
    expect(dry.value.changed + dry.value.unchanged + dry.value.refused).toBe(ids.length);
    expect(dry.value.refused).toBeGreaterThan(0);
    expect(dry.value.problems[0]?.title).not.toBe('');
  });

  it('over a whole list takes what the list shows', async () => {
    const query = { ...list, choices: { source: ['phone'] } };
    const { total } = await listRows(county, { ...query, page: 1 });
    expect(total).toBeGreaterThan(0);
    const done = await bulkChange(county, change({ target: { query }, input: '来电', mode: 'apply' }));
    if (!done.ok) throw new Error(done.error.error);
    const { changed, refused } = done.value;
    expect([changed > 0, changed + refused]).toEqual([true, total]);
    const after = await all(`category = '来电'`);
    expect(after).toHaveLength(changed);
    expect(await all(`source = 'phone'`)).toEqual(expect.arrayContaining(after));
  });

  it('never leaves the scope of the asker', async () => {
    const foreign = await all('unit_id = 4');
    expect(await bulkChange(township, change({ target: { ids: foreign }, mode: 'apply' }))).toMatchObject({
      value: { changed: 0, unchanged: 0, refused: 0 },
    });
  });

  it.each([
    ['caseNo', 'x', 'unknownField'],
    ['complainantName', 'x', 'unknownField'],
    ['dueOn', '2024-01-01', 'unknownField'],
    ['receivedOn', '2024-02-30', 'impossibleDate'],
    ['status', 'nonsense', 'notAChoice'],
  ])('refuses %s = %s: %s', async (field, input, code) => {
    const refused = await bulkChange(county, change({ target: { ids: await all() }, field, input }));
    expect(refused).toMatchObject({ ok: false, error: { problems: [{ code }] } });
  });
});

describe('narrowing a list by columns', () => {
  const count = async (more: object) => (await listRows(county, { ...list, ...more, page: 1 })).total;

  it.each([
    ['source', ['phone', 'letter'], `source in ('phone', 'letter')`],
    ['rating', ['-'], 'rating is null'],
    ['rating', ['-', 'satisfied'], `(rating is null or rating = 'satisfied')`],
    ['resolved', ['true'], 'resolved'],
  ])('%s %j', async (field, values, where) => {
    expect(await count({ choices: { [field]: values } })).toBe((await all(where)).length);
  });

  it('by days, both ends included', async () => {
    const dates = { field: 'answeredOn', from: '2024-03-01', to: '2024-03-31' };
    expect(await count({ dates })).toBe((await all(`answered_on between '2024-03-01' and '2024-03-31'`)).length);
    expect(await count({ dates: { ...dates, from: null } })).toBe((await all(`answered_on <= '2024-03-31'`)).length);
  });

  it('reads as many rows as a page shows', async () => {
    const page = await listRows(county, { ...list, page: 2, pageSize: 120 });
    expect([page.rows.length, page.pages, page.pageSize]).toEqual([80, 2, 120]);
    expect(registers.complaints.columns).toHaveProperty('source');
  });
});
