import 'server-only';

import { type ImportOutcome, noCounts, totalCounts } from '@/lib/domain/import/problem';
import { BrokenTable, type TableFault } from '@/lib/domain/import/table';
import { importTarget, type ImportWords } from '@/lib/domain/import/target';
import { whenCheck } from '@/lib/domain/import/when';
import type { RegisterName } from '@/lib/domain/register/definition';
import { monthText, type Period } from '@/lib/domain/period';
import { registers } from '@/lib/domain/register/registers';
import { ok } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { today } from '../../clock';
import { readCalendar } from '../calendar';
import { termsFiller } from '../hall-terms';
import { transaction, type Tx } from '../db';
import { type WriteResult, writeRows } from '../register-write';
import { LockedMonthError } from '../reporting/locked-months';
import { beginBatch, finishBatch } from './batch';
import { Findings, SAMPLES, unreadable } from './collect';
import { refuseConflicts } from './conflicts';
import { LinksOfRun, ReadAgain } from './links-of-run';
import { rememberMap } from './memory';
import { type Job, planned, type Shared } from './planned';
import { prepare, type Prepared, type Preparing, type TableOrder } from './prepare';
import { tellReplaced } from './replaced';
import { sampleRows } from './samples';
import { scopeUnits } from './units';

export interface ImportRequest {
  readonly register: RegisterName;
  /** go in together or not at all */
  readonly tables: readonly TableOrder[];
  readonly words: ImportWords;
  /** code or name of the unit all rows belong to; null: the file has a column */
  readonly unit: string | null;
  readonly mode: 'apply' | 'dryRun';
  /** the months that the files are said to be of */
  readonly period: Period | null;
  /** of a page where people see what was guessed; a command guesses nothing */
  readonly guess?: boolean;
  readonly recall?: Preparing['recall'];
  readonly remember?: boolean;
  readonly progress?: (rows: number) => void;
}

function outcomeOf(job: Job, written: WriteResult): ImportOutcome {
  const { inserted = 0, updated = 0, unchanged = 0, duplicate = 0 } = written.byFile[job.number] ?? {};
  return job.findings.outcome({ inserted, updated, unchanged, duplicate }, job.mapping.headings);
}

interface Run {
  readonly scope: OrgScope;
  readonly request: ImportRequest;
  readonly shared: Shared;
  readonly jobs: readonly Job[];
}

/** The job whose file turned out broken while its rows were being read. */
class BrokenJob extends Error {
  readonly job: Job;
  readonly fault: TableFault;
  constructor(job: Job, fault: TableFault) {
    super(fault.code);
    this.job = job;
    this.fault = fault;
  }
}

async function* allPlanned({ jobs, shared }: Run): ReturnType<typeof planned> {
  for (const job of jobs)
    try {
      yield* planned(job, shared);
    } catch (error) {
      if (error instanceof BrokenTable) throw new BrokenJob(job, error.fault);
      throw error;
    }
  shared.links?.settle();
}

async function record(tx: Tx, { scope, request, shared, jobs }: Run, batch: { id: number; outcomes: ImportOutcome[] }) {
  const files = jobs.map(({ order: { table, sha256 } }, i) => ({
    name: table.file,
    sheet: table.sheet,
    encoding: table.encoding,
    sha256,
    counts: batch.outcomes[i]?.counts ?? noCounts,
  }));
  const counts = totalCounts(batch.outcomes.map((outcome) => outcome.counts));
  const { register } = request;
  await finishBatch(tx, scope, { batchId: batch.id, register, unitId: shared.unitId, files, counts, undoable: true });
  if (request.remember)
    for (const { map, mapping, signature } of jobs) {
      const columns = Object.fromEntries(mapping.headings.map(({ heading, fields }) => [heading, [...fields]]));
      await rememberMap(tx, scope, { register, signature, map: { ...map, columns } });
    }
}

const jobOf = (order: TableOrder, prepared: Prepared, number: number): Job => {
  const findings = new Findings(order.table, prepared.mapping);
  findings.reading = prepared.reading;
  for (const field of prepared.mapping.unused) findings.notice(null, { field, code: 'unusedColumn' });
  return { ...prepared, order, findings, number };
};

/** A second reading finds everything anew; what the first one found is forgotten with its jobs. */
function restarted(first: Run): Run {
  first.shared.restart();
  return { ...first, jobs: first.jobs.map((job) => jobOf(job.order, job, job.number)) };
}

