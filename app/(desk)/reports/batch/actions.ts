'use server';

import { z } from 'zod';

import { today } from '@/lib/clock';
import {
  batchItems,
  findBatch,
  keepItem,
  retryFailed,
  startBatch,
  waitingItems,
  type BatchItem,
  type BatchResult,
} from '@/lib/data/report-batch';
import { burdenNow } from '@/lib/data/report-burden';
import { reportFonts } from '@/lib/data/report-fonts';
import { findTemplate } from '@/lib/data/report-templates';
import { loadReport } from '@/lib/data/reports';
import { unitWithin } from '@/lib/data/unit-within';
import { MismatchError, writeCertified } from '@/lib/documents/certify';
import { parsePeriod } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import { writableFor } from '@/lib/domain/report/template';
import { err, ok } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { action } from '@/lib/gate/action';
import { keyFields } from '../asked-report';

/** A list of all units below one that write this report; nothing is written yet. */
export const beginBatch = action(
  { name: 'beginBatch', permission: 'report', schema: z.object(keyFields) },
  async ({ unitId, template: id, period: text }, { scope }) => {
    const [template, period] = [await findTemplate(scope, id), parsePeriod(text)];
    const obstacle = template && period ? writableFor(template, { kind: template.kinds[0] ?? 'county', period }) : null;
    if (template === null || period === null || obstacle !== null) return { ok: false, error: obstacle ?? 'invalid' };
    return startBatch(scope, { unitId, template, period });
  },
);

/** Few enough for an answer within seconds: the page shows how far it has come. */
const AT_ONCE = 4;

/** The next few files; answers every unit as it stands. */
export const writeBatch = action(
  { name: 'writeBatch', permission: 'report', schema: z.object({ id: z.number().int(), retry: z.boolean() }) },
  async ({ id, retry }, { scope }) => {
    const batch = await findBatch(scope, id);
    if (batch === null) return { ok: false, error: 'forbidden' };
    if (retry) await retryFailed(scope, id);
    for (const item of await waitingItems(id, AT_ONCE))
      await keepItem(scope, { batchId: id, unitId: item.unitId, outcome: await fileOf(scope, batch, item) });
    return { ok: true, value: await batchItems(id) };
  },
);

type Outcome = BatchResult['outcome'];

/** One report as a file; a failure of one must not stop the others. */
async function fileOf(scope: OrgScope, batch: { template: string; period: string }, item: BatchItem): Promise<Outcome> {
  const [template, period] = [await findTemplate(scope, batch.template), parsePeriod(batch.period)];
  if (template === null || period === null) return err('invalid');
  try {
    const unit = await unitWithin(scope, item.unitId);
    const { input, edition } = await loadReport(scope, { unit, template, period, asOf: today() });
    const doc = edition?.frozen.document ?? composeReport(input);
    const { file } = await writeCertified(doc, await reportFonts());
    return ok({ name: `${item.unitCode} ${doc.title.join('')}.docx`, file, burden: burdenNow(input) });
  } catch (error) {
    console.error(`report of unit ${item.unitCode}:`, error);
    return err(error instanceof MismatchError ? 'mismatch' : 'unexpected');
  }
}
