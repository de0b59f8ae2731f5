import { recomputeAll } from '../lib/data/cells';
import { read, transaction } from '../lib/data/db';
import { insertCases, insertComplaints, insertUnits } from './county';
import { readDashboard } from './dashboard-reads';
import { onDatabase } from './on-database';
import { judged, print, spreadOf, timed, type Spread } from './spread';

/** The dashboard with ten times the cases in the same halls and months. BENCH_CASES and BENCH_GROWN ask for other numbers. */
const CASES = Number(process.env['BENCH_CASES'] ?? 1_000_000);
const GROWN = Number(process.env['BENCH_GROWN'] ?? 10 * CASES);
/** rows of one transaction */
const BLOCK = 1_000_000;
const ROUNDS = 40;
const TARGET = 1.2;

async function grow(from: number, to: number): Promise<Spread> {
  const written = await timed(async () => {
    for (let i = from; i <= to; i += BLOCK) await transaction((tx) => insertCases(tx, i, Math.min(to, i + BLOCK - 1)));
  });
  const added = await timed(() => transaction(recomputeAll));
  await read('vacuum analyze');
  const [size] = await read<{ n: number }>('select count(*) as n from measure_cell');
  console.log(
    `${to} cases (rows in ${(written / 1000).toFixed(0)} s), all cells in ${(added / 1000).toFixed(0)} s: ${size?.n ?? 0} cells`,
  );
  const spread = await spreadOf(ROUNDS, readDashboard);
  print('a dashboard: everything it reads, at once', spread);
  return spread;
}

async function main(): Promise<void> {
  await transaction(async (tx) => {
    await insertUnits(tx);
    await insertComplaints(tx);
  });
  const few = await grow(1, CASES);
  const many = await grow(CASES + 1, GROWN);
  const ratio = many.p50 / few.p50;
  console.log(
    `${(GROWN / CASES).toFixed(0)} × the cases: ${ratio.toFixed(2)} × the time   target ${TARGET}: ${judged(ratio <= TARGET)}`,
  );
}

await onDatabase(main);
