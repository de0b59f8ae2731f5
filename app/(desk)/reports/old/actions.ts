'use server';

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { findUpload } from '@/lib/data/import/uploads';
import { acceptOldReport, findOldReport, removeOldReport } from '@/lib/data/old-reports';
import { listUnits } from '@/lib/data/org-units';
import { unitWithin } from '@/lib/data/unit-within';
import { readOldReport, type OldReport } from '@/lib/documents/reading/read-file';
import type { ActionResult } from '@/lib/domain/action-result';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { SHOWN_BLOCKS, type OldReview } from '@/lib/domain/report/reading/review';
import { runRules } from '@/lib/domain/report/rules';
import { ruleInput } from '@/lib/domain/report/rules/input';
import type { OrgScope } from '@/lib/domain/scope';
import { action, type Caller } from '@/lib/gate/action';

const year = z.number().int().min(1950).max(2100);
const token = z.string().length(32);

interface Opened {
  readonly old: OldReport;
  readonly name: string;
  readonly sha256: string;
}

/** The uploaded file read again: what the browser shows is never taken for what the file says. */
async function open(given: string, caller: Caller): Promise<ActionResult<Opened>> {
  const upload = await findUpload(given, caller.user.id);
  if (upload === null) return { ok: false, error: 'expired' };
  const bytes = new Uint8Array(await readFile(upload.path));
  const old = await readOldReport(bytes, upload.name);
  if (!old.ok) return { ok: false, error: old.error };
  return {
    ok: true,
    value: { old: old.value, name: upload.name, sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

/** The unit of the scope whose name the title ends with; null where none or several fit. */
async function unitNamed(scope: OrgScope, title: string): Promise<OrgUnit | null> {
  const bare = title.replace(/(?:人民政府|办事处)$/, '');
  const fits = (await listUnits(scope)).filter(({ name }) => {
    const own = name.replace(/(?:人民政府|办事处)$/, '');
    return own !== '' && bare.endsWith(own);
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

const reviewSchema = z.object({ token, unitId: z.number().int().nullable(), year: year.nullable() });

/** Reads the file and runs the rules; with the unit and year known also against the report of the year before. */
export const reviewOldReport = action(
  { name: 'reviewOldReport', permission: 'report', schema: reviewSchema },
  async (asked, caller): Promise<ActionResult<OldReview>> => {
    const opened = await open(asked.token, caller);
    if (!opened.ok) return opened;
    const { old, name } = opened.value;
    const report = { ...old.report, year: asked.year ?? old.report.year };
    const { scope } = caller;
    const unit = asked.unitId === null ? await unitNamed(scope, report.unit) : await unitWithin(scope, asked.unitId);
    const last = unit === null ? null : await findOldReport(scope, unit.id, report.year - 1);
    return {
      ok: true,
      value: {
        token: asked.token,
        fileName: name,
        unit,
        report,
        notes: old.notes.filter(({ code }) => code !== 'noYear' || report.year === 0),
        violations: runRules(ruleInput(report, last)),
        blocks: old.blocks.slice(0, SHOWN_BLOCKS),
        cut: old.blocks.length > SHOWN_BLOCKS,
      },
    };
  },
);

/** Keeps the report for the unit and year; its numbers count where nothing else does. */
export const acceptOld = action(
  { name: 'acceptOld', permission: 'report', schema: z.object({ token, unitId: z.number().int(), year }) },
  async (asked, caller) => {
    const opened = await open(asked.token, caller);
    if (!opened.ok) return opened;
    const { old, name, sha256 } = opened.value;
    const report = { ...old.report, year: asked.year };
    const value = await acceptOldReport(caller.scope, { unitId: asked.unitId, report, fileName: name, sha256 });
    revalidatePath('/', 'layout');
    return { ok: true, value };
  },
);

export const removeOld = action(
  { name: 'removeOld', permission: 'report', schema: z.object({ unitId: z.number().int(), year }) },
  async ({ unitId, year: of }, { scope }) => {
    await removeOldReport(scope, unitId, of);
    revalidatePath('/', 'layout');
    return { ok: true, value: null };
  },
);
