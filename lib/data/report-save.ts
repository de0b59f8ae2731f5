import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { isEditable, type ReportStatus } from '@/lib/domain/report/approval';
import type { Narratives } from '@/lib/domain/report/narrative';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { transaction, type Tx } from './db';
import { addTime } from './report-burden';
import { lockReport, type ReportKey, type SavedReport, type SlotVersion } from './report-row';
import { unitWithin } from './unit-within';

export interface ReportChange extends ReportKey {
  /** the version that the writer saw */
  readonly version: number;
  /** slots that changed; the others keep their text */
  readonly narrative: Narratives;
  /** absent: not touched */
  readonly signatory?: string;
  readonly signedOn?: IsoDate | null;
  /** worked in the editor since the last save: lib/domain/report/editing-time.ts */
  readonly seconds?: number;
}

export interface SavedChange {
  readonly version: number;
  /** what others wrote since the writer's version, in fields that the writer did not touch, and who was the last of them */
  readonly others: Narratives;
  readonly othersBy: string | null;
  /** a version of its own begins, whose numbers are not noted yet */
  readonly begins: boolean;
}

/** conflict: the same field was written by somebody else meanwhile · locked: the report is not in the writers' hands. */
export type SaveRefusal =
  | (Omit<SavedChange, 'begins'> & {
      readonly kind: 'conflict';
      readonly changedBy: string;
      /** what stands in the fields that both wrote, and only in these */
      readonly theirs: Narratives;
      readonly theirSignature: { readonly signatory?: string; readonly signedOn?: IsoDate | null };
    })
  | { readonly kind: 'locked'; readonly status: ReportStatus };

const SIGNATORY = '#signatory';
const SIGNED_ON = '#signedOn';

/** Fields by name: those of the template, and signature and date, which are fields too. */
const touched = (change: ReportChange): string[] => [
  ...Object.keys(change.narrative),
  ...(change.signatory === undefined ? [] : [SIGNATORY]),
  ...(change.signedOn === undefined ? [] : [SIGNED_ON]),
];

type Later = readonly (readonly [name: string, slot: SlotVersion])[];

const laterThan = (slots: SavedReport['slots'], version: number, names: readonly string[]): Later =>
  Object.entries(slots).filter(([name, slot]) => names.includes(name) && slot.version > version);

const lastOf = (later: Later): string | null =>
  [...later].sort(([, a], [, b]) => b.version - a.version)[0]?.[1].by ?? null;

const has = (later: Later, name: string): boolean => later.some(([one]) => one === name);

const pick = (narrative: Narratives, later: Later): Narratives =>
  Object.fromEntries(Object.entries(narrative).filter(([name]) => has(later, name)));

const signatureIn = ({ signatory, signedOn }: SavedReport, later: Later) => ({
  ...(has(later, SIGNATORY) ? { signatory } : {}),
  ...(has(later, SIGNED_ON) ? { signedOn } : {}),
});

/**
 * Keeps what was typed, field by field: two people in different chapters both keep their words. Nothing is written
 * where somebody else wrote the same field meanwhile; their words are handed back.
 */
export async function saveReport(scope: OrgScope, change: ReportChange): Promise<Result<SavedChange, SaveRefusal>> {
  return transaction(async (tx) => {
    await unitWithin(scope, change.unitId, tx.query);
    const current = await lockReport(tx, change);
    if (!isEditable(current.status)) return err({ kind: 'locked', status: current.status });
    const names = touched(change);
    const elsewhere = Object.keys(current.slots).filter((name) => !names.includes(name));
    const later = laterThan(current.slots, change.version, elsewhere);
    const others = pick(current.narrative, later);
    const othersBy = lastOf(later);
    const clashes = laterThan(current.slots, change.version, names);
    const changedBy = lastOf(clashes);
    if (changedBy !== null)
      return err({
        ...{ kind: 'conflict', changedBy, version: current.version, others, othersBy },
        theirs: pick(current.narrative, clashes),
        theirSignature: signatureIn(current, clashes),
      });
    const version = current.version + 1;
    const reportId = await write(tx, { scope, change, current, names });
    await addTime(tx, { key: change, by: scope.actor, seconds: change.seconds ?? 0 });
    const begins = await keepVersion(tx, { reportId, version, actor: scope.actor });
    return ok({ version, begins, others, othersBy });
  });
}

interface Writing {
  readonly scope: OrgScope;
  readonly change: ReportChange;
  readonly current: SavedReport;
  readonly names: readonly string[];
}

async function write(tx: Tx, { scope, change, current, names }: Writing): Promise<number> {
  const version = current.version + 1;
  const stamped = Object.fromEntries(names.map((name) => [name, { version, by: scope.actor }]));
  const [row] = await tx.query<{ id: number }>(
    `insert into report (unit_id, template, period, narrative, signatory, signed_on, version, updated_by, slots,
       template_version)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9::jsonb,
       (select version from report_template where 'own-' || id = $2))
     on conflict (unit_id, template, period) do update set narrative = excluded.narrative,
       signatory = excluded.signatory, signed_on = excluded.signed_on, version = excluded.version,
       updated_by = excluded.updated_by, slots = excluded.slots, updated_at = now()
     returning id`,
    [
      change.unitId,
      change.template,
      change.period,
      JSON.stringify({ ...current.narrative, ...change.narrative }),
      change.signatory ?? current.signatory,
      change.signedOn === undefined ? current.signedOn : change.signedOn,
      version,
      scope.actor,
      JSON.stringify({ ...current.slots, ...stamped }),
    ],
  );
  const id = row?.id ?? 0;
  const detail = { version, slots: names, seconds: change.seconds ?? 0 };
  const event = { actor: scope.actor, action: 'report.save', entity: 'report', unitId: change.unitId, detail };
  await audit(tx, { ...event, entityId: String(id) });
  return id;
}

/** One writer's versions within this time are one: a version a pause would bury the ones that matter. */
const TOGETHER = `interval '10 minutes'`;

/** Keeps the words of this version to compare with; true when they are not those of the writer's running version. */
async function keepVersion(tx: Tx, kept: { reportId: number; version: number; actor: string }): Promise<boolean> {
  const { reportId, version, actor } = kept;
  const running = await tx.query(
    `update report_version v set version = $2, narrative = r.narrative, at = now() from report r
     where r.id = $1 and v.id = (select id from report_version where report_id = $1 order by version desc limit 1)
       and v.by = $3 and v.at > now() - ${TOGETHER} returning v.id`,
    [reportId, version, actor],
  );
  if (running.length > 0) return false;
  await tx.query(
    `insert into report_version (report_id, version, narrative, figures, by)
     select id, $2, narrative, '[]', $3 from report where id = $1`,
    [reportId, version, actor],
  );
  return true;
}
