import type { IsoDate, Month } from '../dates';
import { roundTo } from '../figure/format';
import { indicatorByCode } from '../indicator/catalogue';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import type { UnitKind } from '../org-unit';
import type { Period } from '../period';
import type { RegisterName } from '../register/definition';
import type { BoundFigure, FigurePart } from './document';
import { statedByCode } from './form-2019';
import { writeFigure } from './number';
import { ownDefinition, type AssessedUnits, type SignedTargets } from './own-figures';
import { partDefinition } from './parts';
import type { ReportRoster } from './roster-values';
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

/** A unit below the one that reports; its numbers stand in `others`. */
export interface ValuedUnit {
  readonly code: string;
  readonly name: string;
}

/** A number of a statutory line that somebody stated; `register` is what the registers say, null where they are silent. */
export interface TypedCell {
  readonly code: string;
  readonly value: number;
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
  readonly register: number | null;
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
  /** months for which the unit or one below it entered numbers instead of rows; absent where nobody did */
  readonly entered?: readonly ReportGap[];
  /** numbers of other periods and units that typed text shows, by otherKey */
  readonly others?: ReadonlyMap<string, IndicatorValue>;
  /** the units below, by code, where the template sets them side by side */
  readonly units?: readonly ValuedUnit[];
  /** lines of the statutory tables that people stated, by code; they stand in `now` */
  readonly typed?: ReadonlyMap<string, TypedCell>;
  /** names of the units below with stated lines of this period: sums of the registers do not hold them */
  readonly typedBelow?: readonly string[];
  /** measures whose numbers of the period were all read from an old report */
  readonly imported?: readonly string[];
  /** slices with a number, by measure, where the template shows parts */
  readonly parts?: ReadonlyMap<string, readonly string[]>;
  /** who leads, and which units below lack a group; absent where no roster is kept */
  readonly roster?: ReportRoster;
  /** the final assessment of the year, where the template tells of it and there is one */
  readonly assessment?: AssessedUnits;
  /** the letter of responsibility of the year, where the template tells of it and it was signed */
  readonly letter?: SignedTargets;
}

/** Where ReportValues keeps the number of another period or unit; the report's own where one of them is absent. */
export const otherKey = (code: string, other: { readonly period?: string; readonly unit?: string }): string =>
  `${code}|${other.period ?? ''}|${other.unit ?? ''}`;

/** An indicator of the catalogue or a line of the statutory tables. */
export function definitionOf(code: string): IndicatorDefinition {
  const found =
    indicatorByCode.get(code) ??
    statutoryByCode.get(code) ??
    statedByCode.get(code) ??
    partDefinition(code) ??
    ownDefinition(code);
  if (!found) throw new Error(`no such indicator or statutory line: ${code}`);
  return found;
}

type Named = Omit<BoundFigure, 'kind' | 'value' | 'text'>;

/** Whether the figure, or for a change last year's, was made of an accepted number that is another one now. */
export function isCorrectedFigure(values: ReportValues, { code, part, when, ...other }: Named): boolean {
  if (other.period !== undefined || other.unit !== undefined)
    return values.others?.get(otherKey(code, other))?.corrected === true;
  const years = part === 'change' ? (['now', 'before'] as const) : [when];
  return years.some((year) => values[year].get(code)?.corrected === true);
}

/** Of another period or unit no change is known. */
const elsewhere = (values: ReportValues, { code, part, ...other }: Named): number | null =>
  part === 'change' ? null : (values.others?.get(otherKey(code, other))?.[part] ?? null);

/** The number behind a figure, from the values alone: what tests and checks compare a written figure with. */
export function numberOf(values: ReportValues, figure: Named): number | null {
  const { code, part, when, period, unit } = figure;
  if (period !== undefined || unit !== undefined) return elsewhere(values, figure);
  if (part !== 'change') return values[when].get(code)?.[part] ?? null;
  const change = signedChange(values, code);
  return change === null ? null : Math.abs(change);
}

/** This year less last year, both as printed: a reader who subtracts the two printed numbers finds the same. */
function signedChange(values: ReportValues, code: string): number | null {
  const d = definitionOf(code);
  const [now, before] = [values.now, values.before].map((v) => printed(d, v.get(code)?.value ?? null));
  if (now === undefined || before === undefined || now === null || before === null) return null;
  return roundTo(now - before, PRECISION);
}

/** Enough for a tenth of a percent, and for a fen in 万元. */
const PRECISION = 6;

const printed = (d: IndicatorDefinition, value: number | null): number | null =>
  value === null ? null : roundTo(value, d.unit === 'percent' ? d.decimals + 2 : Math.max(d.decimals, 2));

/** 1 more than last year, -1 less, 0 the same as printed or not known. */
export const directionOf = (values: ReportValues, code: string): number => Math.sign(signedChange(values, code) ?? 0);

export interface FigureName {
  readonly code: string;
  readonly part?: FigurePart;
  readonly when?: 'now' | 'before';
  readonly period?: string;
  readonly unit?: string;
}

export function bind(values: ReportValues, { code, part = 'value', when = 'now', ...other }: FigureName): BoundFigure {
  const value = numberOf(values, { code, part, when, ...other });
  const own = when === 'now' && part === 'value' && other.period === undefined && other.unit === undefined;
  const typed = own && values.typed?.has(code) === true ? { typed: true as const } : {};
  const corrected = isCorrectedFigure(values, { code, part, when, ...other }) ? { corrected: true as const } : {};
  const text = writeFigure(definitionOf(code), part, value);
  return { kind: 'figure', code, part, when, ...other, ...typed, ...corrected, value, text };
}

/** Whether a code still stands in the catalogue: typed text may name one that is gone. */
export const isDefined = (code: string): boolean =>
  indicatorByCode.has(code) ||
  statutoryByCode.has(code) ||
  statedByCode.has(code) ||
  partDefinition(code) !== null ||
  ownDefinition(code) !== null;
