import 'server-only';

import type { ReportAction, ReportStatus } from '@/lib/domain/report/approval';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction, type Tx } from './db';
import { findReport, LOCAL, type ReportKey } from './report-row';
import { unitWithin } from './unit-within';

/** A word on one place of a report; quote = what stood there. */
export interface RemarkText {
  readonly chapter: string;
  /** lib/domain/report/places.ts */
  readonly place: string;
  readonly quote: string;
  readonly text: string;
}

export interface Remark extends RemarkText {
  readonly id: number;
  readonly edition: number;
  readonly kind: 'return' | 'comment';
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
  readonly settledBy: string | null;
}

export interface ReportEvent {
  readonly edition: number;
  readonly at: string;
  readonly actor: string;
  readonly action: ReportAction;
  readonly to: ReportStatus;
  readonly reason: string | null;
}

type NewRemark = RemarkText & Pick<Remark, 'edition' | 'kind' | 'by'> & { readonly reportId: number };

export async function addRemark(tx: Tx, remark: NewRemark): Promise<void> {
  await tx.query(
    `insert into report_remark (report_id, edition, kind, chapter, place, quote, text, by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [remark.reportId, remark.edition, remark.kind, remark.chapter, remark.place, remark.quote, remark.text, remark.by],
  );
}

/** Reasons of returns that nobody has marked as dealt with. */
export async function openReturns(tx: Tx, reportId: number): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select count(*) as n from report_remark where report_id = $1 and kind = 'return' and settled_at is null`,
    [reportId],
  );
  return row?.n ?? 0;
}

/** Remarks of every edition, open ones first, then the latest first. */
export async function readRemarks(reportId: number): Promise<Remark[]> {
  return read<Remark & Record<string, unknown>>(
    `select id, edition, kind, chapter, place, quote, text, by, ${LOCAL('at')} as at, settled_by as "settledBy"
     from report_remark where report_id = $1 order by settled_at is not null, id desc`,
    [reportId],
  );
}

/** Who did what, the latest first. */
export async function readEvents(reportId: number): Promise<ReportEvent[]> {
  return read<ReportEvent & Record<string, unknown>>(
    `select edition, ${LOCAL('at')} as at, actor, action, to_status as "to", reason
     from report_event where report_id = $1 order by id desc`,
    [reportId],
  );
}

/** A comment; 'unsaved' where there is no report yet. */
export async function comment(
  scope: OrgScope,
  given: ReportKey & { readonly remark: RemarkText },
): Promise<Result<null, 'unsaved'>> {
  return transaction(async (tx) => {
    await unitWithin(scope, given.unitId, tx.query);
    const saved = await findReport(given, tx.query);
    if (saved.id === null) return err('unsaved');
    const remark = { reportId: saved.id, edition: saved.edition, kind: 'comment', by: scope.actor } as const;
    await addRemark(tx, { ...remark, ...given.remark });
    const event = { actor: scope.actor, action: 'report.comment', entity: 'report', unitId: given.unitId };
    await audit(tx, { ...event, entityId: String(saved.id), detail: { place: given.remark.place } });
    return ok(null);
  });
}

/** Marks a remark as dealt with; 'unknown' where it is not one of this report. */
export async function settleRemark(
  scope: OrgScope,
  given: ReportKey & { readonly id: number },
): Promise<Result<null, 'unknown'>> {
  return transaction(async (tx) => {
    await unitWithin(scope, given.unitId, tx.query);
    const saved = await findReport(given, tx.query);
    const settled = await tx.query(
      `update report_remark set settled_at = now(), settled_by = $3
       where id = $1 and report_id = $2 and settled_at is null returning id`,
      [given.id, saved.id, scope.actor],
    );
    if (settled.length === 0) return err('unknown');
    const event = { actor: scope.actor, action: 'report.settle', entity: 'report', unitId: given.unitId };
    await audit(tx, { ...event, entityId: String(saved.id), detail: { remark: given.id } });
    return ok(null);
  });
}
