import 'server-only';

import type { WorkCalendar } from '@/lib/domain/calendar';
import type { Row } from '@/lib/domain/columns';
import { complete, merged } from '@/lib/domain/import/complete';
import { rowReader } from '@/lib/domain/import/rows';
import type { RawRow } from '@/lib/domain/import/table';
import { type ImportTarget, UNIT_FIELD } from '@/lib/domain/import/target';
import type { UnitFault } from '@/lib/domain/import/units';
import type { WhenCheck } from '@/lib/domain/import/when';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Result } from '@/lib/domain/result';
import { checkLinks } from '../complaint-links';
import { read } from '../db';
import type { FillTerms } from '../hall-terms';
import type { Findings } from './collect';
import type { PlannedRow } from './copy';
import type { LinksOfRun } from './links-of-run';
import type { Prepared, TableOrder } from './prepare';
import { STRIDE } from './statements';
import { storedRows } from './stored';

const CHUNK = 1000;

/** What all files of one import share. */
export interface Shared {
  readonly definition: RegisterDefinition;
  readonly target: ImportTarget;
  readonly calendar: WorkCalendar;
  readonly findUnit: (written: string) => Result<number, UnitFault>;
  readonly unitId: number | null;
  readonly when: WhenCheck;
  /** null: rows of the register name no cases of other units */
  readonly links: LinksOfRun | null;
  readonly fill: FillTerms;
  /** told the number of rows read so far, of all files */
  readonly progress: (rows: number) => void;
  /** the files are read once more */
  readonly restart: () => void;
}

/** One table on its way into one register. */
export interface Job extends Prepared {
  readonly order: TableOrder;
  readonly findings: Findings;
  /** lines of this file begin above it in the common plan */
  readonly number: number;
}

interface Given {
  readonly raw: RawRow;
  readonly unitId: number;
  readonly given: Row;
}

function refuse(job: Job, raw: RawRow, problems: Parameters<Findings['refuse']>[1]): null {
  job.findings.refuse(raw.line, problems);
  job.findings.show('error', raw.line, raw.cells);
  return null;
}

function withUnit(job: Job, shared: Shared, { raw, given }: Omit<Given, 'unitId'>): Given | null {
  if (shared.unitId !== null) return { raw, unitId: shared.unitId, given };
  const written = given[UNIT_FIELD];
  if (typeof written !== 'string' || written === '') return refuse(job, raw, [{ field: UNIT_FIELD, code: 'required' }]);
  const unit = shared.findUnit(written);
  // The unit stays among the given: no column of the register has its name, and a copy without it costs as much as the row.
  if (unit.ok) return { raw, unitId: unit.value, given };
  const { code, expected } = unit.error;
  return refuse(job, raw, [
    { field: UNIT_FIELD, code, found: written, ...(expected === undefined ? {} : { expected }) },
  ]);
}

/** Rows of known keys keep the fields the file does not have, so they are fetched; the first import fetches nothing. */
async function needsStored(job: Job, { definition, unitId }: Shared): Promise<boolean> {
  const given = new Set([...job.mapping.used.flatMap((c) => c.fields), ...Object.keys(job.map.constants)]);
  const whole = Object.entries(definition.columns).every(([field, c]) => c.derived === true || given.has(field));
  if (whole) return false;
  const [row] = await read<{ some: boolean }>(
    `select exists (select 1 from ${definition.table} where $1::int is null or unit_id = $1) as some`,
    [unitId],
  );
  return row?.some === true;
}

/** The rows of a chunk that can be written; the others go to the findings. */
function completed(job: Job, shared: Shared, { chunk, stored }: { chunk: readonly Given[]; stored: (Row | null)[] }) {
  const { definition, calendar, when, fill } = shared;
  const good: PlannedRow[] = [];
  for (const [i, { raw, unitId, given }] of chunk.entries()) {
    const before = stored[i] ?? null;
    const row = complete(definition, fill(unitId, merged(definition, given, before), before), calendar);
    if (!row.ok) refuse(job, raw, row.problems);
    else {
      for (const notice of row.notices) job.findings.notice(raw.line, notice);
      const odd = when(row.values);
      if (odd !== null) job.findings.notice(raw.line, odd);
      good.push({ line: raw.line + job.number * STRIDE, unitId, values: row.values });
    }
  }
  return good;
}

/** Without the rows whose link to another unit's case does not hold. */
async function linkedWell(job: Job, shared: Shared, good: PlannedRow[]): Promise<PlannedRow[]> {
  const { definition, findUnit, links } = shared;
  const checking = { register: definition.name, findUnit: () => Promise.resolve(findUnit) };
  const verdicts = await checkLinks(read, checking, good);
  return good.flatMap((row, i) => {
    const { values, problems, named } = verdicts[i] ?? { values: row.values, problems: [], named: null };
    const said = links?.judge({ ...row, values }, { problems, named }) ?? problems;
    if (said.length === 0) return [values === row.values ? row : { ...row, values }];
    job.findings.refuse(row.line % STRIDE, said);
    return [];
  });
}

/** A row of the file, if it is one to be written; else it is counted, and shown among the first of its kind. */
function taken(
  job: Job,
  shared: Shared,
  read: { raw: RawRow; row: ReturnType<ReturnType<typeof rowReader>> },
): Given | null {
  const { raw, row } = read;
  if (row.kind === 'error') return refuse(job, raw, row.problems);
  if (row.kind === 'ignored') {
    job.findings.ignored += 1;
    job.findings.show('ignored', raw.line, raw.cells);
    if (row.why !== 'blank') job.findings.notice(raw.line, { field: '', code: `${row.why}Row` });
    return null;
  }
  if (raw.merged) job.findings.notice(raw.line, { field: '', code: 'mergedCells' });
  return withUnit(job, shared, { raw, given: row.given });
}

/** Every row of the table in chunks, read, completed and checked; the refused ones go to the findings. */
export async function* planned(job: Job, shared: Shared): AsyncGenerator<readonly PlannedRow[]> {
  const { definition, target } = shared;
  const { date1904, fixedWidth } = job.order.table;
  const { map, mapping, headings } = job;
  const layout = { target, map, mapping, dated: definition.dated, headings: headings.cells };
  const reader = rowReader({ ...layout, date1904, fixedWidth });
  const merge = await needsStored(job, shared);
  let chunk: Given[] = [];
  let since = 0;
  const done = async (): Promise<readonly PlannedRow[]> => {
    const stored = merge ? await storedRows(read, definition, chunk) : [];
    const good = await linkedWell(job, shared, completed(job, shared, { chunk, stored }));
    shared.progress(since);
    [chunk, since] = [[], 0];
    return good;
  };
  for await (const rows of job.order.table.rows.chunks())
    for (const raw of rows) {
      if (raw.line <= headings.line) continue;
      since += 1;
      const given = taken(job, shared, { raw, row: reader(raw) });
      if (given) chunk.push(given);
      if (chunk.length >= CHUNK || since >= 20 * CHUNK) yield await done();
    }
  yield await done();
}
