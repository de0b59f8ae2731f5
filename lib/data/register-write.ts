import 'server-only';

import type { Value } from '@/lib/domain/columns';
import type { Month } from '@/lib/domain/dates';
import { type RegisterName, registerNames } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { recomputeCells } from './cells';
import type { Tx } from './db';
import { copyRows, type PlannedChunks, type PlannedRow } from './import/copy';
import { insertStraight, monthIn } from './import/straight';
import { refuseLockedRows } from './reporting/locked-rows';
import { OutOfScopeError } from './unit-within';
import { keepForUndo, keepInserted } from './import/batch';
import { writeStatements, type WriteStatements } from './import/statements';

export type { PlannedRow } from './import/copy';

export interface WriteRequest {
  readonly register: RegisterName;
  /** read only after the register is locked, so that a generator may look at what is stored */
  readonly rows: PlannedChunks;
  readonly mode: 'apply' | 'dryRun';
  /** 'key': a row of a known key is an update; 'id': only targetId is, and a taken key is refused (forms) */
  readonly match: 'key' | 'id';
  readonly scope: OrgScope;
  /** of a file, which can be read again from its beginning; see insertStraight() */
  readonly again?: () => PlannedChunks;
  /** of a file: keeps what is needed to undo it */
  readonly batchId?: number;
  /** how many rows of each action to show; none by default */
  readonly samples?: number;
}

/** A row that could not go in beside the others or beside what is stored. `code` is a message key under problems.*. */
export interface Conflict {
  readonly line: number;
  readonly code: string;
  readonly found: string;
  readonly firstLine: number;
}

/** What becomes of the rows of one file. */
interface WriteCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly conflict: number;
}

/** A row as it will be, and as it is stored where it is an update; under the names of the database. */
export interface PlannedSample {
  readonly action: string;
  readonly line: number;
  readonly now: Readonly<Record<string, Value>>;
  readonly before: Readonly<Record<string, Value>> | null;
}

/** A month that was entered as numbers, and of which rows count from now on. */
export interface ReplacedEntry {
  readonly unit: string;
  readonly month: Month;
  /** of the first of the rows */
  readonly line: number;
  /** what was entered as the whole: a number, 'na', or null where it was left blank */
  readonly whole: string | null;
}

export interface WriteResult extends WriteCounts {
  /** by the number of the file in the lines, see STRIDE */
  readonly byFile: readonly WriteCounts[];
  readonly samples: readonly PlannedSample[];
  readonly conflicts: readonly Conflict[];
  readonly replaced: readonly ReplacedEntry[];
  /** of inserted rows, in the order of their lines; only in match 'id' */
  readonly ids: readonly number[];
}

const LOCK = 730_000;
const CONFLICTS_KEPT = 100_000;

/** One writer per register; readers are not disturbed. */
export async function lockRegister(tx: Tx, register: RegisterName): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1, $2)', [LOCK, registerNames.indexOf(register)]);
}

/**
 * The only way into a register, for a file and for a form: lock, COPY into a staging table, decide by SQL what each row is, and (unless it is a
 * dry run) insert, update and recompute the touched cells, all in the caller's transaction. Throws OutOfScopeError.
 */
export async function writeRows(tx: Tx, request: WriteRequest): Promise<WriteResult> {
  const definition = registers[request.register];
  const sql = writeStatements(definition);
  await lockRegister(tx, request.register);
  // The plan of a million rows sorts and joins in memory instead of on disk; for this transaction only.
  if (request.match === 'key') await tx.query(`set local work_mem = '128MB'`);
  const straight = await tryStraight(tx, sql, request);
  if ('inserted' in straight) return straight;
  await tx.query(sql.stage);
  await copyRows(tx, { statement: sql.copy, definition, rows: straight.rows, before: stagedBefore, after: '' });
  await tx.query('analyze import_stage');
  await refuseForeignUnits(tx, request.scope, await stagedUnits(tx));
  await tx.query(request.match === 'id' ? sql.planOne : sql.plan);
  if (sql.grain !== null) await tx.query(sql.grain);
  await refuseLockedRows(tx, request.register);
  const { total, byFile } = await planCounts(tx, sql);
  const conflicts = await readConflicts(tx, sql);
  const replaced = sql.replaced === null ? [] : await tx.query<ReplacedEntry & Record<string, unknown>>(sql.replaced);
  const { samples: shown = 0 } = request;
  const samples = shown === 0 ? [] : await tx.query<PlannedSample & Record<string, unknown>>(sql.samples, [shown]);
  const ids = request.mode === 'apply' ? await applyPlan(tx, sql, request) : [];
  return { ...total, byFile, samples, conflicts, replaced, ids };
}

const stagedBefore = ({ line, targetId, unitId }: PlannedRow): string => `${line}\t${targetId ?? '\\N'}\t${unitId}`;

const stagedUnits = async (tx: Tx): Promise<number[]> =>
  (await tx.query<{ id: number }>('select distinct unit_id as id from import_stage')).map(({ id }) => id);