async function run(first: Run): Promise<ImportOutcome[]> {
  const { scope, request, shared } = first;
  const { register, mode } = request;
  let all = first;
  const again = (): ReturnType<typeof planned> => {
    all = restarted(first);
    return allPlanned(all);
  };
  return transaction(async (tx) => {
    const batchId = mode === 'apply' ? await beginBatch(tx, scope, register) : null;
    const written = await writeRows(tx, {
      register,
      mode,
      scope,
      match: 'key',
      rows: allPlanned(first),
      again,
      ...(batchId === null ? { samples: SAMPLES } : { batchId }),
    });
    const { jobs } = all;
    refuseConflicts(jobs, shared.definition, written);
    tellReplaced(jobs, written);
    for (const { job, sample } of sampleRows(jobs, shared, written.samples)) job.findings.samples.push(sample);
    const outcomes = jobs.map((job) => outcomeOf(job, written));
    if (batchId !== null) await record(tx, all, { id: batchId, outcomes });
    return outcomes;
  });
}

/** All or none: when one file breaks half-way, the others are told that they were left out for it. */
async function runTogether(all: Run): Promise<Map<TableOrder, ImportOutcome>> {
  const { jobs } = all;
  if (jobs.length === 0) return new Map();
  try {
    const outcomes = await run(all).catch((error: unknown) => {
      if (error instanceof ReadAgain) return run(restarted(all));
      throw error;
    });
    return new Map(jobs.flatMap((job, i) => (outcomes[i] ? [[job.order, outcomes[i]]] : [])));
  } catch (error) {
    if (error instanceof LockedMonthError) {
      const fault: TableFault = { code: 'monthLocked', found: error.months.map(monthText).join(', ') };
      return leftOut(jobs, () => fault);
    }
    if (!(error instanceof BrokenJob)) throw error;
    const left: TableFault = { code: 'otherFileBroken', found: error.job.order.table.file };
    return leftOut(jobs, (job) => (job.order === error.job.order ? error.fault : left));
  }
}

const leftOut = (jobs: readonly Job[], faultOf: (job: Job) => TableFault): Map<TableOrder, ImportOutcome> =>
  new Map(
    jobs.map((job) => [
      job.order,
      unreadable(job.order.table, faultOf(job), { mapping: job.mapping.headings, reading: job.reading }),
    ]),
  );

interface Found {
  readonly jobs: readonly Job[];
  readonly refused: ReadonlyMap<TableOrder, ImportOutcome>;
}

async function prepareAll(request: ImportRequest, how: Preparing): Promise<Found> {
  const jobs: Job[] = [];
  const refused = new Map<TableOrder, ImportOutcome>();
  for (const order of request.tables) {
    try {
      const prepared = await prepare(order, how);
      if (prepared.ok) jobs.push(jobOf(order, prepared.value, jobs.length));
      else refused.set(order, unreadable(order.table, prepared.error.fault, prepared.error));
    } catch (error) {
      if (!(error instanceof BrokenTable)) throw error;
      refused.set(order, unreadable(order.table, error.fault));
    }
  }
  return { jobs, refused };
}

/**
 * Imports tables into one register, or (dryRun) says what would happen; one outcome a table, in their order. Good rows
 * go in and bad rows are named; a table that breaks half-way leaves nothing behind. Files of one import are one plan:
 * the order in which they are named makes no difference.
 */
export async function importTables(scope: OrgScope, request: ImportRequest): Promise<ImportOutcome[]> {
  const { tables, unit, register, words, period } = request;
  const findUnit = await scopeUnits(scope);
  const given = unit === null ? ok(null) : findUnit(unit);
  if (!given.ok) return tables.map(({ table }) => unreadable(table, { ...given.error, found: unit ?? '' }));
  const target = importTarget(register, words);
  const definition = registers[register];
  let rows = 0;
  try {
    const how = {
      target,
      unitGiven: given.value !== null,
      guess: request.guess ?? false,
      recall: request.recall ?? null,
    };
    const { jobs, refused } = await prepareAll(request, how);
    const links = register === 'complaints' ? new LinksOfRun() : null;
    const shared: Shared = {
      definition,
      links,
      target,
      findUnit,
      calendar: await readCalendar(),
      unitId: given.value,
      fill: await termsFiller(register, given.value),
      when: whenCheck(definition, { today: today(), period }),
      progress: (more) => request.progress?.((rows += more)),
      restart: () => {
        rows = 0;
        links?.restart();
      },
    };
    const done = await runTogether({ scope, request, shared, jobs });
    return tables.map(
      (order) => done.get(order) ?? refused.get(order) ?? unreadable(order.table, { code: 'emptyFile' }),
    );
  } finally {
    for (const { table } of tables) await table.rows.close();
  }
}
