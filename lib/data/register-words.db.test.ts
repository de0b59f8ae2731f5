import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { read, transaction } from './db';
import { listRows, type ListQuery } from './register-read';
import { fromWhere, type Rows } from './register-sql';
import { useUnits } from './testing/database';
import { listQuery } from './testing/list-query';
import { scopeOf } from './testing/insert';

const ROWS = 150_000;
const county = scopeOf('/1/');
const whole = { from: 202101, to: 202512 };

// 噪声 in every third row, 河道 only in unit 2, 第7号 in few, a number in each; 夜市 and its characters apart from it.
useUnits(async (tx) => {
  await tx.query(
    `insert into complaint (unit_id, case_no, source, clock, category, title, received_on, status, people, row_hash, updated_by)
     select 2 + i % 4, 'Case-' || i, 'phone', 'petition',
       case when i % 3 = 0 then '噪声' when i % 4 = 0 then '河道' else '其他' end,
       case i % 500 when 0 then '夜市扰民' when 1 then '夜里扰民，市场旁' else '第' || i % 900 || '号' end,
       date '2021-01-01' + i % 1800, 'accepted', i % 6, 'x', 'test'
     from generate_series(1, $1::int) i`,
    [ROWS],
  );
});
beforeAll(() => read('vacuum analyze complaint'));

const fields = ['caseNo', 'title', 'people'];
const query = (more: Partial<ListQuery>): ListQuery => listQuery('complaints', { period: whole, fields, ...more });

const statementOf = (register: RegisterName, search: string, unitIds: readonly number[] = [1, 2, 3, 4, 5]) =>
  fromWhere(registers[register], { ...query({ search, period: null }), unitIds });

async function idsOf({ bare, values }: Rows, order = 'r.id'): Promise<number[]> {
  return (await read<{ id: number }>(`select r.id ${bare} order by ${order}`, values)).map(({ id }) => id);
}

describe('the index of words', () => {
  it.each(['complaints', 'disclosures', 'applications'] as const)(
    'of %s is on the texts that are searched',
    async (name) => {
      const rows = statementOf(name, '路灯').word?.byIndex?.rows;
      if (rows === undefined) throw new Error('no index is asked');
      const plan = await transaction(async (tx) => {
        await tx.query('set local enable_seqscan = off');
        return tx.query<{ 'QUERY PLAN': string }>(`explain select r.id ${rows.bare}`, rows.values);
      });
      expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(`on ${registers[name].table}_words_idx`);
    },
  );

  it.each(['夜市', '夜市扰民', '市', 'case-77', 'CASE-1', '9号', '号 其', '% ', '_', '\\', '河道'])(
    'finds "%s" in the same rows as a look at every row',
    async (search) => {
      const where = statementOf('complaints', search);
      expect(await idsOf(where.word?.byIndex?.rows ?? where)).toEqual(await idsOf(where));
    },
  );

  const odd = [
    '夜',
    '市',
    '𠮷',
    '😀',
    'a',
    'A',
    'Ａ',
    'ａ',
    'İ',
    'ı',
    'ß',
    'K',
    'k',
    'Σ',
    'ς',
    'σ',
    ' ',
    '\t',
    '%',
    '_',
    '\\',
    "'",
    '-',
  ];
  const text = fc
    .array(fc.constantFrom(...odd), { minLength: 1, maxLength: 6 })
    .map((characters) => characters.join(''));

  it('finds any word in any texts as a look at every row does', { timeout: 60_000 }, async () => {
    const texts = fc.sample(fc.tuple(text, text), { numRuns: 400, seed: 20_261_129 });
    const added = await transaction((tx) =>
      tx.query<{ id: number }>(
        `insert into disclosure (unit_id, item_no, title, doc_no, doc_kind, timing, status, row_hash, updated_by)
         select 2, 'D' || n, t, d, 'normative', 'standing', 'draft', 'x', 'test' from unnest($1::text[], $2::text[]) with ordinality as made(t, d, n)
         returning id`,
        [texts.map(([title]) => title), texts.map(([, docNo]) => docNo)],
      ),
    );
    expect(added).toHaveLength(texts.length);
    await fc.assert(
      fc.asyncProperty(text, async (search) => {
        const where = statementOf('disclosures', search);
        expect(await idsOf(where.word?.byIndex?.rows ?? where)).toEqual(await idsOf(where));
      }),
      { numRuns: 150 },
    );
  });
});

describe('listRows for a word', () => {
  it.each([
    ['rare', '第7号'],
    ['that many rows have', '噪声'],
    ['in every row', 'case'],
    ['of one unit', '河道'],
    ['that is nowhere', '无处可寻'],
    ['whose characters stand elsewhere, too', '夜市'],
  ])('%s: total, sums and pages as one statement gives them', async (_, search) => {
    // Village 5 lies below unit 2.
    for (const [unitId, unitIds] of [
      [1, [1, 2, 3, 4, 5]],
      [2, [2, 5]],
      [3, [3]],
    ] as const) {
      const expected = await idsOf(statementOf('complaints', search, unitIds), 'r.received_on desc, r.id desc');
      const pages = Math.max(1, Math.ceil(expected.length / 50));
      for (const page of [1, 2, pages, pages + 1]) {
        const list = await listRows(county, query({ unitId, search, page }));
        const shown = Math.min(page, pages);
        expect(list).toMatchObject({ total: expected.length, pages, page: shown });
        expect(list.rows.map(({ id }) => id)).toEqual(expected.slice((shown - 1) * 50, shown * 50));
        const [sum] = await read<{ people: number | null }>(
          'select sum(people) as people from complaint where id = any($1)',
          [expected],
        );
        expect(list.sums).toEqual({ people: sum?.people });
      }
    }
  });

  it('in the order of a text', async () => {
    for (const search of ['噪声', '第7号']) {
      const expected = await idsOf(statementOf('complaints', search), 'r.title, r.id');
      const list = await listRows(county, query({ search, sort: { field: 'title', descending: false }, page: 3 }));
      expect(list.rows.map(({ id }) => id)).toEqual(expected.slice(100, 150));
    }
  });
});
