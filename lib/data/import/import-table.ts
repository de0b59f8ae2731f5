import 'server-only';

import { headingRow, headingUses, mapHeadings } from '@/lib/domain/import/headings';
import type { ImportMap } from '@/lib/domain/import/map-file';
import type { HeadingUse, ImportOutcome } from '@/lib/domain/import/problem';
import { BrokenTable, type RawRow, type Table, type TableFault } from '@/lib/domain/import/table';
import { importTarget, type ImportWords } from '@/lib/domain/import/target';
import type { RegisterName } from '@/lib/domain/register/definition';
import { err, ok, type Result } from '@/lib/domain/result';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { readCalendar } from '../calendar';
import { transaction, type Tx } from '../db';
import { writeRows, type WriteResult } from '../register-write';
import { Findings, unreadable } from './collect';
import { type Job, planned } from './planned';
import { scopeUnits } from './units';

export interface ImportRequest {
  readonly register: RegisterName;
  readonly table: Table;
  readonly map: ImportMap;
  readonly words: ImportWords;
  /** code or name of the unit all rows belong to; null: the file has a column */
  readonly unit: string | null;
  readonly mode: 'apply' | 'dryRun';
  /** of the file, for the record of the batch */
  readonly sha256: string;
}

const HEAD = 20;

/** Reads the first rows, so that the headings can be looked for; the iterator goes on after them. */
async function head(rows: AsyncIterator<RawRow>): Promise<RawRow[]> {
  const first: RawRow[] = [];
  while (first.length < HEAD) {
    const next = await rows.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return first;
}

interface Written {
  readonly job: Job;
  readonly request: ImportRequest;
  readonly result: WriteResult;
}

async function record(tx: Tx, scope: OrgScope, { job, request, result }: Written): Promise<void> {
  const { register, table, sha256 } = request;
  const { inserted, updated, unchanged, duplicate } = result;
  const { ignored, errors } = job.findings;
  const counts = { inserted, updated, unchanged, duplicate, ignored, error: errors };
  const [batch] = await tx.query<{ id: number }>(
    'insert into import_batch (actor, register, file_name, sha256, counts) values ($1, $2, $3, $4, $5::jsonb) returning id',
    [scope.actor, register, table.file, sha256, JSON.stringify(counts)],
  );
  const entityId = String(batch?.id ?? '');
  const detail = { register, file: table.file, sheet: table.sheet, ...counts };
  await audit(tx, {
    actor: scope.actor,
    action: 'import',
    entity: 'import_batch',
    entityId,
    unitId: job.unitId,
    detail,
  });
}

/** Rows that cannot stand beside the others are refused like any other. */
function refuseConflicts(job: Job, written: WriteResult): void {
  const { key } = job.definition;
  const field = key.includes('ticketNo') ? 'ticketNo' : (key[0] ?? '');
  for (const { line, code, found, firstLine } of written.conflicts)
    job.findings.refuse(line, [
      { field, code, found, ...(code === 'duplicateKey' ? { expected: String(firstLine) } : {}) },
    ]);
  job.findings.errors += written.conflict - written.conflicts.length;
}

async function run(scope: OrgScope, request: ImportRequest, job: Job): Promise<ImportOutcome> {
  const { register, mode } = request;
  const result = await transaction(async (tx) => {
    const written = await writeRows(tx, { register, mode, scope, match: 'key', rows: planned(job) });
    refuseConflicts(job, written);
    if (mode === 'apply') await record(tx, scope, { job, request, result: written });
    return written;
  });
  const { inserted, updated, unchanged, duplicate } = result;
  return job.findings.outcome({ inserted, updated, unchanged, duplicate }, job.mapping.headings);
}

type Prepared = Omit<Job, 'findUnit' | 'calendar'>;
interface Refused {
  readonly fault: TableFault;
  readonly uses?: readonly HeadingUse[];
}

/** Finds the headings among the first rows and what each of them fills. */
async function prepare(
  request: ImportRequest,
  rest: AsyncIterator<RawRow>,
  unitId: number | null,
): Promise<Result<Prepared, Refused>> {
  const { table, map, register } = request;
  const target = importTarget(register, request.words);
  const first = await head(rest);
  const headings = headingRow(first, target, map);
  if (!headings) return err({ fault: { code: 'emptyFile' } });
  const mapped = mapHeadings(headings.cells, { target, map, unitGiven: unitId !== null });
  if (!mapped.ok) return err({ fault: mapped.error, uses: headingUses(headings.cells, target, map) });
  const mapping = mapped.value;
  const findings = new Findings(table, mapping);
  for (const heading of mapping.unused) findings.notice(null, { field: heading, code: 'unusedColumn' });
  return ok({ request, definition: registers[register], target, mapping, headings, first, rest, findings, unitId });
}

/**
 * Imports one table into one register, or (dryRun) says what would happen. Good rows go in and bad rows are named; a
 * table that breaks half-way leaves nothing behind.
 */
export async function importTable(scope: OrgScope, request: ImportRequest): Promise<ImportOutcome> {
  const { table, unit } = request;
  const findUnit = await scopeUnits(scope);
  const given = unit === null ? ok(null) : findUnit(unit);
  if (!given.ok) return unreadable(table, { ...given.error, found: unit ?? '' });
  const rest = table.rows[Symbol.asyncIterator]();
  try {
    const prepared = await prepare(request, rest, given.value);
    if (!prepared.ok) return unreadable(table, prepared.error.fault, prepared.error.uses);
    const calendar = await readCalendar();
    return await run(scope, request, { ...prepared.value, calendar, findUnit });
  } catch (error) {
    if (error instanceof BrokenTable) return unreadable(table, error.fault);
    throw error;
  } finally {
    await rest.return?.();
  }
}
