import { describe, expect, it } from 'vitest';

import type { Row } from '@/lib/domain/columns';
import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import { dueRules, dueState, dueStates } from '@/lib/domain/register/due';
import { listedFields } from '@/lib/domain/register/listing';
import { registers } from '@/lib/domain/register/registers';
import { read } from './db';
import { exportRows } from './register-export';
import { listRows, PAGE_SIZE, readRow, type ListQuery } from './register-read';
import { useUnits } from './testing/database';
import { listQuery } from './testing/list-query';
import { derived, insertRows, scopeOf } from './testing/insert';
import { generate } from './testing/generate';
import { OutOfScopeError } from './unit-within';

const county = scopeOf('/1/');
const township = scopeOf('/1/2/');
const today = '2024-09-01';
const COUNT = 130;
const rowsOf = Object.fromEntries(
  registerNames.map((name) => [name, generate(name, name === 'administrative-acts' ? 96 : COUNT)]),
) as unknown as Record<RegisterName, ReturnType<typeof generate>>;

useUnits(async (tx) => {
  for (const name of registerNames) await insertRows(tx, name, rowsOf[name]);
  await insertRows(tx, 'complaints', [
    derived('complaints', {
      unitId: 4,
      caseNo: '100%_\\',
      source: 'phone',
      clock: 'hotline',
      title: "O'Neil; drop table complaint; --",
      receivedOn: '2024-01-05',
      status: 'received',
    }),
  ]);
});

const query = (register: RegisterName, more: Partial<ListQuery> = {}): ListQuery =>
  listQuery(register, { fields: listedFields(registers[register]), ...more });

async function everything(more: Partial<ListQuery> = {}) {
  const all = [];
  for await (const batch of await exportRows(county, query('complaints', more))) all.push(...batch);
  return all;
}

