import type { IsoDate, Month } from '../dates';
import { indicatorByCode } from '../indicator/catalogue';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import type { UnitKind } from '../org-unit';
import type { Period } from '../period';
import type { RegisterName } from '../register/definition';
import type { BoundFigure, FigurePart } from './document';
import { writeFigure } from './number';
import { statutoryByCode } from './statutory';

export interface MonthlyValues {
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[];
}

/** Months of the period for which the unit handed in none of these registers. */
export interface ReportGap {
  readonly registers: readonly RegisterName[];
  readonly months: readonly Month[];
}

/** Everything that composing reads, gathered by lib/data/reports.ts; last year's values stand beside this year's. */
export interface ReportValues {
  readonly unit: { readonly code: string; readonly name: string; readonly kind: UnitKind };
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly now: ReadonlyMap<string, IndicatorValue>;
  readonly before: ReadonlyMap<string, IndicatorValue>;
  /** by indicator code, one value for each month of the period */
  readonly monthly: ReadonlyMap<string, MonthlyValues>;
  readonly gaps: readonly ReportGap[];
}

/** An indicator of the catalogue or a line of the statutory tables. */
export function definitionOf(code: string): IndicatorDefinition {
  const found = indicatorByCode.get(code) ?? statutoryByCode.get(code);
  if (!found) throw new Error(`no such indicator or statutory line: ${code}`);
  return found;
}

/** The number behind a figure, from the values alone: what tests and checks compare a written figure with. */
export function numberOf(values: ReportValues, figure: Pick<BoundFigure, 'code' | 'part' | 'when'>): number | null {
  const now = values.now.get(figure.code);
  const before = values.before.get(figure.code);
  if (figure.part === 'change') return difference(now?.value ?? null, before?.value ?? null);
  return (figure.when === 'now' ? now : before)?.[figure.part] ?? null;
}

const difference = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.abs(a - b);

export interface FigureName {
  readonly code: string;
  readonly part?: FigurePart;
  readonly when?: 'now' | 'before';
}

export function bind(values: ReportValues, { code, part = 'value', when = 'now' }: FigureName): BoundFigure {
  const value = numberOf(values, { code, part, when });
  return { kind: 'figure', code, part, when, value, text: writeFigure(definitionOf(code), part, value) };
}
