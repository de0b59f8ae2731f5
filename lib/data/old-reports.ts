import 'server-only';

import type { Month } from '@/lib/domain/dates';
import { cellsOfReports } from '@/lib/domain/report/filed/to-cells';
import { filedSchema, type FiledInput } from '@/lib/domain/report/filed/schema';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { lockCellsOfUnit } from './cell-locks';
import { rollUp } from './cell-rollup';
import { read, transaction, type Tx } from './db';
import { unitWithin } from './unit-within';

export interface OldReportListed {
  readonly unitId: number;
  readonly unitName: string;
  readonly year: number;
  readonly fileName: string;
  readonly asCells: boolean;
  /** 'YYYY-MM-DD', in Shanghai */
  readonly acceptedOn: string;
  readonly acceptedBy: string;
}

/** Accepted old reports of the scope, the latest year first. */
export function listOldReports(scope: OrgScope): Promise<OldReportListed[]> {
  return read<OldReportListed & Record<string, unknown>>(
    `select u.id as "unitId", u.name as "unitName", o.year, o.file_name as "fileName", o.as_cells as "asCells",
       to_char(o.accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "acceptedOn", o.accepted_by as "acceptedBy"
     from old_report o join org_unit u on u.id = o.unit_id
     where starts_with(u.path, $1) order by o.year desc, u.code limit 200`,
    [scope.path],
  );
}

/** The report of that year as it was filed, when one was accepted. Throws OutOfScopeError. */
export async function findOldReport(scope: OrgScope, unitId: number, year: number): Promise<FiledInput | null> {
  await unitWithin(scope, unitId);
  const [row] = await read<{ report: unknown }>('select report from old_report where unit_id = $1 and year = $2', [
    unitId,
    year,
  ]);
  return row === undefined ? null : filedSchema.parse(row.report);
}

const MEASURES = [
  'disclosure.made',
  'disclosure.abolished',
  'application.received',
  'application.closed',
  'remedy.filed',
  'remedy.closed',
  'act.licences',
  'act.penalties',
  'act.coercions',
  'act.feesYuan',
];

/**
 * Whether the year is counted already: by registers or entered months of the unit or of one above or below it, or by an old report of
 * one above or below it. Then the old report is kept for comparison and adds nothing.
 */
async function isCounted(tx: Tx, unit: { readonly id: number; readonly path: string }, year: number): Promise<boolean> {
  const [row] = await tx.query(
    `select 1 from measure_cell c join org_unit u on u.id = c.unit_id
     where (starts_with(u.path, $2) or starts_with($2, u.path)) and c.measure = any($3::text[])
       and c.month between $4 and $5 and (c.source <> 'imported' or c.unit_id <> $1) limit 1`,
    [unit.id, unit.path, MEASURES, year * 100 + 1, year * 100 + 12],
  );
  return row !== undefined;
}

interface ImportedKey extends Record<string, unknown> {
  measure: string;
  month: Month;
}

/** Deletes and writes anew every imported cell of the unit, from all its accepted reports together. */
async function refillImported(tx: Tx, unitId: number): Promise<void> {
  const rows = await tx.query<{ report: unknown }>(
    'select report from old_report where unit_id = $1 and as_cells order by year',
    [unitId],
  );
  const cells = cellsOfReports(rows.map(({ report }) => filedSchema.parse(report)));
  const gone = await tx.query<ImportedKey>(
    `delete from measure_cell where unit_id = $1 and source = 'imported' returning measure, month`,
    [unitId],
  );
  await tx.query(
    `insert into measure_cell (unit_id, month, measure, slice, value, source)
     select $1, month, measure, slice, value, 'imported'
     from json_to_recordset($2::json) as c(month int, measure text, slice text, value numeric)`,
    [unitId, JSON.stringify(cells)],
  );
  const touched = [...gone, ...cells];
  await rollUp(tx, {
    unitIds: [unitId],
    measures: [...new Set(touched.map(({ measure }) => measure))],
    months: touched.map(({ month }) => month),
  });
}

export interface AcceptedReport {
  readonly unitId: number;
  readonly report: FiledInput;
  readonly fileName: string;
  readonly sha256: string;
}

/** Keeps the report as last year's of the unit, replacing one of the same year; says whether its numbers count. */
export async function acceptOldReport(scope: OrgScope, given: AcceptedReport): Promise<{ readonly asCells: boolean }> {
  return transaction(async (tx) => {
    const unit = await unitWithin(scope, given.unitId, tx.query);
    const { year } = given.report;
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('old report ' || $1, 0))`, [String(unit.id)]);
    await lockCellsOfUnit(tx, unit.id);
    const asCells = !(await isCounted(tx, unit, year));
    const [row] = await tx.query<{ id: number }>(
      `insert into old_report (unit_id, year, file_name, sha256, report, as_cells, accepted_by)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7)
       on conflict (unit_id, year) do update set file_name = excluded.file_name, sha256 = excluded.sha256,
         report = excluded.report, as_cells = excluded.as_cells, accepted_by = excluded.accepted_by, accepted_at = now()
       returning id`,
      [unit.id, year, given.fileName, given.sha256, JSON.stringify(given.report), asCells, scope.actor],
    );
    await refillImported(tx, unit.id);
    const detail = { year, sha256: given.sha256, asCells };
    const event = { actor: scope.actor, action: 'report.acceptOld', entity: 'old_report', unitId: unit.id, detail };
    await audit(tx, { ...event, entityId: String(row?.id ?? '') });
    return { asCells };
  });
}

/** Takes an accepted report back, with the cells that came of it. */
export async function removeOldReport(scope: OrgScope, unitId: number, year: number): Promise<void> {
  await transaction(async (tx) => {
    const unit = await unitWithin(scope, unitId, tx.query);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('old report ' || $1, 0))`, [String(unit.id)]);
    await lockCellsOfUnit(tx, unit.id);
    const [row] = await tx.query<{ id: number }>(
      'delete from old_report where unit_id = $1 and year = $2 returning id',
      [unit.id, year],
    );
    if (row === undefined) return;
    await refillImported(tx, unit.id);
    const event = { actor: scope.actor, action: 'report.removeOld', entity: 'old_report', unitId: unit.id };
    await audit(tx, { ...event, entityId: String(row.id), detail: { year } });
  });
}
