import { performance } from 'node:perf_hooks';

import { cataloguedItems } from '../lib/data/disclosure-coverage';
import { recomputeAll, recomputeCells } from '../lib/data/cells';
import { disconnect, read, transaction, type Tx } from '../lib/data/db';
import { evaluateChildren, evaluateSeries, evaluateUnit, readCells } from '../lib/data/indicators';
import { overdueCases } from '../lib/data/overdue';
import { readMatrix } from '../lib/data/reporting/matrix';
import { readMonths } from '../lib/data/reporting/month-facts';
import { checkMonth } from '../lib/data/reporting/plausible';
import { correctedMeasures } from '../lib/data/reporting/revisions';
import { targetsOf } from '../lib/data/reporting/targets';
import type { OrgScope } from '../lib/domain/scope';
import { createTestDatabase } from '../lib/ops/test-database';

/** Dashboard reads on 100,000 service cases, beside the same numbers by SQL over the raw rows in the same run. */
const CASES = 100_000;
const ROUNDS = 40;
const MONTHS = 36;
const period = { from: 202501, to: 202512 };
const asOf = '2026-01-31';
const everything = { actor: 'bench', role: 'administrator', path: '/' } as unknown as OrgScope;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const at = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? 0;

async function spread(name: string, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push(await timed(work));
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(58)} p50 ${at(times, 0.5).toFixed(1)} ms   p95 ${at(times, 0.95).toFixed(1)} ms`);
  return at(times, 0.5);
}

/** 1 county, 14 townships with 8 villages each; cases and complaints over three years; waits of 10 minutes on average. */
async function fill(tx: Tx): Promise<void> {
  await tx.query(`insert into org_unit (id, code, name, kind, parent_id, path, valid_from)
    select 1, 'C', 'C', 'county', null, '/1/', '2000-01-01'::date union all
    select 1 + t, 'T' || t, 'T', 'township', 1, format('/1/%s/', 1 + t), '2000-01-01' from generate_series(1, 14) t union all
    select 100 * t + v, format('V%s-%s', t, v), 'V', 'village', 1 + t, format('/1/%s/%s/', 1 + t, 100 * t + v), '2000-01-01'
    from generate_series(1, 14) t, generate_series(1, 8) v`);
  await tx.query(
    `insert into service_case (unit_id, served_on, ticket_no, leg, "window", matter, kind, result, finished_on,
       promised_days, fee_yuan, rating, due_on, wait_seconds, handle_seconds, row_hash, updated_by)
     select 2 + i % 14, date '2023-01-01' + (i * 7 % 1095), 'N' || i, 0, (i % 9)::text, 'm',
       case i % 5 when 0 then 'consultation' else 'matter' end, case when i % 50 = 0 then 'pending' when i % 33 = 0 then 'noShow' else 'completed' end,
       date '2023-01-01' + (i * 7 % 1095) + i % 4, 3, i % 3, (array['verySatisfied', 'satisfied', 'dissatisfied'])[1 + i % 7],
       date '2023-01-01' + (i * 7 % 1095) + 3, (-600 * ln((i::bigint * 7919 % 99991 + 1) / 99992.0))::int,
       (-420 * ln((i::bigint * 104729 % 99989 + 1) / 99990.0))::int, 'x', 'bench'
     from generate_series(1, $1::int) i`,
    [CASES],
  );
  await tx.query(`insert into complaint (unit_id, case_no, source, clock, title, received_on, answered_on, resolved, rating,
       status, due_on, row_hash, updated_by)
     select 2 + i % 14, 'C' || i, 'phone', 'hotline', 't', date '2023-01-01' + i % 1090, date '2023-01-01' + i % 1090 + i % 9,
       i % 3 > 0, 'satisfied', 'answered', date '2023-01-01' + i % 1090 + 7, 'x', 'bench'
     from generate_series(1, 20000) i`);
  await tx.query('analyze');
}

const rawHall = `select count(*) filter (where c.leg = 0 and result <> 'void') as visits,
    count(*) filter (where result in ('completed', 'pending') and c.kind = 'matter') as matters,
    count(*) filter (where result in ('completed', 'pending') and c.kind = 'consultation') as consultations,
    count(*) filter (where result = 'completed' and c.kind = 'matter') as completed,
    count(*) filter (where result = 'completed' and c.kind = 'matter' and finished_on = served_on) as spot,
    count(*) filter (where result in ('completed', 'pending') and rating in ('verySatisfied', 'satisfied', 'basicallySatisfied')) as good,
    count(*) filter (where result in ('completed', 'pending') and rating is not null) as rated,
    count(*) filter (where c.leg = 0 and result = 'noShow') as no_shows,
    percentile_disc(array[0.5, 0.9]) within group (order by wait_seconds / 60) filter (where result in ('completed', 'pending')) as wait,
    percentile_disc(0.5) within group (order by handle_seconds / 60) filter (where result in ('completed', 'pending')) as handle
  from service_case c join org_unit u on u.id = c.unit_id
  where starts_with(u.path, '/1/') and served_on between '2025-01-01' and '2025-12-31'`;

async function main(): Promise<void> {
  const database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  try {
    await transaction(fill);
    const units = Array.from({ length: 14 }, (_, i) => i + 2);
    const range = { register: 'service-cases', unitIds: units, from: 202301, to: 202512, actor: 'bench' } as const;
    const first = await timed(() => transaction((tx) => recomputeCells(tx, range)));
    const again = await timed(() => transaction((tx) => recomputeCells(tx, range)));
    const one = await timed(() =>
      transaction((tx) => recomputeCells(tx, { ...range, unitIds: [2], from: 202506, to: 202506 })),
    );
    console.log(
      `cells of ${CASES} cases, ${MONTHS} months: ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms; one unit, one month: ${one.toFixed(0)} ms`,
    );
    await transaction(recomputeAll);
    const [size] = await read<{ n: number }>('select count(*) as n from measure_cell');
    console.log(`${size?.n ?? 0} cells`);
    const hall = [
      'visits',
      'matters',
      'consultations',
      'completed',
      'onTheSpotRate',
      'satisfaction',
      'noShowRate',
      'waitP50',
      'waitP90',
      'handleP50',
    ];
    const codes = hall.map((name) => `hall.${name}`);
    const cells = await spread('ten hall indicators of a county and year, from cells', () =>
      evaluateUnit(everything, { unitId: 1, period, asOf, codes }),
    );
    const raw = await spread('the same ten by SQL over the raw rows', () => read(rawHall));
    console.log(`cells : raw rows = 1 : ${(raw / cells).toFixed(1)}`);
    await spread('all indicators of the county', () => evaluateUnit(everything, { unitId: 1, period, asOf }));
    await spread('all indicators of a township', () => evaluateUnit(everything, { unitId: 3, period, asOf }));
    const compared = ['hall.visits', 'hall.satisfaction', 'hall.waitP50', 'complaint.onTimeRate'];
    await spread('4 indicators × 14 townships', () =>
      evaluateChildren(everything, { parentId: 1, period, asOf, codes: compared }),
    );
    await spread('24 months × 4 indicators', () =>
      evaluateSeries(everything, { unitId: 1, from: 202401, to: 202512, asOf, codes: compared }),
    );
    await spread('overdue list', () => overdueCases(everything, { unitId: 1, today: '2025-12-31' }));
    await spread('a dashboard: values, last year, series, overdue at once', () =>
      Promise.all([
        evaluateUnit(everything, { unitId: 1, period, asOf }),
        evaluateUnit(everything, { unitId: 1, period: { from: 202401, to: 202412 }, asOf }),
        evaluateSeries(everything, { unitId: 1, from: 202401, to: 202512, asOf, codes: compared }),
        overdueCases(everything, { unitId: 1, today: '2025-12-31' }),
        readCells(everything, {
          unitId: 1,
          period,
          measures: ['hall.arrivedByHour', 'complaint.received', 'complaint.stage'],
        }),
        readMonths({ path: '/1/', period }),
        cataloguedItems(everything, { unitId: 1, period, today: '2025-12-31' }),
        correctedMeasures(everything, { unitId: 1, period }),
        targetsOf(everything, { unitId: 1, year: 2025 }),
      ]),
    );
    await spread('completeness of a county, 12 months', () => readMatrix(everything, { unitId: 1, period }));
    await spread('numbers to check in one month of a county', () =>
      checkMonth(everything, { unitId: 1, month: 202511 }),
    );
  } finally {
    await disconnect();
    await database.drop();
  }
}

await main();
