import { z } from 'zod';

import type { AskedReport } from '@/lib/data/report-numbers';
import { otherValues } from '@/lib/data/report-others';
import { findTemplate } from '@/lib/data/report-templates';
import { unitWithin } from '@/lib/data/unit-within';
import type { IsoDate } from '@/lib/domain/dates';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { parsePeriod } from '@/lib/domain/period';
import type { FigureRef, Narratives } from '@/lib/domain/report/narrative';
import { slotsOf, type Template } from '@/lib/domain/report/template';
import type { OrgScope } from '@/lib/domain/scope';

/** What names a report in every request. */
export const keyFields = {
  unitId: z.number().int(),
  template: z.string().max(80),
  period: z.string().refine((text) => parsePeriod(text) !== null),
};

interface Key {
  readonly unitId: number;
  readonly template: string;
  readonly period: string;
}

/** Only fields that the template has: anything else would be kept and never be seen again. */
export function hasSlots(template: Template, narrative: Narratives): boolean {
  const slots = new Set(slotsOf(template).map((s) => s.slot));
  return Object.keys(narrative).every((slot) => slots.has(slot));
}

/** The report that a checked key names. Throws OutOfScopeError. */
export async function askedReport(scope: OrgScope, key: Key & { readonly asOf: IsoDate }): Promise<AskedReport> {
  const [template, period] = [await findTemplate(scope, key.template), parsePeriod(key.period)];
  if (template === null || period === null) throw new Error(`no such report: ${key.template} ${key.period}`);
  return { unit: await unitWithin(scope, key.unitId), template, period, asOf: key.asOf };
}

/** One number of another period or unit. */
export async function refOutside(
  scope: OrgScope,
  { ref, ...key }: Key & { readonly ref: FigureRef; readonly asOf: IsoDate },
): Promise<IndicatorValue | null> {
  const found = await otherValues(scope, { ...(await askedReport(scope, key)), refs: [ref] });
  return [...found.values()][0] ?? null;
}