describe('listRows', () => {
  it.each(registerNames)('%s: pages, count and the same rows as the export', async (register) => {
    const first = await listRows(county, query(register));
    expect(first.total).toBe(rowsOf[register].length + (register === 'complaints' ? 1 : 0));
    expect(first.rows).toHaveLength(PAGE_SIZE);
    const last = await listRows(county, query(register, { page: 999_999_999 }));
    expect(last.page).toBe(last.pages);
    const exported = [];
    for await (const batch of await exportRows(county, query(register))) exported.push(...batch);
    expect(exported.slice(0, PAGE_SIZE).map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
    expect(exported).toHaveLength(first.total);
  });

  it('finds a word with the same count, sums and pages as rows picked one by one', async () => {
    const word = '1';
    const texts = Object.entries(registers.complaints.columns).filter(([, column]) =>
      ['text', 'code'].includes(column.kind),
    );
    const kept = (await everything({ fields: Object.keys(registers.complaints.columns) })).filter(({ values }) =>
      texts.some(([field]) => String(values[field] ?? '').includes(word)),
    );
    expect(kept.length).toBeGreaterThan(20);
    const sort = { field: 'unit', descending: false };
    const fields = [...listedFields(registers.complaints), 'people'];
    const pages = [];
    for (let page = 1; (page - 1) * 20 < kept.length; page += 1)
      pages.push(await listRows(county, query('complaints', { search: word, sort, fields, page, pageSize: 20 })));
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(kept.map(({ id }) => id).sort());
    const people = kept.reduce((sum, { values }) => sum + Number(values['people'] ?? 0), 0);
    expect(pages[0]).toMatchObject({
      total: kept.length,
      sums: { people },
      page: 1,
      pages: Math.ceil(kept.length / 20),
    });
    const beyond = await listRows(county, query('complaints', { search: word, sort, fields, page: 999, pageSize: 20 }));
    expect(beyond).toEqual(pages.at(-1));
    expect(await listRows(county, query('complaints', { search: 'nowhere', page: 3 }))).toMatchObject({
      total: 0,
      rows: [],
      page: 1,
      pages: 1,
    });
  });

  it('shows the subtree of the asked unit only', async () => {
    const own = rowsOf.complaints.filter((row) => row.unitId === 2 || row.unitId === 5).length;
    expect((await listRows(township, query('complaints', { unitId: 2 }))).total).toBe(own);
    expect((await listRows(county, query('complaints', { unitId: 2 }))).total).toBe(own);
  });

  it('refuses a unit outside the scope, for lists, exports and single rows', async () => {
    await expect(listRows(township, query('complaints', { unitId: 4 }))).rejects.toThrow(OutOfScopeError);
    await expect(exportRows(township, query('complaints', { unitId: 1 }))).rejects.toThrow(OutOfScopeError);
    const [foreign] = await read<{ id: number }>('select id from complaint where unit_id = 4 limit 1');
    const id = foreign?.id ?? 0;
    expect(await readRow(county, { register: 'complaints', id })).not.toBeNull();
    expect(await readRow(township, { register: 'complaints', id })).toBeNull();
  });

  it('narrows to a period, and keeps rows that have no date yet', async () => {
    const period = { from: 202402, to: 202403 };
    const { total } = await listRows(county, query('disclosures', { period }));
    const wanted = rowsOf.disclosures.filter((row) => {
      const date = row['publishedOn'];
      return date === null || (typeof date === 'string' && date >= '2024-02-01' && date <= '2024-03-31');
    });
    expect(total).toBe(wanted.length);
    const acts = rowsOf['administrative-acts'].filter((row) => [202402, 202403].includes(Number(row['month'])));
    expect((await listRows(county, query('administrative-acts', { period }))).total).toBe(acts.length);
  });

  it.each(Object.keys(dueRules) as RegisterName[])(
    '%s: due states in SQL are those of the domain',
    async (register) => {
      for (const state of dueStates) {
        const ids = new Set<number>();
        for await (const batch of await exportRows(county, query(register, { state }))) {
          for (const row of batch) ids.add(row.id);
        }
        const all = [];
        const fields = Object.keys(registers[register].columns);
        for await (const batch of await exportRows(county, query(register, { fields }))) all.push(...batch);
        const expected = all.filter(({ values }) => isIn(state, register, values)).map((row) => row.id);
        expect(
          [...ids].sort((a, b) => a - b),
          state,
        ).toEqual(expected.sort((a, b) => a - b));
      }
    },
  );

  it('narrows to a choice; an unknown state finds nothing', async () => {
    const closed = rowsOf.complaints.filter((row) => row['status'] === 'closed').length;
    expect((await listRows(county, query('complaints', { state: 'closed' }))).total).toBe(closed);
    expect((await listRows(county, query('complaints', { state: "x' or '1'='1" }))).total).toBe(0);
    expect((await listRows(county, query('service-days', { state: 'constructor' }))).total).toBe(0);
    expect((await listRows(county, query('complaints', { state: 'constructor' }))).total).toBe(0);
  });

  it('sums the whole list, and says nothing where every row is blank', async () => {
    const { sums } = await listRows(county, query('service-days'));
    const visits = rowsOf['service-days'].reduce((sum, row) => sum + Number(row['visits'] ?? 0), 0);
    expect(sums['visits']).toBe(visits);
    const none = await listRows(county, query('service-days', { search: 'no such window' }));
    expect(none).toMatchObject({ total: 0, pages: 1 });
    expect(none.sums['visits']).toBeNull();
  });
});

/** A waiting row without a due date has no mark, but it does wait. */
function isIn(state: string, register: RegisterName, values: Row): boolean {
  const dated = values['dueOn'] === null && state === 'open' ? { ...values, dueOn: '2099-01-01' } : values;
  const answer = dueState(register, dated, today);
  return state === 'open' ? answer === 'open' || answer === 'soon' || answer === 'overdue' : answer === state;
}

describe('text from an address is never SQL', () => {
  it.each(["'", '"; drop table complaint; --', '\\', "' or 1=1 --", '$1', '%', '_', '100%_\\'])(
    'search %s is looked for as it stands',
    async (search) => {
      const found = await listRows(county, query('complaints', { search }));
      const wanted = (await everything({ fields: ['caseNo', 'title'] })).filter((row) =>
        [row.values['caseNo'], row.values['title']].some((text) => String(text).includes(search)),
      );
      expect(found.total).toBe(wanted.length);
    },
  );

  it.each(['id; drop table complaint', 'caseNo"', '1', 'constructor', '__proto__', 'content', 'channels'])(
    'sort by %s falls back to an order of ours',
    async (field) => {
      const sorted = await listRows(county, query('complaints', { sort: { field, descending: true } }));
      expect(sorted.rows).toHaveLength(PAGE_SIZE);
    },
  );

  it('refuses to read a field that is not in the column list', async () => {
    await expect(exportAll({ fields: ['row_hash"; select 1 --'] })).rejects.toThrow('no such field');
  });

  it('still has its table', async () => {
    expect(await read('select 1 from complaint limit 1')).toHaveLength(1);
  });
});

const exportAll = (more: Partial<ListQuery>) => everything(more);

describe('order', () => {
  it('sorts choices in the order of their vocabulary, blanks last', async () => {
    const rows = await everything({ sort: { field: 'rating', descending: false }, fields: ['rating'] });
    const order = registers.complaints.columns['rating']?.choices ?? [];
    const ranks = rows.map((row) => (row.values['rating'] === null ? 99 : order.indexOf(String(row.values['rating']))));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(ranks.at(-1)).toBe(99);
  });

  it('gives the connection back when the reader stops early', async () => {
    for (let i = 0; i < 15; i += 1) {
      for await (const batch of await exportRows(county, query('complaints'))) {
        expect(batch.length).toBeGreaterThan(0);
        break;
      }
    }
    expect(await read('select 1')).toHaveLength(1);
  });
});
