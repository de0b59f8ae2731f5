import { read, transaction, type Tx } from '../lib/data/db';
import { listRows, type ListQuery } from '../lib/data/register-read';
import type { RegisterName } from '../lib/domain/register/definition';
import { listedFields } from '../lib/domain/register/listing';
import { registers } from '../lib/domain/register/registers';
import type { OrgScope } from '../lib/domain/scope';
import { onDatabase } from './on-database';
import { ms, spreadOf } from './spread';

/**
 * Pages of registers of 1,000,000 rows each: the rows of the page, the count and the sums of the whole list, at the
 * server. Rows were written in the order of their days, as an office writes them. BENCH_ROWS asks for another number.
 */
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
     from (select i, date '2021-01-01' + (i::bigint * 1826 / ($1::int + 1))::int as day from generate_series(1, $1::int) i) as made`,
    [ROWS],
  );
  await tx.query(
    `insert into complaint (unit_id, case_no, source, clock, category, title, content, received_on, answered_on,
       resolved, rating, status, due_on, people, row_hash, updated_by)
     select 2 + i % 14, 'C' || i, (array['phone', 'visit', 'hotline', 'letter'])[1 + i % 4],
       case when i % 4 = 2 then 'hotline' else 'petition' end, '类别' || i % 40, '路灯不亮，第' || i % 900 || '号',
       repeat('居民反映夜间路灯不亮，出行不便。', 3), day, case when i % 100 = 0 then null else day + i % 9 end, i % 3 > 0,
       (array['verySatisfied', 'satisfied', 'dissatisfied'])[1 + i % 7],
       case when i % 100 = 0 then 'accepted' else 'answered' end, day + 7, 1 + i % 6, 'x', 'bench'
     from (select i, date '2021-01-01' + (i::bigint * 1826 / ($1::int + 1))::int as day from generate_series(1, $1::int) i) as made`,
    [ROWS],
  );
}

const fields: Partial<Record<RegisterName, readonly string[]>> = {
  'service-cases': ['servedOn', 'ticketNo', 'window', 'matter', 'kind', 'result', 'finishedOn', 'rating'],
  complaints: listedFields(registers.complaints),
};

const query = (register: RegisterName, more: Partial<ListQuery>): ListQuery => ({
  register,
  unitId: 1,
  period: { from: 202501, to: 202512 },
  search: '',
  state: '',
  sort: null,
  page: 1,
  today: '2025-12-31',
  fields: fields[register] ?? [],
  ...more,
});

const whole = { from: 202101, to: 202512 };
const everywhere: readonly (readonly [string, Partial<ListQuery>])[] = [
  ['county, this year (the first sight)', {}],
  ['county, five years: every row', { period: whole }],
  ['township, this year', { unitId: 3 }],
  ['township, five years', { unitId: 3, period: whole }],
  ['county, five years, page 100', { period: whole, page: 100 }],
  ['county, five years, overdue', { period: whole, state: 'overdue' }],
];
const pages: Partial<Record<RegisterName, readonly (readonly [string, Partial<ListQuery>])[]>> = {
  'service-cases': [
    ...everywhere,
    ['county, five years, pending', { period: whole, state: 'pending' }],
    [
      'county, five years, two choices',
      { period: whole, choices: { rating: ['dissatisfied'], kind: ['consultation'] } },
    ],
    ['county, this year, sorted by ticket', { sort: { field: 'ticketNo', descending: false } }],
    ['county, this year, text of a matter', { search: '事项29' }],
    ['township, five years, text of a matter', { unitId: 3, period: whole, search: '事项29' }],
    ['county, five years, text of a matter', { period: whole, search: '事项29' }],
    ['county, five years, text of every third row', { period: whole, search: '事项2' }],
    ['county, five years, text of every row', { period: whole, search: '事项' }],
    ['county, five years, sorted by ticket', { period: whole, sort: { field: 'ticketNo', descending: false } }],
  ],
  complaints: [
    ...everywhere,
    ['county, five years, two choices', { period: whole, choices: { rating: ['dissatisfied'], source: ['visit'] } }],
    ['county, this year, sorted by number', { sort: { field: 'caseNo', descending: false } }],
    ['county, this year, text of a title', { search: '第29号' }],
    ['township, five years, text of a title', { unitId: 3, period: whole, search: '第29号' }],
    ['county, five years, text of a title', { period: whole, search: '第29号' }],
    ['county, five years, text of every tenth row', { period: whole, search: '9号' }],
    ['county, five years, text of every row', { period: whole, search: '路灯' }],
    ['county, five years, a character of no row', { period: whole, search: '水' }],
    ['county, five years, sorted by number', { period: whole, sort: { field: 'caseNo', descending: false } }],
  ],
};

/** Prints the page; gives its name where the middle time is over the bound. */
async function measure(register: RegisterName, [name, more]: readonly [string, Partial<ListQuery>]): Promise<string[]> {
  let total = 0;
  const { p50, p95 } = await spreadOf(ROUNDS, async () => {
    ({ total } = await listRows(everything, query(register, more)));
  });
  console.log(`  ${name.padEnd(44)} ${String(total).padStart(9)} rows   p50 ${ms(p50)}   p95 ${ms(p95)}`);
  return p50 > BOUND_MS ? [`${register}: ${name}`] : [];
}

async function main(): Promise<void> {
  await transaction(fill);
  // Before the log is written the rows' own transaction is not known to be over, and no page counts as seen by all.
  await read('checkpoint');
  for (const table of ['service_case', 'complaint']) await read(`vacuum analyze ${table}`);
  const slow: string[] = [];
  for (const [register, asked] of Object.entries(pages) as [RegisterName, (typeof everywhere)[number][]][]) {
    console.log(`${register}: ${ROWS} rows`);
    for (const page of asked) slow.push(...(await measure(register, page)));
  }
  console.log(slow.length === 0 ? `every page within ${BOUND_MS} ms` : `over ${BOUND_MS} ms: ${slow.join('; ')}`);
}

await onDatabase(main);
