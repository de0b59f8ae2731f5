import { z } from 'zod';

import type { AskedReport } from '@/lib/data/report-numbers';
import { otherValues } from '@/lib/data/report-others';
import { unitWithin } from '@/lib/data/unit-within';
import type { IsoDate } from '@/lib/domain/dates';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { parsePeriod } from '@/lib/domain/period';
import type { FigureRef, Narratives } from '@/lib/domain/report/narrative';
import { slotsOf } from '@/lib/domain/report/template';
import { templateById } from '@/lib/domain/report/templates';
import type { OrgScope } from '@/lib/domain/scope';

/** What names a report in every request. */
export const keyFields = {
  unitId: z.number().int(),
  template: z.string().refine((id) => templateById(id) !== undefined),
  period: z.string().refine((text) => parsePeriod(text) !== null),
};

interface Key {
  readonly unitId: number;
  readonly template: string;
  readonly period: string;
}

/** Only fields that the template has: anything else would be kept and never be seen again. */
export function hasSlots(given: { readonly template: string; readonly narrative: Narratives }): boolean {
  const template = templateById(given.template);
  const slots = new Set(template === undefined ? [] : slotsOf(template).map((s) => s.slot));
  return Object.keys(given.narrative).every((slot) => slots.has(slot));
}

/** The report that a checked key names. Throws OutOfScopeError. */
export async function askedReport(scope: OrgScope, key: Key & { readonly asOf: IsoDate }): Promise<AskedReport> {
  const [template, period] = [templateById(key.template), parsePeriod(key.period)];
  if (template === undefined || period === null) throw new Error(`no such report: ${key.template} ${key.period}`);
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
