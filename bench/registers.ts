import { performance } from 'node:perf_hooks';

import { disconnect, read, transaction, type Tx } from '../lib/data/db';
import { listRows, type ListQuery } from '../lib/data/register-read';
import type { OrgScope } from '../lib/domain/scope';
import { createTestDatabase } from '../lib/ops/test-database';

/** Pages of a register of 1,000,000 rows: the rows of the page, the count and the sums of the whole list, at the server. */
const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const ROUNDS = 15;
const BOUND_MS = 100;
const everything = { actor: 'bench', role: 'administrator', path: '/' } as unknown as OrgScope;

/** 1 county, 14 townships; five years of cases, the last ones still pending. */
async function fill(tx: Tx): Promise<void> {
  await tx.query(`insert into org_unit (id, code, name, kind, parent_id, path, valid_from)
    select 1, 'C', 'C', 'county', null, '/1/', '2000-01-01'::date union all
    select 1 + t, 'T' || t, 'T', 'township', 1, format('/1/%s/', 1 + t), '2000-01-01' from generate_series(1, 14) t`);
  await tx.query(
    `insert into service_case (unit_id, served_on, ticket_no, leg, "window", matter, kind, result, finished_on,
       promised_days, fee_yuan, rating, due_on, wait_seconds, handle_seconds, row_hash, updated_by)
     select 2 + i % 14, day, 'N' || i, 0, (i % 9)::text, '事项' || i % 300,
       case i % 5 when 0 then 'consultation' else 'matter' end,
       case when i % 100 = 0 then 'pending' when i % 33 = 0 then 'noShow' else 'completed' end,
       case when i % 100 = 0 then null else day + i % 4 end, 3, i % 3,
       (array['verySatisfied', 'satisfied', 'dissatisfied'])[1 + i % 7], day + 3, i % 3000, i % 2000, 'x', 'bench'
     from (select i, date '2021-01-01' + (i::bigint * 7919 % 1826)::int as day from generate_series(1, $1::int) i) as made`,
    [ROWS],
  );
}

const query = (more: Partial<ListQuery> = {}): ListQuery => ({
  register: 'service-cases',
  unitId: 1,
  period: { from: 202501, to: 202512 },
  search: '',
  state: '',
  sort: null,
  page: 1,
  today: '2025-12-31',
  fields: ['servedOn', 'ticketNo', 'window', 'matter', 'kind', 'result', 'finishedOn', 'rating'],
  ...more,
});

const whole = { from: 202101, to: 202512 };
const pages: readonly (readonly [string, Partial<ListQuery>])[] = [
  ['county, this year (the first sight)', {}],
  ['county, five years: every row', { period: whole }],
  ['township, this year', { unitId: 3 }],
  ['township, five years', { unitId: 3, period: whole }],
  ['county, five years, page 100', { period: whole, page: 100 }],
  ['county, five years, overdue', { period: whole, state: 'overdue' }],
  ['county, five years, pending', { period: whole, state: 'pending' }],
  ['county, five years, two choices', { period: whole, choices: { rating: ['dissatisfied'], kind: ['consultation'] } }],
  ['county, this year, sorted by ticket', { sort: { field: 'ticketNo', descending: false } }],
  ['county, this year, text of a matter', { search: '事项29' }],
];

async function main(): Promise<void> {
  const database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  try {
    await transaction(fill);
    await read('vacuum analyze service_case');
    const slow: string[] = [];
    for (const [name, more] of pages) {
      const times: number[] = [];
      let total = 0;
      for (let i = 0; i <= ROUNDS; i += 1) {
        const start = performance.now();
        ({ total } = await listRows(everything, query(more)));
        if (i > 0) times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      const [p50 = 0, p95 = 0] = [times[Math.floor(ROUNDS / 2)], times.at(-1)];
      if (p50 > BOUND_MS) slow.push(name);
      console.log(
        `${name.padEnd(44)} ${String(total).padStart(9)} rows   p50 ${p50.toFixed(1)} ms   max ${p95.toFixed(1)} ms`,
      );
    }
    console.log(slow.length === 0 ? `every page within ${BOUND_MS} ms` : `over ${BOUND_MS} ms: ${slow.join('; ')}`);
  } finally {
    await disconnect();
    await database.drop();
  }
}

await main();
