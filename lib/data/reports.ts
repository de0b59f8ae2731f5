import 'server-only';

import { z } from 'zod';

import type { IsoDate } from '@/lib/domain/dates';
import { formatPeriod } from '@/lib/domain/period';
import type { ReportInput } from '@/lib/domain/report/compose';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction, type Tx } from './db';
import { gatherValues, type AskedReport } from './report-values';
import { unitWithin } from './unit-within';

/** What the office typed and signed; version 0 = nothing saved yet. */
export interface SavedReport {
  readonly narrative: Readonly<Record<string, string>>;
  readonly signatory: string;
  readonly signedOn: IsoDate | null;
  readonly version: number;
  readonly updatedBy: string | null;
}

interface ReportKey {
  readonly unitId: number;
  readonly template: string;
  /** formatPeriod */
  readonly period: string;
}

interface ReportRow {
  narrative: unknown;
  signatory: string | null;
  signedOn: IsoDate | null;
  version: number;
  updatedBy: string;
}

const narrativeSchema = z.record(z.string(), z.string());
const unsaved: SavedReport = { narrative: {}, signatory: '', signedOn: null, version: 0, updatedBy: null };

const COLUMNS = `narrative, signatory, signed_on as "signedOn", version, updated_by as "updatedBy"`;
const KEYED = 'unit_id = $1 and template = $2 and period = $3';

function savedOf(row: ReportRow | undefined): SavedReport {
  if (row === undefined) return unsaved;
  return { ...row, narrative: narrativeSchema.parse(row.narrative), signatory: row.signatory ?? '' };
}

async function findReport(key: ReportKey, run: Tx['query'] = read): Promise<SavedReport> {
  const [row] = await run<ReportRow & Record<string, unknown>>(`select ${COLUMNS} from report where ${KEYED}`, [
    key.unitId,
    key.template,
    key.period,
  ]);
  return savedOf(row);
}

export interface LoadedReport {
  /** for composeReport and checkReport */
  readonly input: ReportInput;
  readonly saved: SavedReport;
}

/** Values and typed text of one report, saved or not. Throws OutOfScopeError. */
export async function loadReport(scope: OrgScope, asked: AskedReport): Promise<LoadedReport> {
  await unitWithin(scope, asked.unit.id);
  const key = { unitId: asked.unit.id, template: asked.template.id, period: formatPeriod(asked.period) };
  const [values, saved] = await Promise.all([gatherValues(scope, asked), findReport(key)]);
  const { narrative, signatory, signedOn } = saved;
  return { input: { template: asked.template, values, narrative, signatory, signedOn }, saved };
}

export interface ReportChange extends ReportKey {
  /** the version that the writer saw */
  readonly version: number;
  /** slots that changed; the others keep their text */
  readonly narrative: Readonly<Record<string, string>>;
  readonly signatory: string;
  readonly signedOn: IsoDate | null;
}

/** The version after saving, or who changed the report in the meantime: then nothing is written. */
export async function saveReport(
  scope: OrgScope,
  change: ReportChange,
): Promise<Result<number, { readonly changedBy: string | null }>> {
  return transaction(async (tx) => {
    await unitWithin(scope, change.unitId, tx.query);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('report ' || $1 || ' ' || $2 || ' ' || $3, 0))`, [
      String(change.unitId),
      change.template,
      change.period,
    ]);
    const current = await findReport(change, tx.query);
    if (current.version !== change.version) return err({ changedBy: current.updatedBy });
    const version = current.version + 1;
    const [row] = await tx.query<{ id: number }>(
      `insert into report (unit_id, template, period, narrative, signatory, signed_on, version, updated_by)
       values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8)
       on conflict (unit_id, template, period) do update set narrative = excluded.narrative,
         signatory = excluded.signatory, signed_on = excluded.signed_on, version = excluded.version,
         updated_by = excluded.updated_by, updated_at = now()
       returning id`,
      [
        change.unitId,
        change.template,
        change.period,
        JSON.stringify({ ...current.narrative, ...change.narrative }),
        change.signatory,
        change.signedOn,
        version,
        scope.actor,
      ],
    );
    const { actor } = scope;
    const detail = { version, slots: Object.keys(change.narrative) };
    const event = { actor, action: 'report.save', entity: 'report', unitId: change.unitId, detail };
    await audit(tx, { ...event, entityId: String(row?.id ?? '') });
    return ok(version);
  });
}

export interface ReportListed {
  readonly unitCode: string;
  readonly unitName: string;
  readonly template: string;
  readonly period: string;
  readonly signedOn: IsoDate | null;
  readonly version: number;
  /** 'YYYY-MM-DD', in Shanghai */
  readonly updatedOn: IsoDate;
  readonly updatedBy: string;
}

/** Saved reports of the scope, the latest period first. */
export async function listReports(scope: OrgScope): Promise<ReportListed[]> {
  return read<ReportListed & Record<string, unknown>>(
    `select u.code as "unitCode", u.name as "unitName", r.template, r.period, r.signed_on as "signedOn", r.version,
       to_char(r.updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "updatedOn", r.updated_by as "updatedBy"
     from report r join org_unit u on u.id = r.unit_id
     where starts_with(u.path, $1) order by r.period desc, u.code, r.template`,
    [scope.path],
  );
}
