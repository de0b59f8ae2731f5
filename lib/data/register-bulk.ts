import 'server-only';

import type { WorkCalendar } from '@/lib/domain/calendar';
import type { Row, Value } from '@/lib/domain/columns';
import { complete, merged } from '@/lib/domain/import/complete';
import { readForm } from '@/lib/domain/import/form';
import { BULK_MOST, BULK_NAMED, bulkFields, type BulkCounts } from '@/lib/domain/register/bulk';
import type { RegisterDefinition, RegisterName, RowProblem } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { readCalendar } from './calendar';
import { checkLinks } from './complaint-links';
import { transaction, type Tx } from './db';
import { storedFields } from './import/stored';
import { scopeUnits } from './import/units';
import type { ExportQuery } from './register-export';
import { type Fragment, fromWhere } from './register-sql';
import { lockRegister, type PlannedRow, writeRows } from './register-write';
import { unitIdsUnder, unitWithin } from './unit-within';

export interface BulkChange {
  readonly register: RegisterName;
  /** the rows picked, or all rows of a list */
  readonly target: { readonly ids: readonly number[] } | { readonly query: ExportQuery };
  readonly field: string;
  readonly input: string | readonly string[];
  /** 'dryRun' counts and writes nothing */
  readonly mode: 'apply' | 'dryRun';
}

type Refusal = { readonly error: 'tooMany' } | { readonly error: 'invalid'; readonly problems: readonly RowProblem[] };

interface Found {
  readonly id: number;
  readonly unitId: number;
  readonly values: Row;
}

async function whereOf(tx: Tx, scope: OrgScope, query: ExportQuery): Promise<Fragment> {
  const unit = await unitWithin(scope, query.unitId, tx.query);
  const unitIds = await unitIdsUnder(unit.path, tx.query);
  return fromWhere(registers[query.register], { ...query, unitIds });
}

async function findRows(tx: Tx, scope: OrgScope, change: BulkChange): Promise<Found[]> {
  const definition = registers[change.register];
  const { target } = change;
  const where =
    'ids' in target
      ? {
          text: `from "${definition.table}" r join org_unit u on u.id = r.unit_id where r.id = any($1::int[]) and starts_with(u.path, $2)`,
          values: [target.ids, scope.path],
        }
      : await whereOf(tx, scope, target.query);
  const rows = await tx.query<Record<string, Value> & { id: number; unitId: number }>(
    `select r.id, r.unit_id as "unitId", ${storedFields(definition, 'r')} ${where.text} order by r.id limit ${BULK_MOST + 1}`,
    where.values,
  );
  return rows.map(({ id, unitId, ...values }) => ({ id, unitId, values }));
}

interface Plan {
  readonly rows: PlannedRow[];
  readonly refused: { readonly at: number; readonly problem: RowProblem }[];
}

/** Each row as the form would make it; the line of a row is its place among the found ones, from 1. */
function planOf(
  found: readonly Found[],
  given: Row,
  by: { definition: RegisterDefinition; calendar: WorkCalendar },
): Plan {
  const plan: Plan = { rows: [], refused: [] };
  found.forEach(({ unitId, values }, at) => {
    const row = complete(by.definition, merged(by.definition, given, values), by.calendar);
    if (row.ok) plan.rows.push({ line: at + 1, unitId, values: row.values });
    else plan.refused.push({ at, problem: row.problems[0] ?? { field: '', code: 'other' } });
  });
  return plan;
}

/** A link to another unit's case has to hold on each row, as it has to in the form. */
async function linkedWell(
  tx: Tx,
  { scope, register, found }: { scope: OrgScope; register: RegisterName; found: readonly Found[] },
  plan: Plan,
): Promise<Plan> {
  const rows = plan.rows.map((row) => ({ ...row, before: found[row.line - 1]?.values ?? null }));
  const verdicts = await checkLinks(tx.query, { register, findUnit: () => scopeUnits(scope) }, rows);
  const refused = [...plan.refused];
  const kept = plan.rows.flatMap((row, i) => {
    const problem = verdicts[i]?.problems[0];
    if (problem) refused.push({ at: row.line - 1, problem });
    return problem ? [] : [{ ...row, values: verdicts[i]?.values ?? row.values }];
  });
  return { rows: kept, refused };
}

async function* oneChunk(rows: readonly PlannedRow[]): AsyncGenerator<readonly PlannedRow[]> {
  await Promise.resolve();
  yield rows;
}

/** One entry for every row that changed, so that each case has it in its own history. */
async function note(
  tx: Tx,
  scope: OrgScope,
  of: { change: BulkChange; found: readonly Found[]; after: Row },
): Promise<void> {
  const { change, found, after } = of;
  const changed = await tx.query<{ line: number }>(`select line from import_plan where action = 'update'`);
  const rows = changed.flatMap(({ line }) => found[line - 1] ?? []);
  const detail = (row: Found): string =>
    JSON.stringify({
      [change.field]: { before: row.values[change.field] ?? null, after: after[change.field] ?? null },
    });
  await tx.query(
    `insert into audit_entry (actor, action, entity, entity_id, unit_id, detail)
     select $1, 'update', $2, id, unit, detail::jsonb
     from unnest($3::text[], $4::int[], $5::text[]) as changed(id, unit, detail)`,
    [scope.actor, change.register, rows.map((r) => String(r.id)), rows.map((r) => r.unitId), rows.map(detail)],
  );
}

/**
 * Sets one field alike on many rows, in one transaction and by the rules of the form: rows that the register refuses
 * stay as they are and are named. Throws OutOfScopeError.
 */
export async function bulkChange(scope: OrgScope, change: BulkChange): Promise<Result<BulkCounts, Refusal>> {
  const definition = registers[change.register];
  if (!bulkFields(definition).includes(change.field))
    return err({ error: 'invalid', problems: [{ field: change.field, code: 'unknownField' }] });
  const { given, problems } = readForm(change.register, { [change.field]: change.input });
  if (problems.length > 0) return err({ error: 'invalid', problems });
  const calendar = await readCalendar();
  return transaction(async (tx) => {
    await lockRegister(tx, change.register);
    const found = await findRows(tx, scope, change);
    if (found.length > BULK_MOST) return err({ error: 'tooMany' });
    const { register, mode } = change;
    const plan = await linkedWell(tx, { scope, register, found }, planOf(found, given, { definition, calendar }));
    const written = await writeRows(tx, { register, rows: oneChunk(plan.rows), mode, match: 'key', scope });
    if (mode === 'apply') await note(tx, scope, { change, found, after: given });
    const late = written.conflicts.map(({ line, code, found: text }) => ({
      at: line - 1,
      problem: { field: '', code, found: text },
    }));
    const refused = [...plan.refused, ...late];
    const titleOf = (at: number): string => String(found[at]?.values[definition.titled] ?? '');
    return ok({
      changed: written.updated,
      unchanged: written.unchanged,
      refused: refused.length,
      problems: refused.slice(0, BULK_NAMED).map(({ at, problem }) => ({ title: titleOf(at), problem })),
    });
  });
}
