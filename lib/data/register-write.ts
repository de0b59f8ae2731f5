import 'server-only';

import { type RegisterName, registerNames } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { recomputeCells } from './cells';
import type { Tx } from './db';
import { copyRows, type PlannedRow } from './import/copy';
import { OutOfScopeError } from './unit-within';
import { writeStatements, type WriteStatements } from './import/statements';

export type { PlannedRow } from './import/copy';

export interface WriteRequest {
  readonly register: RegisterName;
  /** read only after the register is locked, so that a generator may look at what is stored */
  readonly rows: AsyncIterable<PlannedRow>;
  readonly mode: 'apply' | 'dryRun';
  /** 'key': a row of a known key is an update; 'id': only targetId is, and a taken key is refused (forms) */
  readonly match: 'key' | 'id';
  readonly scope: OrgScope;
}

/** A row that could not go in beside the others or beside what is stored. `code` is a message key under problems.*. */
export interface Conflict {
  readonly line: number;
  readonly code: string;
  readonly found: string;
  readonly firstLine: number;
}

export interface WriteResult {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly conflict: number;
  readonly conflicts: readonly Conflict[];
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
  await tx.query(sql.stage);
  await copyRows(tx, sql.copy, { definition, rows: request.rows });
  await tx.query('analyze import_stage');
  await refuseForeignUnits(tx, request.scope);
  await tx.query(request.match === 'id' ? sql.planOne : sql.plan);
  if (sql.grain !== null) await tx.query(sql.grain);
  const counts = await planCounts(tx);
  const conflicts = await readConflicts(tx, sql);
  const ids = request.mode === 'apply' ? await applyPlan(tx, sql, request) : [];
  return { ...counts, conflicts, ids };
}

/** The last door: whatever built the rows, none of them leaves the asker's subtree. */
async function refuseForeignUnits(tx: Tx, scope: OrgScope): Promise<void> {
  const [foreign] = await tx.query<{ unit_id: number }>(
    `select s.unit_id from (select distinct unit_id from import_stage) s left join org_unit u on u.id = s.unit_id
     where u.id is null or not starts_with(u.path, $1) limit 1`,
    [scope.path],
  );
  if (foreign) throw new OutOfScopeError(foreign.unit_id);
}

type Counts = Omit<WriteResult, 'conflicts' | 'ids'>;

async function planCounts(tx: Tx): Promise<Counts> {
  const rows = await tx.query<{ action: string; n: number }>(
    'select action, count(*) as n from import_plan group by action',
  );
  const of = (action: string): number => rows.find((row) => row.action === action)?.n ?? 0;
  return {
    inserted: of('insert'),
    updated: of('update'),
    unchanged: of('unchanged'),
    duplicate: of('duplicate'),
    conflict: of('conflict'),
  };
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

async function applyPlan(tx: Tx, sql: WriteStatements, request: WriteRequest): Promise<number[]> {
  // Before the update: the months of the old version of a row are touched as well.
  const [touched] = await tx.query<Touched & Record<string, unknown>>(sql.touched);
  if (!touched?.units || touched.first === null || touched.last === null) return [];
  await tx.query(sql.nil);
  const ids = request.match === 'id' ? await tx.query<{ id: number }>(sql.insert, [request.scope.actor]) : [];
  if (request.match === 'key') await tx.query(sql.insert.replace(/ returning id$/, ''), [request.scope.actor]);
  await tx.query(sql.update, [request.scope.actor]);
  // Without fresh statistics the first queries after a large import, this recompute among them, are planned for a table
  // that was empty.
  if (request.match === 'key') await tx.query(sql.analyze);
  const range = { unitIds: touched.units, from: touched.first, to: touched.last };
  await recomputeCells(tx, { register: request.register, ...range });
  return ids.map((row) => row.id);
}
