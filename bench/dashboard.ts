import { recomputeAll, recomputeCells } from '../lib/data/cells';
import { read, transaction } from '../lib/data/db';
import { evaluateChildren, evaluateSeries, evaluateUnit } from '../lib/data/indicators';
import { overdueCases } from '../lib/data/overdue';
import { checkMonth } from '../lib/data/reporting/plausible';
import { readMatrix } from '../lib/data/reporting/matrix';
import {
  asOf,
  COUNTY as unitId,
  everything,
  hallCodes,
  insertCases,
  insertComplaints,
  insertUnits,
  period,
  townships,
} from './county';
import { readDashboard, seriesCodes } from './dashboard-reads';
import { onDatabase } from './on-database';
import { print, spreadOf, timed } from './spread';

/** What the dashboard of a county reads, and what a write costs. The same numbers from rows are in the yardstick bench. */
const CASES = 100_000;
const ROUNDS = 40;
const MONTHS = 36;

async function writes(): Promise<void> {
  const range = { register: 'service-cases', unitIds: townships, from: 202301, to: 202512, actor: 'bench' } as const;
  const one = { ...range, unitIds: [2], from: 202506, to: 202506 };
  const recompute = (what: typeof one | typeof range) => timed(() => transaction((tx) => recomputeCells(tx, what)));
  const [first, again, single] = [await recompute(range), await recompute(range), await recompute(one)];
  console.log(
    `cells of ${CASES} cases, ${MONTHS} months: ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms; one unit, one month: ${single.toFixed(0)} ms`,
  );
}

const reads: readonly (readonly [name: string, work: () => Promise<unknown>, target?: number])[] = [
  [
    'ten hall indicators of a county and year',
    () => evaluateUnit(everything, { unitId, period, asOf, codes: hallCodes }),
  ],
  ['all indicators of the county', () => evaluateUnit(everything, { unitId, period, asOf })],
  ['all indicators of a township', () => evaluateUnit(everything, { unitId: 3, period, asOf })],
  [
    'all indicators, the year up to November',
    () => evaluateUnit(everything, { unitId, period: { from: 202501, to: 202511 }, asOf }),
  ],
  [
    '4 indicators × 14 townships',
    () => evaluateChildren(everything, { parentId: unitId, period, asOf, codes: seriesCodes }),
  ],
  [
    '24 months × 4 indicators',
    () => evaluateSeries(everything, { unitId, from: 202401, to: 202512, asOf, codes: seriesCodes }),
  ],
  ['overdue list', () => overdueCases(everything, { unitId, today: '2025-12-31' })],
  ['a dashboard: everything it reads, at once', readDashboard, 100],
  ['completeness of a county, 12 months', () => readMatrix(everything, { unitId, period })],
  ['numbers to check in one month of a county', () => checkMonth(everything, { unitId, month: 202511 })],
];

async function main(): Promise<void> {
  await transaction(async (tx) => {
    await insertUnits(tx);
    await insertCases(tx, 1, CASES);
    await insertComplaints(tx);
    await tx.query('analyze');
  });
  await writes();
  await transaction(recomputeAll);
  const [size] = await read<{ n: number }>('select count(*) as n from measure_cell');
  console.log(`${size?.n ?? 0} cells`);
  for (const [name, work, target] of reads) print(name, await spreadOf(ROUNDS, work), target);
}

await onDatabase(main);
