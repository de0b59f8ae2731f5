import type { IsoDate, Month } from '../dates';
import { reportedMeasure } from '../measure/catalogue';
import { owedMonthly } from '../measure/reporting';
import type { Period } from '../period';
import { indicatorByCode } from './catalogue';
import { presetWeights, type IndicatorDefinition, type IndicatorValue, type Term } from './definition';
import { windowOf, type CellLookup, type Window } from './cell-lookup';
import { evaluate, lastEndedMonth, reportersOf } from './evaluate';

/** An accepted cell that is another number now. */
export interface Correction {
  readonly measure: string;
  readonly slice: string;
  readonly month: Month;
  /** the cell came or went: what was unknown is known, or the other way round */
  readonly flips: boolean;
}

/** The windows of a period in which one slice of a measure was corrected. */
export interface Touched {
  readonly windows: ReadonlySet<Window>;
  /** those of them in which the cell came or went */
  readonly flips: ReadonlySet<Window>;
}

/** measure → slice; empty where nothing was corrected, which is nearly always. */
export type Corrections = ReadonlyMap<string, ReadonlyMap<string, Touched>>;

export const noCorrections: Corrections = new Map();

function windowsAt(month: Month, { from, to }: Period, ended: Month): Window[] {
  if (month > to) return [];
  if (month < from) return ['before', 'through'];
  return month <= ended ? ['period', 'ended', 'through'] : ['period', 'through'];
}

/** What was corrected, by the windows of a period that it lies in; `asOf` as for sumCells(). */
export function correctionsIn(rows: Iterable<Correction>, period: Period, asOf: IsoDate): Corrections {
  const ended = lastEndedMonth(period, asOf) ?? 0;
  const found = new Map<string, Map<string, { windows: Set<Window>; flips: Set<Window> }>>();
  for (const { measure, slice, month, flips } of rows) {
    const windows = windowsAt(month, period, ended);
    if (windows.length === 0) continue;
    const slices = found.get(measure) ?? new Map<string, { windows: Set<Window>; flips: Set<Window> }>();
    const touched = slices.get(slice) ?? { windows: new Set<Window>(), flips: new Set<Window>() };
    for (const window of windows) touched.windows.add(window);
    if (flips) for (const window of windows) touched.flips.add(window);
    found.set(measure, slices.set(slice, touched));
  }
  return found;
}

/**
 * The measure may have had no cell before it was corrected, or has none since: then the correction of a slice that does
 * not count still made a number of what was unknown, or took it away.
 */
function mayHaveFlipped(term: Term, cells: CellLookup, slices: ReadonlyMap<string, Touched>): boolean {
  const window = windowOf(term);
  const flips = (slice: string): boolean => slices.get(slice)?.flips.has(window) === true;
  return (
    [...slices.keys()].some(flips) &&
    [...cells.slices(term.measure)].every(([slice, sums]) => sums[window] === null || flips(slice))
  );
}

/** Histograms and ages read every slice, whatever a term names. */
const readsAll = ({ kind }: IndicatorDefinition): boolean => kind === 'quantile' || kind === 'oldest';

function termTouched(d: IndicatorDefinition, term: Term, { cells, corrections }: Seen): boolean {
  const slices = corrections.get(term.measure);
  if (slices === undefined) return false;
  const all = readsAll(d) || term.slices === undefined;
  const counted = all ? [...slices.values()] : (term.slices ?? []).flatMap((slice) => slices.get(slice) ?? []);
  return counted.some(({ windows }) => windows.has(windowOf(term))) || mayHaveFlipped(term, cells, slices);
}

/** Whether a month was reported at all makes a zero of a gap, and counts the gaps. */
function reportTouched(d: IndicatorDefinition, { corrections }: Seen): boolean {
  const terms = [...d.numerator, ...(d.denominator ?? [])];
  const windows = new Set<Window>(['period', ...terms.map(windowOf)]);
  if (!owedMonthly(reportersOf(d))) windows.add('through');
  return reportersOf(d).some((register) => {
    const touched = corrections.get(reportedMeasure(register))?.get('');
    return touched !== undefined && [...windows].some((window) => touched.windows.has(window));
  });
}

interface Seen {
  readonly cells: CellLookup;
  readonly corrections: Corrections;
}

/** Whether an accepted number that this indicator was made of is another one now. A part with no weight counts nothing. */
export function isCorrected(d: IndicatorDefinition, seen: Seen): boolean {
  if (seen.corrections.size === 0) return false;
  const terms = [...d.numerator, ...(d.denominator ?? [])];
  if (terms.some((term) => termTouched(d, term, seen)) || reportTouched(d, seen)) return true;
  return (d.parts ?? []).some(({ code, weight }) => {
    const part = seen.cells.weights[weight] === 0 ? undefined : indicatorByCode.get(code);
    return part !== undefined && isCorrected(part, seen);
  });
}

/** evaluate(), and whether the number rests on a corrected one. */
export function evaluateCorrected(d: IndicatorDefinition, cells: CellLookup, corrections: Corrections): IndicatorValue {
  const value = evaluate(d, cells);
  return isCorrected(d, { cells, corrections }) ? { ...value, corrected: true } : value;
}

const nothing: CellLookup = { slices: () => new Map(), missing: () => 0, weights: presetWeights, day: null };

/**
 * The corrections behind one number: those of the cells that it counts; where there are none, those by which a measure
 * came to be known, or ceased to be.
 */
export function correctionsBehind<T extends Correction>(
  d: IndicatorDefinition,
  rows: readonly T[],
  { period, asOf }: { readonly period: Period; readonly asOf: IsoDate },
): T[] {
  const touching = (row: T, flips: boolean): boolean =>
    isCorrected(d, { cells: nothing, corrections: correctionsIn([{ ...row, flips }], period, asOf) });
  const counted = rows.filter((row) => touching(row, false));
  return counted.length > 0 ? counted : rows.filter((row) => touching(row, row.flips));
}
