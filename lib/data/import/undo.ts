import 'server-only';

import { snake } from '@/lib/domain/columns';
import type { TouchedRow, Undone, UndoAnswer, UndoRefusal } from '@/lib/domain/import/log';
import { touchedFields } from '@/lib/domain/measure/touched';
import { monthText } from '@/lib/domain/period';
import { type RegisterDefinition, type RegisterName, registerNames } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { recomputeCells } from '../cells';
import { unitsCountingOn } from '../complaint-links';
import { transaction, type Tx } from '../db';
import { lockRegister } from '../register-write';
import { LockedMonthError } from '../reporting/locked-months';
import { OutOfScopeError } from '../unit-within';
import { monthExpression } from './statements';

const NAMED = 20;
const refusal = (code: UndoRefusal['code']): Result<never, UndoRefusal> => err({ code, rows: [], total: 0 });

interface Batch extends Record<string, unknown> {
  readonly register: string;
  readonly unit_ids: readonly number[];
  readonly audit_id: number | null;
  readonly undone: boolean;
}

/** The batch, locked, if every unit it wrote to lies in the scope. Throws OutOfScopeError. */
async function lockedBatch(tx: Tx, scope: OrgScope, id: number): Promise<Batch | null> {
  const [batch] = await tx.query<Batch>(
    `select register, unit_ids, audit_id, undone_at is not null as undone from import_batch where id = $1 for update`,
    [id],
  );
  if (!batch) return null;
  const [foreign] = await tx.query<{ id: number }>(
    'select id from org_unit where id = any($1::int[]) and not starts_with(path, $2) limit 1',
    [batch.unit_ids, scope.path],
  );
  if (foreign) throw new OutOfScopeError(foreign.id);
  return batch;
}

/** The rows of the batch, with the version that each has while nobody else has changed it. */
const mine = `create temp table undo_row on commit drop as
  select i.id as row_id, coalesce(c.version, 1) as version, null::jsonb as before
    from import_batch b, unnest(b.inserted_ids) as run, generate_series(lower(run), upper(run) - 1) as i(id)
    left join import_change c on c.batch_id = $1 and c.row_id = i.id and c.before is null
    where b.id = $1
  union all
  select row_id, version, before from import_change where batch_id = $1 and before is not null`;

async function touchedSince(tx: Tx, definition: RegisterDefinition, auditId: number) {
  const rows = await tx.query<TouchedRow & Record<string, unknown> & { total: number }>(
    `select u.row_id as id, t."${snake(definition.titled)}"::text as title, t.updated_by as by, count(*) over () as total
     from undo_row u left join ${definition.table} t on t.id = u.row_id
     where t.id is null or t.version <> u.version
       or exists (select 1 from audit_entry a where a.entity = $1 and a.entity_id = u.row_id::text and a.id > $2 and a.action <> 'dueRecomputed')
     order by 1 limit ${NAMED}`,
    [definition.name, auditId],
  );
  return { rows: rows.map(({ id, title, by }) => ({ id, title, by })), total: rows[0]?.total ?? 0 };
}

/** Units whose duplicates count on a case that would go; null where none does. */
async function neededElsewhere(tx: Tx, register: RegisterName): Promise<string | null> {
  if (register !== 'complaints') return null;
  const gone = await tx.query<{ id: number }>('select row_id as id from undo_row where before is null');
  const units = await unitsCountingOn(
    tx.query,
    gone.map(({ id }) => id),
  );
  return units.length === 0 ? null : units.join('、');
}

async function hindrance(tx: Tx, definition: RegisterDefinition, auditId: number): Promise<UndoRefusal | null> {
  const touched = await touchedSince(tx, definition, auditId);
  if (touched.total > 0) return { code: 'touchedSince', ...touched };
  const units = await neededElsewhere(tx, definition.name);
  return units === null ? null : { code: 'countsForOthers', rows: [], total: 0, units };
}

interface Range extends Record<string, unknown> {
  readonly units: number[] | null;
  readonly first: number | null;
  readonly last: number | null;
}

/** Units and months in which the rows count now, or will again. */
function rangeSql(definition: RegisterDefinition): string {
  const { name, table } = definition;
  const months = (of: string): string =>
    touchedFields[name].map((field) => monthExpression(definition, field, of)).join(', ');
  return `select array_agg(distinct unit_id) as units, min(month) as first, max(month) as last from (
      select t.unit_id, unnest(array[${months('t')}]::int[]) as month from undo_row u join ${table} t on t.id = u.row_id
      union all
      select b.unit_id, unnest(array[${months('b')}]::int[])
        from undo_row u, jsonb_populate_record(null::${table}, u.before) b where u.before is not null) as touched`;
}

