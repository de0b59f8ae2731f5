import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { importCommand } from '../lib/cli/import';
import { read, transaction } from '../lib/data/db';
import { onDatabase } from './on-database';

/**
 * A million service cases by the import command, beside a bare COPY of the same rows into an equal table.
 * BENCH_CASES asks for another number.
 */
const CASES = Number(process.env['BENCH_CASES'] ?? 1_000_000);
const UNITS = 14;

const two = (n: number): string => String(n).padStart(2, '0');

/** Three years of working hours in fourteen halls; every tenth case has a promise and its end. */
function caseLine(i: number): string {
  const year = 2023 + (i % 3);
  const date = `${year}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
  const minute = two(i % 50);
  const promised = i % 10 === 0;
  const end = promised ? `${date},5` : ',';
  return `T${i % UNITS},${date},N${i},0,9:${minute}:01,9:${two((i % 50) + 3)}:05,9:${two((i % 50) + 9)}:40,${1 + (i % 8)}号窗口,社保登记,matter,completed,${end},verySatisfied`;
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
  await pipeline(
    Readable.from(
      (function* () {
        yield `${headings}\n`;
        for (let i = 0; i < CASES; i += BLOCK) yield block(i);
      })(),
    ),
    createWriteStream(join(folder, 'cases.csv')),
  );
  return folder;
}

const BLOCK = 5000;
const block = (from: number): string =>
  Array.from({ length: Math.min(BLOCK, CASES - from) }, (_, i) => `${caseLine(from + i)}\n`).join('');

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The most memory this process held while the work ran; PostgreSQL is another process. */
async function withPeak<T>(work: () => Promise<T>): Promise<{ value: T; megabytes: number }> {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  try {
    return { value: await work(), megabytes: (look(), Math.round(most / 1e6)) };
  } finally {
    clearInterval(timer);
  }
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
  const { value: code, megabytes } = await withPeak(() => importCommand(['service-cases', file, '--json'], io));
  const { user, system } = process.cpuUsage(before);
  console.log(`CPU of this process: ${((user + system) / 1e6).toFixed(1)} s · memory at most ${megabytes} MB`);
  if (code !== 0) throw new Error(`exit ${code}`);
}

/** The same rows, taken from the register as text, into a table with the same key and indexes. */
async function bareCopy(folder: string): Promise<number> {
  const file = join(folder, 'rows.copy');
  await transaction((tx) => pipeline(tx.client.query(copyTo('copy service_case to stdout')), createWriteStream(file)));
  await read('create table bare (like service_case including all)');
  return seconds(() =>
    transaction((tx) => pipeline(createReadStream(file), tx.client.query(copyFrom('copy bare from stdin')))),
  );
}

await onDatabase(async () => {
  const folder = await prepare();
  try {
    const file = join(folder, 'cases.csv');
    const first = await seconds(() => importFile(file));
    const again = await seconds(() => importFile(file));
    const copy = await bareCopy(folder);
    console.log(
      `import ${CASES} service cases   ${first.toFixed(1)} s (${(copy / first).toFixed(2)} of bare COPY, ${copy.toFixed(1)} s)`,
    );
    console.log(`the same file again           ${again.toFixed(1)} s`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
