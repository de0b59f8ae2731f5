import 'server-only';

import { decide, isFrozen, type Refusal, type ReportAction, type ReportStatus } from '@/lib/domain/report/approval';
import type { ReportInput } from '@/lib/domain/report/compose';
import { changedFigures, freeze, type FrozenReport } from '@/lib/domain/report/frozen';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { transaction, type Tx } from './db';
import { burdenNow, keepBurden } from './report-burden';
import { addRemark, openReturns, type RemarkText } from './report-remarks';
import { lockReport, type ReportKey, type SavedReport } from './report-row';
import { sha256Of } from './reports';
import { unitWithin } from './unit-within';

export interface ReportMove extends ReportKey {
  readonly action: ReportAction;
  /** the version that was judged */
  readonly version: number;
  /** errors that the rules found in it */
  readonly errors: number;
  readonly reason: string;
  /** of a return: why, on the very places */
  readonly places: readonly RemarkText[];
  /** what is frozen when it is accepted */
  readonly input: ReportInput;
}

/** unsaved: there is nothing yet · changed: somebody saved or moved it meanwhile; else what the step lacks. */
export type MoveRefusal = Refusal | 'unsaved' | 'changed';

interface Moving {
  readonly scope: OrgScope;
  readonly move: ReportMove;
  readonly saved: SavedReport & { readonly id: number };
  readonly to: ReportStatus;
}

/** One step of the approval with its event, its remarks, and what it freezes: all of it or nothing. */
export async function moveReport(scope: OrgScope, move: ReportMove): Promise<Result<ReportStatus, MoveRefusal>> {
  return transaction(async (tx) => {
    await unitWithin(scope, move.unitId, tx.query);
    const current = await lockReport(tx, move);
    const { id } = current;
    if (id === null) return err('unsaved');
    if (current.version !== move.version) return err('changed');
    const decided = decide(move.action, {
      status: current.status,
      role: scope.role,
      errors: move.errors,
      signed: current.signedOn !== null,
      open: await openReturns(tx, id),
      reason: [move.reason, ...move.places.map((p) => p.text)].join('').trim(),
    });
    if (!decided.ok) return decided;
    await take(tx, { scope, move, saved: { ...current, id }, to: decided.value });
    return ok(decided.value);
  });
}

async function take(tx: Tx, moving: Moving): Promise<void> {
  const { scope, move, saved, to } = moving;
  const edition = saved.edition + (move.action === 'correct' ? 1 : 0);
  await tx.query('update report set status = $2, edition = $3, updated_at = now(), updated_by = $4 where id = $1', [
    saved.id,
    to,
    edition,
    scope.actor,
  ]);
  await keepBurden(tx, saved.id, burdenNow(move.input));
  await tx.query(
    'insert into report_event (report_id, edition, actor, action, to_status, reason) values ($1, $2, $3, $4, $5, $6)',
    [saved.id, edition, scope.actor, move.action, to, move.reason === '' ? null : move.reason],
  );
  if (move.action === 'return')
    for (const place of move.places)
      await addRemark(tx, { reportId: saved.id, edition, kind: 'return', by: scope.actor, ...place });
  if (isFrozen(to) && !isFrozen(saved.status)) await keepFrozen(tx, moving);
  const detail = { from: saved.status, to, edition, reason: move.reason };
  const event = { actor: scope.actor, action: `report.${move.action}`, entity: 'report', unitId: move.unitId, detail };
  await audit(tx, { ...event, entityId: String(saved.id) });
}

/** The report as it stands, with what changed against the edition before. */
async function keepFrozen(tx: Tx, { scope, move, saved }: Moving): Promise<void> {
  const frozen = freeze(move.input);
  const [before] = await tx.query<{ frozen: FrozenReport }>(
    'select frozen from report_edition where report_id = $1 order by edition desc limit 1',
    [saved.id],
  );
  const changes = before === undefined ? [] : changedFigures(before.frozen.figures, frozen.figures);
  await tx.query(
    `insert into report_edition (report_id, edition, frozen, sha256, changes, frozen_by)
     values ($1, $2, $3::jsonb, $4, $5::jsonb, $6)`,
    [saved.id, saved.edition, JSON.stringify(frozen), sha256Of(frozen), JSON.stringify(changes), scope.actor],
  );
}
