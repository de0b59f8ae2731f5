import type { IsoDate, Month } from '../dates';
import { lastDay, shiftMonth, type Period } from '../period';
import { reportedMeasure } from '../measure/catalogue';
import { ratio } from '../ratio';
import type { RegisterName } from '../register/definition';
import type { IndicatorDefinition, IndicatorValue, Term } from './definition';
import { quantileOf } from './quantile';

/** Sums of one measure and slice over the four windows; null = no cell there, which is not the same as 0. */
export interface WindowSums {
  readonly period: number | null;
  /** months of the period that have ended by the as-of day */
  readonly ended: number | null;
  readonly before: number | null;
  readonly through: number | null;
}

/** What evaluation reads: sums by slice of a measure, and unit-months for which none of the registers was reported. */
export interface CellLookup {
  slices(measure: string): ReadonlyMap<string, WindowSums>;
  missing(registers: readonly RegisterName[]): number;
}

export const reportersOf = (d: IndicatorDefinition): readonly RegisterName[] => d.reportedBy ?? [d.register];

/** The last month of the period that is over on the as-of day (the day itself still runs); null when none is. */
export function lastEndedMonth(period: Period, asOf: IsoDate): Month | null {
  const running = Number(asOf.slice(0, 4)) * 100 + Number(asOf.slice(5, 7));
  const ended = lastDay({ from: running, to: running }) < asOf ? running : shiftMonth(running, -1);
  const last = Math.min(period.to, ended);
  return last < period.from ? null : last;
}

const windowOf = (t: Term): keyof WindowSums => (t.endedOnly ? 'ended' : (t.window ?? 'period'));

interface Sum {
  readonly value: number;
  /** whether the measure has any cell in the window, in whatever slice */
  readonly seen: boolean;
}

function sumTerms(terms: readonly Term[], cells: CellLookup): Sum {
  let value = 0;
  let seen = false;
  for (const term of terms) {
    for (const [slice, sums] of cells.slices(term.measure)) {
      const found = sums[windowOf(term)];
      if (found === null) continue;
      seen = true;
      if (term.slices === undefined || term.slices.includes(slice)) value += (term.sign ?? 1) * found;
    }
  }
  return { value, seen };
}

/** Reported in any window that the terms look at: a stock is known from months before the period. */
function wasReported(d: IndicatorDefinition, cells: CellLookup): boolean {
  const windows = new Set([...d.numerator, ...(d.denominator ?? [])].map(windowOf));
  return reportersOf(d).some((register) => {
    const sums = cells.slices(reportedMeasure(register)).get('');
    return sums !== undefined && [...windows].some((w) => (sums[w] ?? 0) > 0);
  });
}

/** One indicator from cells. Nothing reported → null; an empty whole → null; a reported month without cells is a zero. */
export function evaluate(d: IndicatorDefinition, cells: CellLookup): IndicatorValue {
  const none = {
    code: d.code,
    value: null,
    numerator: null,
    denominator: null,
    missing: cells.missing(reportersOf(d)),
  };
  if (d.kind === 'quantile') {
    const { value, count } = quantileOf(histogram(d, cells), d.quantile ?? 0.5);
    return { ...none, value, denominator: count === 0 ? null : count };
  }
  const part = sumTerms(d.numerator, cells);
  const whole = sumTerms(d.denominator ?? [], cells);
  const reported = wasReported(d, cells);
  if (!part.seen && (d.stated === true || !(reported || whole.seen))) return none;
  if (d.kind === 'sum') return { ...none, value: part.value, numerator: part.value };
  return { ...none, value: ratio(part.value, whole.value), numerator: part.value, denominator: whole.value };
}

function histogram(d: IndicatorDefinition, cells: CellLookup): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of d.numerator) {
    for (const [slice, sums] of cells.slices(term.measure)) {
      const found = sums[windowOf(term)];
      if (found !== null) counts.set(Number(slice), (counts.get(Number(slice)) ?? 0) + found);
    }
  }
  return counts;
}
