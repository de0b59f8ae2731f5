import { kindsBelow, seriesOfEach, valuesBelow } from '../lib/data/comparison';
import { rollUpAll } from '../lib/data/cell-rollup';
import { recomputeAll } from '../lib/data/cells';
import { read, transaction, type Tx } from '../lib/data/db';
import { unitsBelow } from '../lib/data/indicators';
import { kindsShown } from '../lib/domain/figure/columns';
import { comparedCodes, compareUnits } from '../lib/domain/figure/comparison';
import { TREND_MONTHS, trendsOf } from '../lib/domain/figure/trends';
import { indicators } from '../lib/domain/indicator/catalogue';
import type { IndicatorDefinition } from '../lib/domain/indicator/definition';
import { shiftMonth } from '../lib/domain/period';
import type { OrgScope } from '../lib/domain/scope';
import { onDatabase } from './on-database';
import { print, spreadOf } from './spread';

/** The comparison as the page makes it, this year and last: few units with the whole catalogue, and very many with ten. */
const ROUNDS = 30;
const period = { from: 202501, to: 202512 };
const against = { from: 202401, to: 202412 };
const asOf = '2026-01-31';
const everything = { actor: 'bench', role: 'administrator', path: '/' } as unknown as OrgScope;
const [COUNTY, PROVINCE] = [1, 2];
const MANY = 1500;

/** 20 townships with 8 villages each, and 1,500 townships under 75 counties. */
async function units(tx: Tx): Promise<void> {
  await tx.query(`insert into org_unit (id, code, name, kind, parent_id, path, population, valid_from)
    select 1, 'C', 'C', 'county', null::int, '/1/', null::int, '2000-01-01'::date union all
    select 2, 'P', 'P', 'county', null, '/2/', null, '2000-01-01' union all
    select 10 + t, 'T' || t, 'T', 'township', 1, format('/1/%s/', 10 + t), 20000 + t, '2000-01-01' from generate_series(1, 20) t union all
    select 100 * t + v, format('V%s-%s', t, v), 'V', 'village', 10 + t, format('/1/%s/%s/', 10 + t, 100 * t + v), 900, '2000-01-01'
    from generate_series(1, 20) t, generate_series(1, 8) v union all
    select 3000 + c, 'C' || c, 'C', 'county', 2, format('/2/%s/', 3000 + c), null, '2000-01-01' from generate_series(1, 75) c union all
    select 10000 + n, 'N' || n, 'N', 'township', 3001 + n % 75, format('/2/%s/%s/', 3001 + n % 75, 10000 + n), 20000, '2000-01-01'
    from generate_series(1, ${MANY}) n`);
}

/** Rows of three years for the 20 townships; every register that most indicators stand on. */
async function rows(tx: Tx): Promise<void> {
  await tx.query(`insert into service_case (unit_id, served_on, ticket_no, leg, "window", matter, kind, result, finished_on,
      statutory_days, promised_days, fee_yuan, rating, due_on, wait_seconds, handle_seconds, row_hash, updated_by)
    select 11 + i % 20, d, 'N' || i, 0, (i % 9)::text, 'm', case i % 5 when 0 then 'consultation' else 'matter' end,
      case when i % 50 = 0 then 'pending' else 'completed' end, d + i % 4, 9, 3, i % 3,
      (array['verySatisfied', 'satisfied', 'dissatisfied'])[1 + i % 7], d + 3, (i::bigint * 7919 % 3600)::int, (i::bigint * 104729 % 2400)::int, 'x', 'bench'
    from generate_series(1, 100000) i, lateral (select date '2023-01-01' + (i * 7 % 1095) as d) as day`);
  await tx.query(`insert into complaint (unit_id, case_no, source, clock, title, received_on, answered_on, resolved, rating,
      status, due_on, row_hash, updated_by)
    select 11 + i % 20, 'C' || i, (array['phone', 'hotline12345', 'visit'])[1 + i % 3], 'hotline', 't', d, d + i % 9,
      i % 3 > 0, 'satisfied', 'answered', d + 7, 'x', 'bench'
    from generate_series(1, 30000) i, lateral (select date '2023-01-01' + i % 1090 as d) as day`);
  await tx.query(`insert into disclosure (unit_id, item_no, title, doc_kind, legal_item, timing, channels, formed_on, published_on,
      status, due_on, row_hash, updated_by)
    select 11 + i % 20, 'D' || i, 't', case i % 9 when 0 then 'normative' else 'other' end, 'art20-01', 'anytime',
      array['website', 'wechat'], d, d + i % 30, 'published', d + 28, 'x', 'bench'
    from generate_series(1, 20000) i, lateral (select date '2023-01-01' + i % 1060 as d) as day`);
  await tx.query(`insert into application (unit_id, application_no, received_on, received_via, applicant_kind, subject, outcome,
      answered_on, due_on, row_hash, updated_by)
    select 11 + i % 20, 'A' || i, d, 'web', 'natural', 's', 'disclosed', d + i % 30, d + 28, 'x', 'bench'
    from generate_series(1, 2000) i, lateral (select date '2023-01-01' + i % 1060 as d) as day`);
}

