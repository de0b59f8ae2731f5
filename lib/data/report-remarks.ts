import 'server-only';

import type { ReportAction, ReportStatus } from '@/lib/domain/report/approval';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction, type Tx } from './db';
import { findReport, LOCAL, type ReportKey, type SavedReport } from './report-row';
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
  /** what was said to it, the earliest first */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly text: string;
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
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
    `select r.id, r.edition, r.kind, r.chapter, r.place, r.quote, r.text, r.by, ${LOCAL('r.at')} as at,
       r.settled_by as "settledBy",
       coalesce((select json_agg(json_build_object('text', a.text, 'by', a.by, 'at', ${LOCAL('a.at')}) order by a.id)
         from report_remark a where a.thread_id = r.id), '[]') as answers
     from report_remark r where r.report_id = $1 and r.thread_id is null
     order by r.settled_at is not null, r.id desc`,
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

interface RemarkKey extends ReportKey {
  readonly id: number;
}

interface OnRemark {
  readonly given: RemarkKey;
  readonly action: 'report.answer' | 'report.settle' | 'report.reopen';
  /** answers the rows that it changed; none: there is no such remark, or nothing to do about it */
  readonly change: (tx: Tx, saved: SavedReport) => Promise<readonly unknown[]>;
}

/** One step on a remark of this report with its audit entry; 'unknown' where it is not one of this report. */
async function onRemark(scope: OrgScope, { given, action, change }: OnRemark): Promise<Result<null, 'unknown'>> {
  return transaction(async (tx) => {
    await unitWithin(scope, given.unitId, tx.query);
    const saved = await findReport(given, tx.query);
    if ((await change(tx, saved)).length === 0) return err('unknown');
    const event = { actor: scope.actor, action, entity: 'report', unitId: given.unitId };
    await audit(tx, { ...event, entityId: String(saved.id), detail: { remark: given.id } });
    return ok(null);
  });
}

/** Says something to a remark; an answer to one that was dealt with opens it again. */
export const answerRemark = (scope: OrgScope, given: RemarkKey & { readonly text: string }) =>
  onRemark(scope, {
    given,
    action: 'report.answer',
    change: async (tx, saved) => {
      const answered = await tx.query(
        `insert into report_remark (report_id, thread_id, edition, kind, chapter, place, quote, text, by)
         select report_id, id, $3, 'answer', chapter, place, quote, $4, $5
         from report_remark where id = $1 and report_id = $2 and thread_id is null returning id`,
        [given.id, saved.id, saved.edition, given.text, scope.actor],
      );
      await tx.query('update report_remark set settled_at = null, settled_by = null where id = $1 and report_id = $2', [
        given.id,
        saved.id,
      ]);
      return answered;
    },
  });

/** Marks a remark as dealt with. */
export const settleRemark = (scope: OrgScope, given: RemarkKey) =>
  onRemark(scope, {
    given,
    action: 'report.settle',
    change: (tx, saved) =>
      tx.query(
        `update report_remark set settled_at = now(), settled_by = $3
         where id = $1 and report_id = $2 and thread_id is null and settled_at is null returning id`,
        [given.id, saved.id, scope.actor],
      ),
  });

/** What was dealt with stands open again. */
export const reopenRemark = (scope: OrgScope, given: RemarkKey) =>
  onRemark(scope, {
    given,
    action: 'report.reopen',
    change: (tx, saved) =>
      tx.query(
        `update report_remark set settled_at = null, settled_by = null
         where id = $1 and report_id = $2 and thread_id is null and settled_at is not null returning id`,
        [given.id, saved.id],
      ),
  });
