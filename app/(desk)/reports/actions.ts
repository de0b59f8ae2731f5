'use server';

import { z } from 'zod';

import { saveReport } from '@/lib/data/reports';
import { isRealDate } from '@/lib/domain/dates';
import { parsePeriod } from '@/lib/domain/period';
import { slotsOf } from '@/lib/domain/report/template';
import { templateById } from '@/lib/domain/report/templates';
import { action } from '@/lib/gate/action';

/** Only fields that the template has: anything else would be kept and never be seen again. */
function hasSlots(given: { template: string; narrative: Readonly<Record<string, string>> }): boolean {
  const template = templateById(given.template);
  const slots = new Set(template === undefined ? [] : slotsOf(template).map((s) => s.slot));
  return Object.keys(given.narrative).every((slot) => slots.has(slot));
}

const fields = z.object({
  unitId: z.number().int(),
  template: z.string().refine((id) => templateById(id) !== undefined),
  period: z.string().refine((text) => parsePeriod(text) !== null),
  version: z.number().int().min(0),
  narrative: z.record(z.string().max(80), z.string().max(20_000)),
  signatory: z.string().trim().max(200),
  signedOn: z.string().refine(isRealDate).nullable(),
});
const schema = fields.refine(hasSlots);

/** Writes the typed text; 'conflict', naming who, when somebody saved a later draft: then nothing is written. */
export const saveReportText = action(
  { name: 'saveReportText', permission: 'report', schema },
  async (typed, { scope }) => {
    const saved = await saveReport(scope, typed);
    if (saved.ok) return saved;
    const found = saved.error.changedBy ?? '';
    return { ok: false, error: 'conflict', problems: [{ field: 'version', code: 'conflict', found }] };
  },
);
