import 'server-only';

import { type Row, snake, type Value } from '@/lib/domain/columns';
import { complete, merged } from '@/lib/domain/import/complete';
import { type FormInput, readForm } from '@/lib/domain/import/form';
import { touchedMonths } from '@/lib/domain/measure/touched';
import type { RegisterDefinition, RegisterName, RowProblem } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { readCalendar } from './calendar';
import { recomputeCells } from './cells';
import { checkLinks, unitsCountingOn } from './complaint-links';
import { transaction, type Tx } from './db';
import { termsFiller } from './hall-terms';
import { lockRegister, type PlannedRow, writeRows } from './register-write';
import { storedFields } from './import/stored';
import { scopeUnits } from './import/units';
import { unitWithin } from './unit-within';

export interface RowSave {
  readonly register: RegisterName;
  /** of a new row; an edited row stays with its unit */
  readonly unitId: number;
  /** absent: a new row */
  readonly edit?: { readonly id: number; readonly version: number };
  /** only the fields the form has; the others keep what is stored */
  readonly input: FormInput;
}

export interface RowSaved {
  readonly id: number;
  /** to be named by the next edit */
  readonly version: number;
  readonly notices: readonly RowProblem[];
}

interface Stored {
  readonly unitId: number;
  readonly version: number;
  readonly values: Row;
}

async function storedById(tx: Tx, definition: RegisterDefinition, id: number): Promise<Stored | null> {
  const [row] = await tx.query<Record<string, Value> & { unitId: number; version: number }>(
    `select t.unit_id as "unitId", t.version, ${storedFields(definition, 't')} from ${definition.table} t where id = $1`,
    [id],
  );
  if (!row) return null;
  const { unitId, version, ...values } = row;
  return { unitId, version, values };
}

type Edited = Result<Stored | null, RowProblem>;

/** The row to be changed, if it is still the one the form was opened on. */
async function editedRow(tx: Tx, definition: RegisterDefinition, edit: RowSave['edit']): Promise<Edited> {
  if (!edit) return ok(null);
  const stored = await storedById(tx, definition, edit.id);
  if (!stored) return err({ field: '', code: 'rowGone' });
  if (stored.version !== edit.version) return err({ field: '', code: 'rowChanged' });
  return ok(stored);
}

/** What changed, for the audit: never a person's name. */
function changes(definition: RegisterDefinition, before: Row | null, after: Row): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(definition.columns)) {
    const [a, b] = [before?.[field] ?? null, after[field] ?? null];
    if (column.derived || JSON.stringify(a) === JSON.stringify(b)) continue;
    changed[field] = column.personal ? 'personal' : { before: a, after: b };
  }
  return changed;
}

async function* only(row: PlannedRow): AsyncGenerator<readonly PlannedRow[]> {
  await Promise.resolve();
  yield [row];
}

interface Writing {
  readonly scope: OrgScope;
  readonly save: RowSave;
  readonly unitId: number;
  readonly before: Row | null;
}

const idOf = ({ save }: Writing, inserted: readonly number[]): number => save.edit?.id ?? inserted[0] ?? 0;

/** The checked row goes the way of every import: a plan of one row, by id. */
async function writeOne(
  tx: Tx,
  w: Writing,
  values: Row,
): Promise<Result<Omit<RowSaved, 'notices'>, readonly RowProblem[]>> {
  const { register, edit } = w.save;
  const rows = only({ line: 1, unitId: w.unitId, values, ...(edit ? { targetId: edit.id } : {}) });
  const result = await writeRows(tx, { register, rows, mode: 'apply', match: 'id', scope: w.scope });
  const [conflict] = result.conflicts;
  const { key } = registers[register];
  if (conflict) return err([{ field: key[0] ?? '', code: conflict.code, found: conflict.found }]);
  if (edit && result.unchanged > 0) return ok(edit);
  const id = idOf(w, result.ids);
  await audit(tx, {
    actor: w.scope.actor,
    action: edit ? 'update' : 'create',
    entity: register,
    entityId: String(id),
    unitId: w.unitId,
    detail: changes(registers[register], w.before, values),
  });
  return ok({ id, version: (edit?.version ?? 0) + 1 });
}

