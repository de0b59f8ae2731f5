import assert from 'node:assert/strict';

import { recomputeAll } from '../lib/data/cells';
import { read, transaction } from '../lib/data/db';
import { askBelow, askUnit, type UnitAnswer } from '../lib/data/indicators';
import { seriesOf, valuesOf, type IndicatorSeries } from '../lib/data/questions';
import type { IndicatorValue } from '../lib/domain/indicator/definition';
import { asOf, COUNTY, everything, hallCodes as codes, insertCases, insertUnits, lastYear, period } from './county';
import { openDuck } from './duck';
import { onDatabase } from './on-database';
import { numbersOf, rawSql } from './raw-numbers';
import { judged, ms, spreadOf } from './spread';

/**
 * The numbers of the dashboard and of the comparison from cells, beside the same numbers counted from the rows by
 * PostgreSQL and by DuckDB. All three must agree before anything is timed. BENCH_CASES asks for another number.
 */
const CASES = Number(process.env['BENCH_CASES'] ?? 1_000_000);
const ROUNDS = 20;
const TARGET = 20;

type Numbers = Readonly<Record<string, unknown>>[];
type Sql = (sql: string) => Promise<Numbers>;

const [now, before, months] = [
  rawSql('county', '2025-01-01', '2025-12-31'),
  rawSql('county', '2024-01-01', '2024-12-31'),
  rawSql('month', '2024-01-01', '2025-12-31'),
];
const [units, unitsBefore] = [rawSql('unit', '2025-01-01', '2025-12-31'), rawSql('unit', '2024-01-01', '2024-12-31')];

const [thisYear, thatYear] = [valuesOf({ period, asOf, codes }), valuesOf({ period: lastYear, asOf, codes })];
const trend = seriesOf({ period: { from: lastYear.from, to: period.to }, asOf, codes });

async function ofCounty(): Promise<Numbers> {
  const [values] = await askUnit(everything, COUNTY, [thisYear]);
  return [numbersOf(0, values)];
}

function byMonth(series: readonly IndicatorSeries[]): Numbers {
  const at = new Map<number, IndicatorValue[]>();
  for (const { points } of series)
    for (const { month, value } of points) at.set(month, [...(at.get(month) ?? []), value]);
  return [...at].map(([month, values]) => numbersOf(month, values));
}

async function ofDashboard(): Promise<Numbers> {
  const [now, then, series] = await askUnit(everything, COUNTY, [thisYear, thatYear, trend]);
  return [numbersOf(0, now), numbersOf(0, then), ...byMonth(series)];
}

const byUnit = (below: readonly UnitAnswer<IndicatorValue[]>[]): Numbers =>
  below.map(({ unit, said }) => numbersOf(unit.id, said)).sort((a, b) => Number(a['place']) - Number(b['place']));

async function ofTownships(): Promise<Numbers> {
  const [now, then] = await askBelow(everything, { parentId: COUNTY }, [thisYear, thatYear]);
  return [...byUnit(now), ...byUnit(then)];
}

interface Query {
  readonly name: string;
  readonly cells: () => Promise<Numbers>;
  readonly rows: readonly string[];
}

const together = async (parts: readonly Promise<Numbers>[]): Promise<Numbers> => (await Promise.all(parts)).flat();

const queries: readonly Query[] = [
  { name: 'ten numbers of the county and year', cells: ofCounty, rows: [now] },
  {
    name: 'dashboard: year, last year, 24 months',
    cells: ofDashboard,
    rows: [now, before, months],
  },
  {
    name: 'comparison: 14 townships, year and last year',
    cells: ofTownships,
    rows: [units, unitsBefore],
  },
];

const counted = (sql: Sql, statements: readonly string[]): Promise<Numbers> =>
  together(statements.map((statement) => sql(statement)));

async function compare(query: Query, engines: Readonly<Record<string, Sql>>): Promise<void> {
  const numbers = await query.cells();
  const cells = await spreadOf(ROUNDS, query.cells);
  console.log(`${query.name}: ${numbers.length} × ${Object.keys(numbers[0] ?? {}).length - 1} numbers`);
  console.log(`  from cells    p50 ${ms(cells.p50)}   p95 ${ms(cells.p95)}`);
  for (const [name, sql] of Object.entries(engines)) {
    assert.deepEqual(await counted(sql, query.rows), numbers, `${name} counts otherwise`);
    const rows = await spreadOf(ROUNDS, () => counted(sql, query.rows));
    const ratio = rows.p50 / cells.p50;
    const verdict = name === 'DuckDB' ? `   target ${TARGET}: ${judged(ratio >= TARGET)}` : '';
    console.log(
      `  ${name.padEnd(12)}  p50 ${ms(rows.p50)}   p95 ${ms(rows.p95)}   ${ratio.toFixed(1)} × as long${verdict}`,
    );
  }
}

async function main(): Promise<void> {
  await transaction(async (tx) => {
    await insertUnits(tx);
    await insertCases(tx, 1, CASES);
    await recomputeAll(tx);
  });
  await read('vacuum analyze');
  const duck = await openDuck();
  console.log(`${CASES} cases in 14 halls`);
  for (const query of queries) await compare(query, { PostgreSQL: read, DuckDB: duck.query });
  duck.close();
}

await onDatabase(main);
