import 'server-only';

import type { WorkCalendar } from '@/lib/domain/calendar';
import type { Row, Value } from '@/lib/domain/columns';
import { complete, merged } from '@/lib/domain/import/complete';
import type { Mapping } from '@/lib/domain/import/headings';
import type { ImportMap } from '@/lib/domain/import/map-file';
import { rowReader } from '@/lib/domain/import/rows';
import type { RawRow, Table } from '@/lib/domain/import/table';
import { type ImportTarget, UNIT_FIELD } from '@/lib/domain/import/target';
import type { UnitFault } from '@/lib/domain/import/units';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Result } from '@/lib/domain/result';
import { read } from '../db';
import type { Findings } from './collect';
import type { PlannedRow } from './copy';
import { storedRows } from './stored';

const CHUNK = 1000;

/** One table on its way into one register. */
export interface Job {
  readonly request: { readonly table: Table; readonly map: ImportMap };
  readonly definition: RegisterDefinition;
  readonly target: ImportTarget;
  readonly mapping: Mapping;
  readonly headings: RawRow;
  readonly first: readonly RawRow[];
  readonly rest: AsyncIterator<RawRow>;
  readonly findings: Findings;
  readonly calendar: WorkCalendar;
  readonly findUnit: (written: string) => Result<number, UnitFault>;
  readonly unitId: number | null;
}

async function* rowsAfter(job: Job): AsyncGenerator<RawRow> {
  for (const row of job.first) if (row.line > job.headings.line) yield row;
  for (let next = await job.rest.next(); next.done !== true; next = await job.rest.next()) yield next.value;
}

interface Given {
  readonly line: number;
  readonly unitId: number;
  readonly given: Row;
}

function withUnit(job: Job, line: number, given: Row): Given | null {
  if (job.unitId !== null) return { line, unitId: job.unitId, given };
  const { [UNIT_FIELD]: written, ...rest } = given as Record<string, Value>;
  if (typeof written !== 'string' || written === '') {
    job.findings.refuse(line, [{ field: UNIT_FIELD, code: 'required' }]);
    return null;
  }
  const unit = job.findUnit(written);
  if (unit.ok) return { line, unitId: unit.value, given: rest };
  const { code, expected } = unit.error;
  job.findings.refuse(line, [
    { field: UNIT_FIELD, code, found: written, ...(expected === undefined ? {} : { expected }) },
  ]);
  return null;
}

/** Rows of known keys keep the fields the file does not have, so they are fetched; the first import fetches nothing. */
async function needsStored(job: Job): Promise<boolean> {
  const given = new Set([...job.mapping.used.flatMap((c) => c.fields), ...Object.keys(job.request.map.constants)]);
  const whole = Object.entries(job.definition.columns).every(([field, c]) => c.derived === true || given.has(field));
  if (whole) return false;
  const [row] = await read<{ some: boolean }>(
    `select exists (select 1 from ${job.definition.table} where $1::int is null or unit_id = $1) as some`,
    [job.unitId],
  );
  return row?.some === true;
}

async function* completed(job: Job, chunk: readonly Given[], merge: boolean): AsyncGenerator<PlannedRow> {
  const stored = merge ? await storedRows(read, job.definition, chunk) : [];
  for (const [i, { line, unitId, given }] of chunk.entries()) {
    const row = complete(job.definition, merged(job.definition, given, stored[i] ?? null), job.calendar);
    if (!row.ok) job.findings.refuse(line, row.problems);
    else {
      for (const notice of row.notices) job.findings.notice(line, notice);
      yield { line, unitId, values: row.values };
    }
  }
}

/** Every row of the table, read, completed and checked; the refused ones go to the findings. */
export async function* planned(job: Job): AsyncGenerator<PlannedRow> {
  const { target, mapping, definition, request, findings } = job;
  const { map } = request;
  const dated = definition.dated;
  const reader = rowReader({
    target,
    map,
    mapping,
    dated,
    headings: job.headings.cells,
    date1904: request.table.date1904,
    fixedWidth: request.table.fixedWidth,
  });
  const merge = await needsStored(job);
  let chunk: Given[] = [];
  for await (const raw of rowsAfter(job)) {
    const row = reader(raw);
    if (row.kind === 'ignored') {
      findings.ignored += 1;
      if (row.why === 'total') findings.notice(row.line, { field: '', code: 'totalRow' });
    } else if (row.kind === 'error') findings.refuse(row.line, row.problems);
    else {
      const given = withUnit(job, row.line, row.given);
      if (given) chunk.push(given);
    }
    if (chunk.length < CHUNK) continue;
    yield* completed(job, chunk, merge);
    chunk = [];
  }
  yield* completed(job, chunk, merge);
}