/** The rows of a large file that are all new are in; otherwise the rows that are still to be written. */
async function tryStraight(
  tx: Tx,
  sql: WriteStatements,
  request: WriteRequest,
): Promise<WriteResult | { readonly rows: PlannedChunks }> {
  const { register, scope, rows, again, batchId } = request;
  if (again === undefined || request.mode === 'dryRun') return { rows };
  const { actor } = scope;
  const done = await insertStraight(tx, { definition: registers[register], sql, actor, rows, again });
  if (!done.inserted) return { rows: done.rows };
  const { passed, after } = done;
  await refuseForeignUnits(tx, scope, passed.units);
  const [nil] = await tx.query<{ removed: unknown }>(sql.nilOf, passed.pairs(monthIn));
  if (batchId !== undefined) {
    const [runs] = await tx.query<{ ids: string }>(sql.idsAfter, [after]);
    await keepInserted(tx, { batchId, inserted: runs?.ids ?? '{}', units: passed.units, nil: nil?.removed ?? [] });
  }
  await tx.query(sql.analyze);
  if (passed.months !== null) await recomputeCells(tx, { register, unitIds: passed.units, ...passed.months, actor });
  const byFile = passed.byFile.map((inserted) => ({ ...none(), inserted }));
  const inserted = byFile.reduce((sum, file) => sum + file.inserted, 0);
  return { ...none(), inserted, byFile, samples: [], conflicts: [], replaced: [], ids: [] };
}

/** The last door: whatever built the rows, none of them leaves the asker's subtree. */
async function refuseForeignUnits(tx: Tx, scope: OrgScope, units: readonly number[]): Promise<void> {
  const [foreign] = await tx.query<{ unit_id: number }>(
    `select s.unit_id from unnest($2::int[]) as s(unit_id) left join org_unit u on u.id = s.unit_id
     where u.id is null or not starts_with(u.path, $1) limit 1`,
    [scope.path, units],
  );
  if (foreign) throw new OutOfScopeError(foreign.unit_id);
}

const names: Readonly<Record<string, keyof WriteCounts>> = {
  insert: 'inserted',
  update: 'updated',
  unchanged: 'unchanged',
  duplicate: 'duplicate',
  conflict: 'conflict',
};
type Counts = Record<keyof WriteCounts, number>;
const none = (): Counts => ({ inserted: 0, updated: 0, unchanged: 0, duplicate: 0, conflict: 0 });

async function planCounts(tx: Tx, sql: WriteStatements): Promise<{ total: WriteCounts; byFile: WriteCounts[] }> {
  const rows = await tx.query<{ file: number; action: string; n: number }>(sql.counts);
  const total = none();
  const byFile: Counts[] = [];
  for (const { file, action, n } of rows) {
    const name = names[action] ?? 'conflict';
    total[name] += n;
    for (let i = byFile.length; i <= file; i += 1) byFile.push(none());
    (byFile[file] ?? none())[name] += n;
  }
  return { total, byFile };
}

async function readConflicts(tx: Tx, sql: WriteStatements): Promise<Conflict[]> {
  const rows = await tx.query<{ line: number; reason: string; first_line: number; found: string }>(sql.conflicts, [
    CONFLICTS_KEPT,
  ]);
  return rows.map((row) => ({ line: row.line, code: row.reason, found: row.found, firstLine: row.first_line }));
}

interface Touched {
  units: number[] | null;
  first: number | null;
  last: number | null;
}

/** Inserts the rows of a file; their ids are kept with its batch. */
async function insertMany(
  tx: Tx,
  sql: WriteStatements,
  { request, units, nil }: { request: WriteRequest; units: readonly number[]; nil: unknown },
): Promise<never[]> {
  const [runs] = await tx.query<{ ids: string }>(sql.insertMany, [request.scope.actor]);
  const { batchId } = request;
  if (batchId !== undefined)
    await keepForUndo(tx, { batchId, keep: sql.keep, inserted: runs?.ids ?? '{}', units, nil });
  return [];
}

async function applyPlan(tx: Tx, sql: WriteStatements, request: WriteRequest): Promise<number[]> {
  // Before the update: the months of the old version of a row are touched as well.
  const [touched] = await tx.query<Touched & Record<string, unknown>>(sql.touched);
  if (!touched?.units) return [];
  const [nil] = await tx.query<{ removed: unknown }>(sql.nil);
  const { actor } = request.scope;
  const ids =
    request.match === 'id'
      ? await tx.query<{ id: number }>(sql.insert, [actor])
      : await insertMany(tx, sql, { request, units: touched.units, nil: nil?.removed ?? [] });
  await tx.query(sql.update, [actor]);
  // Without fresh statistics the first queries after a large import, this recompute among them, are planned for a table
  // that was empty.
  if (request.match === 'key') await tx.query(sql.analyze);
  const { units: unitIds, first: from, last: to } = touched;
  // A row may have no date yet (a draft, a window): it is kept, and counted nowhere.
  if (from !== null && to !== null) await recomputeCells(tx, { register: request.register, unitIds, from, to, actor });
  return ids.map((row) => row.id);
}
