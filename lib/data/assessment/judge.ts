import 'server-only';

import type { HandNotice } from '@/lib/domain/assessment/notices';
import type { IsoDate } from '@/lib/domain/dates';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { read, transaction, type Tx } from '../db';
import { OutOfScopeError } from '../unit-within';
import { assessedUnits, lockOwn, type AssessmentRow } from './assessment-row';

interface OfUnit {
  readonly id: number;
  readonly unitId: number;
  readonly today: IsoDate;
}

/** The assessment, held, if it applies to the unit. Throws OutOfScopeError. */
async function lockUnit(tx: Tx, scope: OrgScope, { id, unitId, today }: OfUnit): Promise<AssessmentRow> {
  const row = await lockOwn(tx, scope, id);
  const units = await assessedUnits(scope, row, { asOf: today, run: tx.query });
  if (!units.some((unit) => unit.id === unitId)) throw new OutOfScopeError(unitId);
  return row;
}

interface Noted {
  readonly id: number;
  readonly unitId: number;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const note = (tx: Tx, scope: OrgScope, { id, unitId, action, detail }: Noted): Promise<void> =>
  audit(tx, {
    actor: scope.actor,
    action: `assessment.${action}`,
    entity: 'assessment',
    entityId: String(id),
    unitId,
    detail,
  });

export interface GivenPoints extends OfUnit {
  readonly item: string;
  /** null takes them back */
  readonly points: number | null;
  readonly reason: string;
}

export type JudgeRefusal = 'frozen' | 'noItem' | 'noReason' | 'pointsOutside';

function refusalOf(row: AssessmentRow, { item, points, reason }: GivenPoints): JudgeRefusal | null {
  const found = row.scheme.items.find(({ code }) => code === item);
  if (row.state === 'frozen') return 'frozen';
  if (found?.source.kind !== 'manual') return 'noItem';
  if (points === null) return null;
  if (reason.trim() === '') return 'noReason';
  return points < 0 || points > found.weight ? 'pointsOutside' : null;
}

/** Points of a manual item with why; answers the entry that evidence is attached to (0 when taken back). Throws OutOfScopeError. */
export async function givePoints(scope: OrgScope, given: GivenPoints): Promise<Result<number, JudgeRefusal>> {
  return transaction(async (tx) => {
    const row = await lockUnit(tx, scope, given);
    const refusal = refusalOf(row, given);
    if (refusal !== null) return err(refusal);
    const { id, unitId, item, points } = given;
    const reason = given.reason.trim();
    const [before] = await tx.query<{ points: number; reason: string }>(
      'select points, reason from assessment_entry where assessment_id = $1 and unit_id = $2 and item = $3',
      [id, unitId, item],
    );
    const entry = points === null ? await takeBack(tx, given) : await write(tx, scope, { ...given, points, reason });
    const after = points === null ? null : { points, reason };
    await note(tx, scope, { id, unitId, action: 'points', detail: { item, before: before ?? null, after } });
    return ok(entry);
  });
}

async function takeBack(tx: Tx, { id, unitId, item }: GivenPoints): Promise<number> {
  await tx.query('delete from assessment_entry where assessment_id = $1 and unit_id = $2 and item = $3', [
    id,
    unitId,
    item,
  ]);
  return 0;
}

async function write(tx: Tx, scope: OrgScope, given: GivenPoints & { readonly points: number }): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into assessment_entry (assessment_id, unit_id, item, points, reason, "by") values ($1, $2, $3, $4, $5, $6)
     on conflict (assessment_id, unit_id, item)
       do update set points = excluded.points, reason = excluded.reason, "by" = excluded."by", at = now()
     returning id`,
    [given.id, given.unitId, given.item, given.points, given.reason, scope.actor],
  );
  return row?.id ?? 0;
}

export interface GivenNotice extends OfUnit {
  /** null: as the points have it */
  readonly notice: HandNotice['notice'] | null;
  readonly reason: string;
}

/** Commends, criticises or spares a unit by hand, with why. Throws OutOfScopeError. */
export async function giveNotice(scope: OrgScope, given: GivenNotice): Promise<Result<null, JudgeRefusal>> {
  return transaction(async (tx) => {
    const row = await lockUnit(tx, scope, given);
    const { id, unitId, notice } = given;
    const reason = given.reason.trim();
    if (row.state === 'frozen') return err('frozen');
    if (notice !== null && reason === '') return err('noReason');
    await tx.query('delete from assessment_notice where assessment_id = $1 and unit_id = $2', [id, unitId]);
    if (notice !== null)
      await tx.query(
        'insert into assessment_notice (assessment_id, unit_id, notice, reason, "by") values ($1, $2, $3, $4, $5)',
        [id, unitId, notice, reason, scope.actor],
      );
    await note(tx, scope, { id, unitId, action: 'notice', detail: { notice, reason } });
    return ok(null);
  });
}

/** Whether evidence of given points may still change: not once the result is frozen, nor from outside. */
export async function mayChangeEvidence(scope: OrgScope, entryId: number): Promise<boolean> {
  const [row] = await read<{ open: boolean }>(
    `select a.state <> 'frozen' as open from assessment_entry e
     join assessment a on a.id = e.assessment_id join org_unit u on u.id = a.unit_id
     where e.id = $1 and starts_with(u.path, $2)`,
    [entryId, scope.path],
  );
  return row?.open ?? false;
}

/** Points given by hand to a unit in the scope: what evidence belongs to. */
export const listEntries = (
  scope: OrgScope,
  { assessmentId, unitId }: { readonly assessmentId: number; readonly unitId: number },
): Promise<{ readonly id: number; readonly item: string }[]> =>
  read<{ readonly id: number; readonly item: string }>(
    `select e.id, e.item from assessment_entry e join org_unit u on u.id = e.unit_id
     where e.assessment_id = $1 and e.unit_id = $2 and starts_with(u.path, $3) order by e.id`,
    [assessmentId, unitId, scope.path],
  );
