import 'server-only';

import { createHash } from 'node:crypto';

import type { IsoDate } from '@/lib/domain/dates';
import { formatPeriod } from '@/lib/domain/period';
import { isFrozen, type ReportStatus } from '@/lib/domain/report/approval';
import type { Burden } from '@/lib/domain/report/burden';
import type { ReportInput } from '@/lib/domain/report/compose';
import { canonical, type FigureChange, type FrozenReport } from '@/lib/domain/report/frozen';
import { refsOf } from '@/lib/domain/report/narrative';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { findOldReport } from './old-reports';
import type { AskedReport } from './report-numbers';
import { findReport, LOCAL, OWN_NAME, type SavedReport } from './report-row';
import { gatherValues } from './report-values';
import { unitWithin } from './unit-within';

/** An accepted edition as it was signed. */
export interface Edition {
  readonly edition: number;
  readonly frozen: FrozenReport;
  readonly sha256: string;
  /** against the edition before */
  readonly changes: readonly FigureChange[];
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly frozenAt: string;
  readonly frozenBy: string;
}

export interface LoadedReport {
  /** for composeReport and checkReport */
  readonly input: ReportInput;
  readonly saved: SavedReport;
  /** what stands instead of a composed report once it is accepted */
  readonly edition: Edition | null;
}

export const sha256Of = (frozen: FrozenReport): string => createHash('sha256').update(canonical(frozen)).digest('hex');

/** The database holds something else than what was accepted. */
export class FrozenReportError extends Error {
  constructor(reportId: number, edition: number) {
    super(`the frozen report ${reportId}, edition ${edition}, does not match its sha256`);
    this.name = 'FrozenReportError';
  }
}

/** Every accepted edition of a report, the latest first. Throws FrozenReportError where one was tampered with. */
export async function readEditions(reportId: number): Promise<Edition[]> {
  const editions = await read<Edition & Record<string, unknown>>(
    `select edition, frozen, sha256, changes, ${LOCAL('frozen_at')} as "frozenAt", frozen_by as "frozenBy"
     from report_edition where report_id = $1 order by edition desc`,
    [reportId],
  );
  const broken = editions.find((e) => sha256Of(e.frozen) !== e.sha256);
  if (broken !== undefined) throw new FrozenReportError(reportId, broken.edition);
  return editions;
}

/** Values and typed text of one report, saved or not. Throws OutOfScopeError. */
export async function loadReport(scope: OrgScope, asked: Omit<AskedReport, 'refs'>): Promise<LoadedReport> {
  await unitWithin(scope, asked.unit.id);
  const key = { unitId: asked.unit.id, template: asked.template.id, period: formatPeriod(asked.period) };
  const saved = await findReport(key);
  const { narrative, signatory, signedOn } = saved;
  const refs = Object.values(narrative).flatMap(refsOf);
  const lastYear = Math.floor(asked.period.from / 100) - 1;
  const [values, editions, filedLastYear] = await Promise.all([
    gatherValues(scope, { ...asked, refs }),
    saved.id !== null && isFrozen(saved.status) ? readEditions(saved.id) : [],
    findOldReport(scope, asked.unit.id, lastYear),
  ]);
  const edition = editions.find((e) => e.edition === saved.edition) ?? null;
  const chosen = saved.contents === null ? {} : { contents: saved.contents };
  const input = { template: asked.template, values, narrative, signatory, signedOn, filedLastYear, ...chosen };
  return { input, saved, edition };
}

export interface ReportListed {
  readonly unitCode: string;
  readonly unitName: string;
  readonly template: string;
  /** of an office's own template */
  readonly templateName: string | null;
  readonly period: string;
  readonly status: ReportStatus;
  readonly edition: number;
  readonly signedOn: IsoDate | null;
  readonly version: number;
  /** 'YYYY-MM-DD', in Shanghai */
  readonly updatedOn: IsoDate;
  readonly updatedBy: string;
  /** as last composed; null for a report that was saved before burdens were kept */
  readonly burden: Burden | null;
  /** worked in the editor, by everybody together */
  readonly seconds: number;
}

/** Saved reports of the scope, the latest period first. */
export async function listReports(scope: OrgScope): Promise<ReportListed[]> {
  return read<ReportListed & Record<string, unknown>>(
    `select u.code as "unitCode", u.name as "unitName", r.template,
       ${OWN_NAME('r.template')} as "templateName", r.period, r.status, r.edition,
       r.signed_on as "signedOn", r.version,
       to_char(r.updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "updatedOn", r.updated_by as "updatedBy", r.burden,
       coalesce((select sum(seconds) from report_time t
         where t.unit_id = r.unit_id and t.template = r.template and t.period = r.period), 0) as seconds
     from report r join org_unit u on u.id = r.unit_id
     where starts_with(u.path, $1) order by r.period desc, u.code, r.template`,
    [scope.path],
  );
}