/** The same, if what the row names in other units holds. */
async function writeLinked(tx: Tx, w: Writing, values: Row): ReturnType<typeof writeOne> {
  const checking = { register: w.save.register, findUnit: () => scopeUnits(w.scope) };
  const [linked] = await checkLinks(tx.query, checking, [{ unitId: w.unitId, values, before: w.before }]);
  if (!linked || linked.problems.length > 0) return err(linked?.problems ?? []);
  return writeOne(tx, w, linked.values);
}

/** Creates or edits one row. Problems name fields by code; nothing is written then. Throws OutOfScopeError. */
export async function saveRow(scope: OrgScope, save: RowSave): Promise<Result<RowSaved, readonly RowProblem[]>> {
  const definition = registers[save.register];
  const { given, problems } = readForm(save.register, save.input);
  if (problems.length > 0) return err(problems);
  return transaction(async (tx) => {
    await lockRegister(tx, save.register);
    // After the lock: a change of the calendar waits for us, or we see it.
    const calendar = await readCalendar(tx.query);
    const edited = await editedRow(tx, definition, save.edit);
    if (!edited.ok) return err([edited.error]);
    const stored = edited.value;
    const unitId = stored?.unitId ?? save.unitId;
    await unitWithin(scope, unitId, tx.query);
    const before = stored?.values ?? null;
    const fill = await termsFiller(save.register, unitId, tx.query);
    const row = complete(definition, fill(unitId, merged(definition, given, before), before), calendar);
    if (!row.ok) return err(row.problems);
    const written = await writeLinked(tx, { scope, save, unitId, before }, row.values);
    return written.ok ? ok({ ...written.value, notices: row.notices }) : written;
  });
}

export interface RowDelete {
  readonly register: RegisterName;
  readonly id: number;
  readonly version: number;
}

/** A case that another unit's duplicate counts on: without it nobody would count the matter. */
async function neededElsewhere(tx: Tx, { register, id }: RowDelete): Promise<RowProblem | null> {
  const units = register === 'complaints' ? await unitsCountingOn(tx.query, [id]) : [];
  return units.length === 0 ? null : { field: '', code: 'countsForOthers', found: units.join('、') };
}

/** Deletes one row, if it is still the one that was shown. Throws OutOfScopeError. */
export async function deleteRow(scope: OrgScope, request: RowDelete): Promise<Result<null, readonly RowProblem[]>> {
  const definition = registers[request.register];
  return transaction(async (tx) => {
    await lockRegister(tx, request.register);
    const found = await editedRow(tx, definition, request);
    if (!found.ok) return err([found.error]);
    const stored = found.value;
    if (!stored) return err([{ field: '', code: 'rowGone' }]);
    await unitWithin(scope, stored.unitId, tx.query);
    const needed = await neededElsewhere(tx, request);
    if (needed !== null) return err([needed]);
    const [row] = await tx.query<Record<string, Value>>(
      `delete from ${definition.table} where id = $1 returning ${Object.keys(definition.columns)
        .map((field) => `"${snake(field)}" as "${field}"`)
        .join(', ')}`,
      [request.id],
    );
    const months = touchedMonths(request.register, row ?? {});
    const [from, to] = [months[0], months.at(-1)];
    if (from !== undefined && to !== undefined)
      await recomputeCells(tx, { register: request.register, unitIds: [stored.unitId], from, to, actor: scope.actor });
    await audit(tx, {
      actor: scope.actor,
      action: 'delete',
      entity: request.register,
      entityId: String(request.id),
      unitId: stored.unitId,
      detail: changes(definition, stored.values, {}),
    });
    return ok(null);
  });
}
