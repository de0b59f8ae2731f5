import 'server-only';

import type { Burden } from '@/lib/domain/report/burden';
import type { FigureLine } from '@/lib/domain/report/frozen';
import type { Narratives } from '@/lib/domain/report/narrative';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction } from './db';
import { keepBurden } from './report-burden';
import { findReport, LOCAL, parseNarratives, type ReportKey } from './report-row';
import { unitWithin } from './unit-within';

/** An earlier state of a draft: its words, and its numbers when it was begun. */
export interface ReportVersion {
  readonly version: number;
  readonly narrative: Narratives;
  readonly figures: readonly FigureLine[];
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
  readonly by: string;
}

/** As many as an office will look through; older ones stay in the database. */
const SHOWN = 50;

/** The latest first. */
export async function readVersions(reportId: number): Promise<ReportVersion[]> {
  const rows = await read<ReportVersion & Record<string, unknown>>(
    `select version, narrative, figures, ${LOCAL('at')} as at, by
     from report_version where report_id = $1 order by version desc limit ${SHOWN}`,
    [reportId],
  );
  return rows.map((row) => ({ ...row, narrative: parseNarratives(row.narrative) }));
}

/** The numbers of a version, noted when it is begun. */
export async function noteFigures(
  scope: OrgScope,
  given: ReportKey & { readonly version: number; readonly figures: readonly FigureLine[]; readonly burden: Burden },
): Promise<void> {
  await transaction(async (tx) => {
    await unitWithin(scope, given.unitId, tx.query);
    const saved = await findReport(given, tx.query);
    await tx.query('update report_version set figures = $3::jsonb where report_id = $1 and version >= $2', [
      saved.id,
      given.version,
      JSON.stringify(given.figures),
    ]);
    if (saved.id !== null) await keepBurden(tx, saved.id, given.burden);
    if (saved.seen === null)
      await tx.query('update report set seen = $2::jsonb, seen_at = now(), seen_by = $3 where id = $1', [
        saved.id,
        JSON.stringify(given.figures),
        scope.actor,
      ]);
    const event = { actor: scope.actor, action: 'report.version', entity: 'report', unitId: given.unitId };
    await audit(tx, { ...event, entityId: String(saved.id), detail: { version: given.version } });
  });
}

/** Somebody has looked at the numbers as they are now. */
export async function noteSeen(
  scope: OrgScope,
  given: ReportKey & { readonly figures: readonly FigureLine[] },
): Promise<void> {
  await transaction(async (tx) => {
    await unitWithin(scope, given.unitId, tx.query);
    const saved = await findReport(given, tx.query);
    await tx.query('update report set seen = $2::jsonb, seen_at = now(), seen_by = $3 where id = $1', [
      saved.id,
      JSON.stringify(given.figures),
      scope.actor,
    ]);
    const event = { actor: scope.actor, action: 'report.seen', entity: 'report', unitId: given.unitId };
    await audit(tx, { ...event, entityId: String(saved.id), detail: { figures: given.figures.length } });
  });
}
