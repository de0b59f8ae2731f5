import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';

import { importCommand } from '../lib/cli/import';
import { disconnect, read, transaction } from '../lib/data/db';
import { createTestDatabase } from '../lib/ops/test-database';

/** 100,000 service cases by the import command, beside a bare COPY of the same rows into an equal table. */
const CASES = 100_000;
const UNITS = 14;

const two = (n: number): string => String(n).padStart(2, '0');

/** Three years of working hours in fourteen halls; every tenth case has a promise and its end. */
function caseLine(i: number): string {
  const year = 2023 + (i % 3);
  const date = `${year}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
  const minute = two(i % 50);
  const promised = i % 10 === 0;
  const end = promised ? `${date},5` : ',';
  return `T${i % UNITS},${date},N${i},0,9:${minute}:01,9:${two((i % 50) + 3)}:05,9:${two((i % 50) + 9)}:40,${1 + (i % 8)}号窗口,社保登记,办件,办结,${end},非常满意`;
}

async function prepare(): Promise<string> {
  for (let i = 0; i < UNITS; i += 1)
    await read(
      `with u as (insert into org_unit (code, name, kind, valid_from) values ($1, $1, 'township', '2000-01-01') returning id)
       select id from u`,
      [`T${i}`],
    );
  await read(`update org_unit set path = '/' || id || '/'`);
  const folder = await mkdtemp(join(tmpdir(), 'sunledger-bench-'));
  const headings =
    'unit,servedOn,ticketNo,leg,arrivedAt,calledAt,endedAt,window,matter,kind,result,finishedOn,promisedDays,rating';
  const labels = { 办件: 'matter', 办结: 'completed', 非常满意: 'verySatisfied' };
  const lines = Array.from({ length: CASES }, (_, i) => caseLine(i)).join('\n');
  const text = Object.entries(labels).reduce((all, [label, value]) => all.replaceAll(label, value), lines);
  await writeFile(join(folder, 'cases.csv'), `${headings}\n${text}\n`);
  return folder;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function importFile(file: string): Promise<void> {
  const before = process.cpuUsage();
  const io = {
    out: (text: string) => {
      console.log(text.slice(0, 120));
    },
    err: (text: string) => {
      console.log(text);
    },
  };
  const code = await importCommand(['service-cases', file, '--json'], io);
  const { user, system } = process.cpuUsage(before);
  console.log(`CPU of this process: ${((user + system) / 1e6).toFixed(1)} s`);
  if (code !== 0) throw new Error(`exit ${code}`);
}

/** The same rows, taken from the register as text, into a table with the same key and indexes. */
async function bareCopy(): Promise<number> {
  const rows = await read<{ line: string }>(`select t::text as line from service_case t`);
  await read('create table bare (like service_case including all)');
  const columns = await read<{ n: string }>(
    `select string_agg(quote_ident(attname), ',' order by attnum) as n from pg_attribute where attrelid = 'service_case'::regclass and attnum > 0`,
  );
  const csv = rows.map((row) => `${row.line.slice(1, -1)}\n`);
  return seconds(() =>
    transaction(async (tx) => {
      await pipeline(
        Readable.from(csv),
        tx.client.query(copyFrom(`copy bare (${columns[0]?.n ?? ''}) from stdin csv`)),
      );
    }),
  );
}

const database = await createTestDatabase();
process.env['DATABASE_URL'] = database.url;
const folder = await prepare();
try {
  const file = join(folder, 'cases.csv');
  const first = await seconds(() => importFile(file));
  const again = await seconds(() => importFile(file));
  const copy = await bareCopy();
  console.log(
    `import ${CASES} service cases   ${first.toFixed(1)} s (${(copy / first).toFixed(2)} of bare COPY, ${copy.toFixed(1)} s)`,
  );
  console.log(`the same file again           ${again.toFixed(1)} s`);
} finally {
  await rm(folder, { recursive: true });
  await disconnect();
  await database.drop();
}