const tenMeasures = [
  ['complaint.received', 'phone'],
  ['complaint.received', 'hotline12345'],
  ['complaint.receivedAnswered', ''],
  ['complaint.answered', ''],
  ['complaint.resolved', 'yes'],
  ['complaint.resolved', 'no'],
  ['complaint.rating', 'satisfied'],
  ['complaint.rating', 'dissatisfied'],
  ['complaint.dueAnswered', ''],
  ['complaint.dueOnTime', ''],
  ['complaint.repeat', ''],
  ['complaints.reported', ''],
];
const ten = [
  'received',
  'answered',
  'onTimeRate',
  'answeredRate',
  'resolvedRate',
  'satisfaction',
  'ratedShare',
  'repeatRate',
];
const tenCodes = [...ten.map((name) => `complaint.${name}`), 'complaint.daysP50', 'complaint.daysP90'];

/** Cells of three years for the 1,500: ten measures and a histogram of thirty days. */
async function cells(tx: Tx): Promise<void> {
  await tx.query(
    `insert into measure_cell (unit_id, month, measure, slice, value)
     select 10000 + n, y * 100 + m, c.measure, c.slice, 1 + (n * 7 + m * 3) % 40
     from generate_series(1, ${MANY}) n, generate_series(2023, 2025) y, generate_series(1, 12) m,
       (select * from unnest($1::text[], $2::text[]) as named(measure, slice) union all
        select 'complaint.days', d::text from generate_series(1, 30) d) as c`,
    [tenMeasures.map(([measure]) => measure), tenMeasures.map(([, slice]) => slice)],
  );
  await tx.query('analyze');
}

/** The lines in the cells, which the page reads after the comparison where they are asked for. */
async function trends(parentId: number, definitions: readonly IndicatorDefinition[]): Promise<number> {
  const units = await unitsBelow(everything, { parentId, period, kinds: ['township'] });
  const span = { from: shiftMonth(period.to, 1 - TREND_MONTHS), to: period.to };
  const rows = await seriesOfEach(everything, units, { span, asOf, codes: definitions.map((d) => d.code) });
  return trendsOf({ definitions, rows, perResidents: false }).size;
}

async function comparison(parentId: number, definitions: readonly IndicatorDefinition[]): Promise<number> {
  const below = await kindsBelow(everything, { parentId, period });
  const kinds = kindsShown(below, 'township-street');
  const codes = comparedCodes(definitions);
  const values = await valuesBelow(everything, { parentId, period, against, kinds, below, asOf, codes });
  return compareUnits({ definitions, ...values }).rows.length;
}

async function main(): Promise<void> {
  await transaction(async (tx) => {
    await units(tx);
    await rows(tx);
    await recomputeAll(tx);
    await cells(tx);
    await rollUpAll(tx);
  });
  await read('vacuum analyze');
  const [size] = await read<{ n: number }>('select count(*) as n from measure_cell');
  console.log(`${size?.n ?? 0} cells; each comparison with last year`);
  const eighty = indicators.slice(0, 80);
  const definitions = indicators.filter((d) => tenCodes.includes(d.code));
  const compared = async (name: string, target: number, work: () => Promise<number>): Promise<void> =>
    print(`${name} (${await work()} units)`, await spreadOf(ROUNDS, work), target);
  await compared('20 townships × 80 indicators', 100, () => comparison(COUNTY, eighty));
  await compared(`20 townships × ${indicators.length} indicators`, 150, () => comparison(COUNTY, indicators));
  await compared('12 months of 20 townships × 80 indicators, beside it', 300, () => trends(COUNTY, eighty));
  await compared(`1,500 townships × ${definitions.length} indicators`, 500, () => comparison(PROVINCE, definitions));
}

await onDatabase(main);
