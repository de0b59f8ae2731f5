import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { evaluateTotals } from '@/lib/domain/indicator/totals';
import { booksOf } from '@/lib/domain/measure/catalogue';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { Period } from '@/lib/domain/period';
import type { FigureRef } from '@/lib/domain/report/narrative';
import { statutoryLines } from '@/lib/domain/report/statutory';
import type { Template } from '@/lib/domain/report/template';
import type { ReportValues } from '@/lib/domain/report/values';
import type { OrgScope } from '@/lib/domain/scope';
import { askUnit } from './indicators';
import { totalsIn, valuesOf } from './questions';

export interface AskedReport {
  readonly unit: OrgUnit;
  readonly template: Template;
  readonly period: Period;
  readonly asOf: IsoDate;
  /** the whole catalogue, for an editor that searches it; default: what the template and the typed text name */
  readonly whole?: boolean;
  /** numbers that the typed text shows */
  readonly refs?: readonly FigureRef[];
}

export type Asked = Pick<AskedReport, 'unit' | 'asOf'> & { readonly period: Period; readonly codes: readonly string[] };

const reporting = [...new Set(statutoryLines.map((d) => d.register))].flatMap(booksOf);
const measures = [
  ...new Set([...statutoryLines.flatMap((d) => d.numerator.map((term) => term.measure)), ...reporting]),
];

/**
 * Indicators of the catalogue by the codes, and every line of the statutory tables: by the evaluation of indicators, from the
 * cells of the unit and everything below it.
 */
export async function valuesAt(scope: OrgScope, asked: Asked): Promise<ReportValues['now']> {
  const { unit, period, asOf } = asked;
  const codes = asked.codes.filter((code) => indicatorByCode.has(code));
  const [indicators, totals] = await askUnit(scope, unit.id, [
    valuesOf({ period, asOf, codes }),
    totalsIn({ period, measures }),
  ]);
  return new Map([...indicators, ...evaluateTotals(statutoryLines, totals)].map((v) => [v.code, v]));
}
