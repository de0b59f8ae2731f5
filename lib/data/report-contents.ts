import 'server-only';

import { isEditable } from '@/lib/domain/report/approval';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { transaction } from './db';
import { lockReport, type ReportKey } from './report-row';
import { unitWithin } from './unit-within';

/** Whether a saved report has a table of contents. locked: it is not in the writers' hands, or not saved yet. */
export async function chooseContents(
  scope: OrgScope,
  { contents, ...key }: ReportKey & { readonly contents: boolean },
): Promise<Result<null, 'locked'>> {
  return transaction(async (tx) => {
    await unitWithin(scope, key.unitId, tx.query);
    const saved = await lockReport(tx, key);
    if (saved.id === null || !isEditable(saved.status)) return err('locked');
    await tx.query('update report set contents = $2 where id = $1', [saved.id, contents]);
    const event = { actor: scope.actor, action: 'report.contents', entity: 'report', unitId: key.unitId };
    await audit(tx, { ...event, entityId: String(saved.id), detail: { before: saved.contents, after: contents } });
    return ok(null);
  });
}
