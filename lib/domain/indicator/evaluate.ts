import { daysBetween, type IsoDate, type Month } from '../dates';
import { lastDay, shiftMonth, type Period } from '../period';
import { reportedMeasure } from '../measure/catalogue';
import { owedMonthly } from '../measure/reporting';
import { ratio } from '../ratio';
import type { RegisterName } from '../register/definition';
import { apartAt, entryCounts, silentIn } from './apart';
import { indicatorByCode } from './catalogue';
import { windowOf, type CellLookup } from './cell-lookup';
import type { IndicatorDefinition, IndicatorValue, Term } from './definition';
import { quantileOf } from './quantile';

export const reportersOf = (d: IndicatorDefinition): readonly RegisterName[] => d.reportedBy ?? [d.register];

/** The last month of the period that is over on the as-of day (the day itself still runs); null when none is. */
export function lastEndedMonth(period: Period, asOf: IsoDate): Month | null {
  const running = Number(asOf.slice(0, 4)) * 100 + Number(asOf.slice(5, 7));
  const ended = lastDay({ from: running, to: running }) < asOf ? running : shiftMonth(running, -1);
  const last = Math.min(period.to, ended);
  return last < period.from ? null : last;
}

interface Sum {
  readonly value: number;
  /** whether the measure has any cell in the window, in whatever slice */
  readonly seen: boolean;
}

function sumTerms(d: IndicatorDefinition, terms: readonly Term[], cells: CellLookup): Sum {
  let value = 0;
  let seen = false;
  for (const term of terms) {
    for (const [slice, sums] of cells.slices(term.measure)) {
      const found = sums[windowOf(term)];
      const apart = apartAt(d, term, { cells, slice });
      // Nothing, or nothing but what belongs to entries that leave another number of the indicator blank.
      if (found === null || found === apart) continue;
      seen = true;
      if (term.slices === undefined || term.slices.includes(slice)) value += (term.sign ?? 1) * (found - (apart ?? 0));
    }
  }
  return { value, seen };
}

/**
 * Reported in any window that the terms look at: a stock is known from months before the period. A register that is
 * not owed every month is one that is kept, once it has had a row: a year without a hearing had none.
 */
function wasReported(d: IndicatorDefinition, cells: CellLookup): boolean {
  const windows = new Set([...d.numerator, ...(d.denominator ?? [])].map(windowOf));
  if (!owedMonthly(reportersOf(d))) windows.add('through');
  return reportersOf(d).some((register) => {
    const sums = cells.slices(reportedMeasure(register)).get('');
    return sums !== undefined && [...windows].some((w) => (sums[w] ?? 0) > silentIn(d, cells, w));
  });
}

/** One indicator from cells. Nothing reported → null; an empty whole → null; a reported month without cells is a zero. */
export function evaluate(d: IndicatorDefinition, cells: CellLookup): IndicatorValue {
  const { entered, unstated, notApplicable } = entryCounts(d, cells, isStock(d));
  const none = {
    code: d.code,
    value: null,
    numerator: null,
    denominator: null,
    missing: cells.missing(reportersOf(d)) + unstated,
  };
  return {
    ...none,
    ...kinds[d.kind](d, cells),
    ...(entered > 0 && { entered }),
    ...(unstated > 0 && { unstated }),
    ...(notApplicable > 0 && { notApplicable }),
  };
}

/** Whether months before the period lie behind the number. */
const isStock = (d: IndicatorDefinition): boolean =>
  [...d.numerator, ...(d.denominator ?? [])].some(({ window = 'period' }) => window !== 'period');

type Found = Partial<Pick<IndicatorValue, 'value' | 'numerator' | 'denominator'>>;

const kinds: Readonly<Record<IndicatorDefinition['kind'], (d: IndicatorDefinition, cells: CellLookup) => Found>> = {
  sum: added,
  ratio: added,
  quantile,
  weighted,
  coverage,
  oldest,
};

function added(d: IndicatorDefinition, cells: CellLookup): Found {
  const part = sumTerms(d, d.numerator, cells);
  const whole = sumTerms(d, d.denominator ?? [], cells);
  if (!part.seen && (d.stated === true || !(whole.seen || wasReported(d, cells)))) return {};
  if (d.kind === 'sum') return { value: part.value, numerator: part.value };
  return { value: ratio(part.value, whole.value), numerator: part.value, denominator: whole.value };
}

function quantile(d: IndicatorDefinition, cells: CellLookup): Found {
  const { value, count } = quantileOf(histogram(d, cells), d.quantile ?? 0.5);
  return { value, denominator: count === 0 ? null : count };
}

/** All the rates that have a weight must be known: a missing one must not lift or lower the score. */
function weighted(d: IndicatorDefinition, cells: CellLookup): Found {
  let [sum, weights, fewest]: [number | null, number, number] = [0, 0, Number.POSITIVE_INFINITY];
  for (const part of d.parts ?? []) {
    const weight = cells.weights[part.weight];
    const definition = indicatorByCode.get(part.code);
    if (weight === 0 || definition === undefined) continue;
    const { value, denominator } = evaluate(definition, cells);
    sum = sum === null || value === null ? null : sum + weight * value;
    weights += weight;
    fewest = Math.min(fewest, denominator ?? 0);
  }
  const value = ratio(sum, weights);
  return value === null ? {} : { value, denominator: fewest };
}

/** How many of the named slices occur in the period, of all that there are. */
function coverage(d: IndicatorDefinition, cells: CellLookup): Found {
  const slices = d.numerator.flatMap((t) => (t.slices ?? []).map((slice) => cells.slices(t.measure).get(slice)));
  const found = slices.filter((sums) => (sums?.period ?? 0) > 0).length;
  if (found === 0 && !wasReported(d, cells)) return {};
  return { value: ratio(found, slices.length), numerator: found, denominator: slices.length };
}

/** Slices are dates; without any there is nothing that could be old. */
function oldest(d: IndicatorDefinition, cells: CellLookup): Found {
  const { day } = cells;
  if (day === null) return {};
  const dates = d.numerator.flatMap((t) =>
    [...cells.slices(t.measure)].flatMap(([date, sums]) => ((sums[windowOf(t)] ?? 0) > 0 && date <= day ? [date] : [])),
  );
  const first = dates.sort()[0];
  return first === undefined ? {} : { value: daysBetween(first, day), denominator: dates.length };
}

function histogram(d: IndicatorDefinition, cells: CellLookup): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of d.numerator) {
    const window = windowOf(term);
    for (const [slice, sums] of cells.slices(term.measure)) {
      const found = sums[window];
      if (found === null) continue;
      const unit = Number(slice);
      counts.set(unit, (counts.get(unit) ?? 0) + found);
    }
  }
  return counts;
}
