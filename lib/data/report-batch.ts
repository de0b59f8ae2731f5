import 'server-only';

import { lastDay, firstDay, type Period, formatPeriod } from '@/lib/domain/period';
import type { Burden } from '@/lib/domain/report/burden';
import type { Template } from '@/lib/domain/report/template';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction } from './db';
import { LOCAL, OWN_NAME } from './report-row';
import { unitWithin } from './unit-within';

export interface BatchListed {
  readonly id: number;
  readonly unitName: string;
  readonly template: string;
  /** of an office's own template */
  readonly templateName: string | null;
  readonly period: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
  readonly by: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export interface BatchItem {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly status: 'waiting' | 'done' | 'failed';
  readonly reason: string | null;
  readonly name: string | null;
  readonly burden: Burden | null;
}

interface AskedBatch {
  readonly unitId: number;
  readonly template: Template;
  readonly period: Period;
}

/** A list of the units of a subtree that existed in the period and write this report; 'empty' where there is none. */
export async function startBatch(scope: OrgScope, asked: AskedBatch): Promise<Result<number, 'empty'>> {
  return transaction(async (tx) => {
    const top = await unitWithin(scope, asked.unitId, tx.query);
    const units = await tx.query<{ id: number }>(
      `select id from org_unit where starts_with(path, $1) and kind = any($2::text[])
         and valid_from <= $3 and (valid_to is null or valid_to >= $4)`,
      [top.path, asked.template.kinds, lastDay(asked.period), firstDay(asked.period)],
    );
    if (units.length === 0) return err('empty');
    const period = formatPeriod(asked.period);
    const [batch] = await tx.query<{ id: number }>(
      'insert into report_batch (unit_id, template, period, by) values ($1, $2, $3, $4) returning id',
      [top.id, asked.template.id, period, scope.actor],
    );
    const id = batch?.id ?? 0;
    await tx.query('insert into report_batch_item (batch_id, unit_id) select $1, unnest($2::int[])', [
      id,
      units.map((u) => u.id),
    ]);
    const detail = { template: asked.template.id, period, units: units.length };
    const event = { actor: scope.actor, action: 'report.batch', entity: 'report_batch', unitId: top.id, detail };
    await audit(tx, { ...event, entityId: String(id) });
    return ok(id);
  });
}

const LISTED = `select b.id, u.name as "unitName", b.template,
    ${OWN_NAME('b.template')} as "templateName", b.period, ${LOCAL('b.at')} as at, b.by,
    count(i.unit_id) as total, count(*) filter (where i.status = 'done') as done,
    count(*) filter (where i.status = 'failed') as failed
  from report_batch b join org_unit u on u.id = b.unit_id left join report_batch_item i on i.batch_id = b.id
  where starts_with(u.path, $1)`;

/** As many as a page shows. */
const RECENT = 20;

/** Batches of the scope, the latest first. */
export const listBatches = (scope: OrgScope): Promise<BatchListed[]> =>
  read<BatchListed & Record<string, unknown>>(`${LISTED} group by b.id, u.name order by b.id desc limit ${RECENT}`, [
    scope.path,
  ]);

/** null for one that does not exist or lies outside the scope. */
export async function findBatch(scope: OrgScope, id: number): Promise<BatchListed | null> {
  const [batch] = await read<BatchListed & Record<string, unknown>>(`${LISTED} and b.id = $2 group by b.id, u.name`, [
    scope.path,
    id,
  ]);
  return batch ?? null;
}

const ITEM = `i.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", i.status, i.reason, i.name, i.burden`;

export const batchItems = (id: number): Promise<BatchItem[]> =>
  read<BatchItem & Record<string, unknown>>(
    `select ${ITEM} from report_batch_item i join org_unit u on u.id = i.unit_id where i.batch_id = $1 order by u.code`,
    [id],
  );

/** The next units that wait. */
export const waitingItems = (id: number, limit: number): Promise<BatchItem[]> =>
  read<BatchItem & Record<string, unknown>>(
    `select ${ITEM} from report_batch_item i join org_unit u on u.id = i.unit_id
     where i.batch_id = $1 and i.status = 'waiting' order by u.code limit $2`,
    [id, limit],
  );

export interface BatchResult {
  readonly batchId: number;
  readonly unitId: number;
  /** the file and its name, or why there is none */
  readonly outcome: Result<{ readonly name: string; readonly file: Uint8Array; readonly burden: Burden }>;
}

/** Keeps one file, or why it failed. */
export async function keepItem(scope: OrgScope, { batchId, unitId, outcome }: BatchResult): Promise<void> {
  await transaction(async (tx) => {
    await unitWithin(scope, unitId, tx.query);
    await tx.query(
      `update report_batch_item set status = $3, reason = $4, name = $5, file = $6, burden = $7::jsonb, done_at = now()
       where batch_id = $1 and unit_id = $2`,
      outcome.ok
        ? [
            batchId,
            unitId,
            'done',
            null,
            outcome.value.name,
            Buffer.from(outcome.value.file),
            JSON.stringify(outcome.value.burden),
          ]
        : [batchId, unitId, 'failed', outcome.error, null, null, null],
    );
    const detail = { unitId, failed: outcome.ok ? null : outcome.error };
    const event = { actor: scope.actor, action: 'report.batch.item', entity: 'report_batch', unitId, detail };
    await audit(tx, { ...event, entityId: String(batchId) });
  });
}

/** Units that failed wait again. */
export async function retryFailed(scope: OrgScope, id: number): Promise<void> {
  await transaction(async (tx) => {
    await tx.query(
      `update report_batch_item set status = 'waiting', reason = null where batch_id = $1 and status = 'failed'`,
      [id],
    );
    await audit(tx, { actor: scope.actor, action: 'report.batch.retry', entity: 'report_batch', entityId: String(id) });
  });
}

/** The files one after the other: never all of them in memory. */
export async function* batchFiles(id: number): AsyncGenerator<{ name: string; file: Uint8Array }> {
  for (const { unitId, status } of await batchItems(id)) {
    if (status !== 'done') continue;
    const [row] = await read<{ name: string; file: Buffer }>(
      'select name, file from report_batch_item where batch_id = $1 and unit_id = $2',
      [id, unitId],
    );
    if (row !== undefined) yield { name: row.name, file: new Uint8Array(row.file) };
  }
}