async function restore(tx: Tx, definition: RegisterDefinition, who: { id: number; actor: string }): Promise<Undone> {
  const { table, name } = definition;
  const columns = Object.keys(definition.columns).map((field) => `"${snake(field)}"`);
  const removed = await tx.query(
    `delete from ${table} t using undo_row u where u.before is null and t.id = u.row_id returning t.id`,
  );
  const restored = await tx.query<{ id: number }>(
    `update ${table} t set ${columns.map((c) => `${c} = b.${c}`).join(', ')}, row_hash = b.row_hash,
       version = t.version + 1, updated_at = now(), updated_by = $1
     from undo_row u, jsonb_populate_record(null::${table}, u.before) b
     where u.before is not null and t.id = u.row_id returning t.id`,
    [who.actor],
  );
  await passOn(tx, definition, who.id);
  await tx.query(
    `insert into nil_return (unit_id, register, month, by, at)
     select n.unit_id, n.register, n.month, n.by, n.at
     from import_batch b, jsonb_populate_recordset(null::nil_return, b.nil_removed) n
     where b.id = $1 and not exists (select 1 from ${table} t
       where t.unit_id = n.unit_id and ${monthExpression(definition, definition.dated, 't')} = n.month)
       and not exists (select 1 from month_entry e
         where e.unit_id = n.unit_id and e.register = n.register and e.month = n.month and e.lines is not null)
     on conflict do nothing`,
    [who.id],
  );
  await tx.query('update import_batch set undone_at = now(), undone_by = $2 where id = $1 and register = $3', [
    who.id,
    who.actor,
    name,
  ]);
  return { removed: removed.length, restored: restored.length };
}

/** The import that made the version now restored can be undone in its turn: it learns the new number of its version. */
async function passOn(tx: Tx, { name, table }: RegisterDefinition, id: number): Promise<void> {
  await tx.query(
    `update import_change c set version = t.version
     from undo_row u join ${table} t on t.id = u.row_id, import_batch b
     where u.before is not null and c.row_id = u.row_id and c.batch_id = b.id and b.register = $2 and b.id < $1
       and b.undone_at is null and c.version = (u.before ->> 'version')::int`,
    [id, name],
  );
  await tx.query(
    `insert into import_change (batch_id, row_id, version)
     select b.id, u.row_id, t.version
     from undo_row u join ${table} t on t.id = u.row_id
     join import_batch b on b.register = $2 and b.id < $1 and b.undone_at is null and b.inserted_ids @> u.row_id
     where u.before is not null and u.before ->> 'version' = '1'
     on conflict (batch_id, row_id) do nothing`,
    [id, name],
  );
}

async function undo(scope: OrgScope, id: number): Promise<UndoAnswer> {
  return transaction(async (tx) => {
    const batch = await lockedBatch(tx, scope, id);
    if (!batch) return refusal('unknownImport');
    if (batch.undone) return refusal('undoneAlready');
    const register = registerNames.find((name) => name === batch.register);
    if (register === undefined || batch.audit_id === null) return refusal('notUndoable');
    const definition = registers[register];
    await lockRegister(tx, register);
    await tx.query(mine.replaceAll('$1', String(id)));
    await tx.query('analyze undo_row');
    const hindered = await hindrance(tx, definition, batch.audit_id);
    if (hindered !== null) return err(hindered);
    const [range] = await tx.query<Range>(rangeSql(definition));
    const done = await restore(tx, definition, { id, actor: scope.actor });
    if (range?.units && range.first !== null && range.last !== null)
      await recomputeCells(tx, {
        register,
        unitIds: range.units,
        from: range.first,
        to: range.last,
        actor: scope.actor,
      });
    await audit(tx, {
      actor: scope.actor,
      action: 'import.undo',
      entity: 'import_batch',
      entityId: String(id),
      detail: { register, ...done },
    });
    return ok(done);
  });
}

/**
 * Takes back everything one import did: rows it inserted go, rows it updated are again what they were, cells are added
 * up anew. Refused, with the rows named, when anybody changed, deleted or worked on one of them since.
 * Throws OutOfScopeError.
 */
export async function undoImport(scope: OrgScope, id: number): Promise<UndoAnswer> {
  try {
    return await undo(scope, id);
  } catch (error) {
    if (!(error instanceof LockedMonthError)) throw error;
    const months = error.months.map(monthText).join('、');
    return err({ code: 'monthLocked', rows: [], total: 0, months });
  }
}
