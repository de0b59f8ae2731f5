import { describe, expect, it } from 'vitest';

import { registers } from '@/lib/domain/register/registers';
import { read } from './db';
import { halvesOf } from './register-halves';
import { listRows, type ListQuery } from './register-read';
import { fromWhere } from './register-sql';
import { planOf } from './statement-plan';
import { useUnits } from './testing/database';
import { listQuery } from './testing/list-query';
import { scopeOf } from './testing/insert';

const ROWS = 240_000;
const county = scopeOf('/1/');
const whole = { from: 202101, to: 202512 };

// Every 40th case has the word; the 20th, 60th, 100th ... have it in another letter case, in which a Latin word counts too.
useUnits(async (tx) => {
  await tx.query(
    `insert into service_case (unit_id, served_on, ticket_no, leg, "window", matter, kind, result, fee_yuan, row_hash, updated_by)
     select 2 + i % 4, date '2021-01-01' + i % 1800, 'N' || i, 0, (i % 9)::text,
       case i % 40 when 0 then '社保卡 Card' when 20 then 'CARD 其他' else '事项' || i % 300 end, 'matter', 'completed',
       case when i > 1000 then 0.1 * (i % 7) end, 'x', 'test'
     from generate_series(1, $1::int) i`,
    [ROWS],
  );
  await tx.query('analyze service_case');
});

const shown = ['servedOn', 'ticketNo', 'matter'];
const query = (more: Partial<ListQuery>): ListQuery =>
  listQuery('service-cases', { period: whole, fields: shown, ...more });

const definition = registers['service-cases'];
async function halves(unitIds: readonly number[], search: string, period = whole) {
  const where = fromWhere(definition, { ...query({ period, search }), unitIds });
  const among = where.word?.among ?? where;
  return halvesOf({ where, definition, period }, await planOf(`select r.id ${among.bare}`, among.values));
}

async function idsOf(text: string, values: readonly unknown[]): Promise<number[]> {
  return (await read<{ id: number }>(text, values)).map(({ id }) => id);
}

describe('halvesOf', () => {
  it.each([
    ['a county, by the place of the rows', [1, 2, 3, 4, 5], 'ctid'],
    ['a township, by their days', [2], 'served_on" <='],
  ])('%s: each row in one half, none in both', async (_, units, mark) => {
    const parts = await halves(units, '社保卡');
    expect(parts).toHaveLength(2);
    expect(parts[0]?.bare).toContain(mark);
    const found = await Promise.all(parts.map(({ bare, values }) => idsOf(`select r.id ${bare}`, values)));
    expect(found.every((ids) => ids.length > 100)).toBe(true);
    const expected = await idsOf(
      `select id from service_case where unit_id = any($1) and matter like '%社保卡%' order by id`,
      [units],
    );
    expect(found.flat().sort((a, b) => a - b)).toEqual(expected);
  });

  it('leaves a short list whole', async () => {
    expect(await halves([2], '社保卡', { from: 202501, to: 202501 })).toHaveLength(1);
  });
});

describe('listRows in halves', () => {
  it.each([
    ['in its own letter case', '社保卡', `matter like '%社保卡%'`],
    ['in any letter case', 'card', `matter ilike '%card%'`],
  ])('finds a word %s: total and pages as one statement gives them', async (_, search, condition) => {
    const expected = await idsOf(`select id from service_case where ${condition} order by served_on desc, id desc`, []);
    const pages = Math.ceil(expected.length / 50);
    for (const page of [1, 2, pages - 1, pages]) {
      const list = await listRows(county, query({ search, page }));
      expect(list).toMatchObject({ total: expected.length, page, pages });
      expect(list.rows.map(({ id }) => id)).toEqual(expected.slice((page - 1) * 50, page * 50));
    }
    expect((await listRows(county, query({ search, page: 9_999 }))).page).toBe(pages);
  });

  it('orders by a text and by unit as one statement does', async () => {
    for (const [field, order] of [
      ['ticketNo', 'ticket_no, id'],
      ['unit', 'unit_id, id'],
    ] as const) {
      const list = await listRows(county, query({ search: '社保卡', sort: { field, descending: false }, page: 3 }));
      const expected = await idsOf(
        `select id from service_case where matter like '%社保卡%' order by ${order} limit 50 offset 100`,
        [],
      );
      expect(list.rows.map(({ id }) => id)).toEqual(expected);
    }
  });

  it('orders a list without a word by a text as one statement does', async () => {
    for (const page of [1, 7]) {
      const list = await listRows(county, query({ sort: { field: 'matter', descending: false }, page }));
      const expected = await idsOf(`select id from service_case order by matter, id limit 50 offset $1`, [
        50 * page - 50,
      ]);
      expect(list.rows.map(({ id }) => id)).toEqual(expected);
    }
  });

  it('counts without a word, too', async () => {
    expect((await listRows(county, query({}))).total).toBe(ROWS);
    expect((await listRows(county, query({ unitId: 2 }))).total).toBeGreaterThan(ROWS / 4 - 1);
  });

  it('adds the sums of both halves up to the cent, and leaves a sum of blanks blank', async () => {
    const fields = ['ticketNo', 'feeYuan'];
    for (const [search, condition] of [
      ['', 'true'],
      ['社保卡', `matter like '%社保卡%'`],
    ] as const) {
      const [sum] = await read<{ fee: string }>(
        `select sum(fee_yuan)::text as fee from service_case where ${condition}`,
      );
      expect((await listRows(county, query({ search, fields }))).sums).toEqual({ feeYuan: Number(sum?.fee) });
    }
    expect(await listRows(county, query({ search: '无处可寻', fields }))).toMatchObject({
      total: 0,
      rows: [],
      sums: { feeYuan: null },
    });
  });
});
