import 'server-only';

import { checkScheme } from '@/lib/domain/assessment/check-scheme';
import type { AssessmentScheme } from '@/lib/domain/assessment/scheme';
import type { RowProblem } from '@/lib/domain/register/definition';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { transaction, type Tx } from '../db';
import { unitWithin } from '../unit-within';
import { lockOwn } from './assessment-row';

export interface SavedScheme {
  /** null: a new one */
  readonly id: number | null;
  /** of the owner; asked of a new one only */
  readonly unitId: number;
  /** the one that was edited */
  readonly version: number;
  readonly scheme: AssessmentScheme;
}

/** changed: somebody saved it meanwhile · notDraft: units have seen it */
type SchemeRefusal = 'changed' | 'notDraft';

export type SchemeFailure = { readonly error: SchemeRefusal } | { readonly problems: readonly RowProblem[] };

async function create(tx: Tx, scope: OrgScope, { unitId, scheme }: SavedScheme): Promise<number> {
  await unitWithin(scope, unitId, tx.query);
  const [row] = await tx.query<{ id: number }>(
    'insert into assessment (unit_id, year, scheme, updated_by) values ($1, $2, $3::jsonb, $4) returning id',
    [unitId, scheme.year, JSON.stringify(scheme), scope.actor],
  );
  return row?.id ?? 0;
}

async function update(
  tx: Tx,
  scope: OrgScope,
  saved: SavedScheme & { readonly id: number },
): Promise<Result<AssessmentScheme, SchemeRefusal>> {
  const row = await lockOwn(tx, scope, saved.id);
  if (row.state !== 'draft') return err('notDraft');
  if (row.version !== saved.version) return err('changed');
  await tx.query(
    `update assessment set year = $2, scheme = $3::jsonb, version = version + 1, updated_at = now(), updated_by = $4
     where id = $1`,
    [row.id, saved.scheme.year, JSON.stringify(saved.scheme), scope.actor],
  );
  // Points of an item that is gone would come back with the next item of its code.
  await tx.query('delete from assessment_entry where assessment_id = $1 and not item = any($2::text[])', [
    row.id,
    saved.scheme.items.filter(({ source }) => source.kind === 'manual').map(({ code }) => code),
  ]);
  return ok(row.scheme);
}

/** Writes a draft. Throws OutOfScopeError. */
export async function saveScheme(scope: OrgScope, saved: SavedScheme): Promise<Result<number, SchemeFailure>> {
  const problems = checkScheme(saved.scheme);
  if (problems.length > 0) return err({ problems });
  return transaction(async (tx) => {
    const { id } = saved;
    const before = id === null ? ok(null) : await update(tx, scope, { ...saved, id });
    if (!before.ok) return err({ error: before.error });
    const written = id ?? (await create(tx, scope, saved));
    await audit(tx, {
      actor: scope.actor,
      action: id === null ? 'assessment.create' : 'assessment.edit',
      entity: 'assessment',
      entityId: String(written),
      unitId: saved.unitId,
      detail: { before: before.value, after: saved.scheme },
    });
    return ok(written);
  });
}

/** A draft that is not wanted; 'notDraft' once units have seen it. Throws OutOfScopeError. */
export async function dropDraft(scope: OrgScope, id: number): Promise<Result<null, 'notDraft'>> {
  return transaction(async (tx) => {
    const row = await lockOwn(tx, scope, id);
    if (row.state !== 'draft') return err('notDraft');
    await tx.query('delete from assessment where id = $1', [id]);
    await audit(tx, {
      actor: scope.actor,
      action: 'assessment.delete',
      entity: 'assessment',
      entityId: String(id),
      unitId: row.owner.id,
      detail: { scheme: row.scheme },
    });
    return ok(null);
  });
}
