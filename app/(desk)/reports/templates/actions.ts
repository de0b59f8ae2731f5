'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { today } from '@/lib/clock';
import { bodyOf, findOwnTemplate, findTemplate } from '@/lib/data/report-templates';
import {
  copyTemplate,
  removeTemplate,
  saveTemplate,
  type TemplateRefusal,
  type UsingReport,
} from '@/lib/data/report-templates-write';
import { gatherValues } from '@/lib/data/report-values';
import { unitWithin } from '@/lib/data/unit-within';
import type { ActionResult } from '@/lib/domain/action-result';
import { parsePeriod } from '@/lib/domain/period';
import { basisOf } from '@/lib/domain/report/template';
import { templateFaults } from '@/lib/domain/report/template-check';
import type { TemplateFault } from '@/lib/domain/report/template-fault';
import { templateBodySchema } from '@/lib/domain/report/template-schema';
import { templateById } from '@/lib/domain/report/templates';
import { action } from '@/lib/gate/action';

const name = z.string().trim().min(1).max(60);
const copying = z.object({ from: z.string().max(80), unitId: z.number().int(), name });

/** A copy of a built-in template or of an office's own, for one unit; answers its id. */
export const copyReportTemplate = action(
  { name: 'copyReportTemplate', permission: 'report', schema: copying },
  async ({ from, ...given }, { scope }) => {
    const template = await findTemplate(scope, from);
    const basis = template === null ? undefined : templateById(basisOf(template));
    if (template === null || basis === undefined) return { ok: false, error: 'gone' };
    const copied = await copyTemplate(scope, { ...given, basis, body: bodyOf(template) });
    if (copied.ok) revalidatePath('/reports', 'layout');
    return copied;
  },
);

const saving = z.object({
  id: z.string().max(80),
  version: z.number().int(),
  name,
  offered: z.boolean(),
  body: templateBodySchema,
});

type Saved =
  | { readonly saved: true; readonly version: number }
  | { readonly saved: false; readonly refusal: TemplateRefusal }
  | { readonly saved: false; readonly faults: readonly TemplateFault[] };

/** Keeps a changed template; one that reports could not be written with is refused, with every reason. */
export const saveReportTemplate = action(
  { name: 'saveReportTemplate', permission: 'report', schema: saving },
  async (given, { scope }): Promise<ActionResult<Saved>> => {
    const own = await findOwnTemplate(scope, given.id);
    if (own === null) return { ok: true, value: { saved: false, refusal: 'gone' } };
    const faults = templateFaults(given.body, templateById(own.basis));
    if (faults.length > 0) return { ok: true, value: { saved: false, faults } };
    const saved = await saveTemplate(scope, given);
    if (!saved.ok) return { ok: true, value: { saved: false, refusal: saved.error } };
    revalidatePath('/reports', 'layout');
    return { ok: true, value: { saved: true, version: saved.value } };
  },
);

type Removed = { readonly removed: true } | { readonly removed: false; readonly reports: readonly UsingReport[] };

/** Takes a template away; where reports use it they are named and it stays. */
export const removeReportTemplate = action(
  { name: 'removeReportTemplate', permission: 'report', schema: z.object({ id: z.string().max(80) }) },
  async ({ id }, { scope }): Promise<ActionResult<Removed>> => {
    const removed = await removeTemplate(scope, id);
    if (removed.ok) {
      revalidatePath('/reports', 'layout');
      return { ok: true, value: { removed: true } };
    }
    if (removed.error.kind === 'gone') return { ok: false, error: 'gone' };
    return { ok: true, value: { removed: false, reports: removed.error.reports } };
  },
);

const previewing = z.object({
  unitId: z.number().int(),
  period: z.string().max(20),
  body: templateBodySchema,
});

/** The numbers that a template would show for a unit and period: what the preview composes from. */
export const previewReportTemplate = action(
  { name: 'previewReportTemplate', permission: 'report', schema: previewing },
  async (given, { scope }) => {
    const period = parsePeriod(given.period);
    if (period === null) return { ok: false, error: 'badPeriod' };
    const unit = await unitWithin(scope, given.unitId);
    const template = { ...given.body, id: 'preview' };
    return { ok: true, value: await gatherValues(scope, { unit, template, period, asOf: today(), whole: true }) };
  },
);
