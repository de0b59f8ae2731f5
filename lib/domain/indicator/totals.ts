import { evaluateCorrected, type Touched } from './corrected';
import type { IndicatorDefinition, IndicatorValue } from './definition';
import type { WindowSums } from './cell-lookup';
import { lookupOf } from './lookup';

/** Sums of one measure and slice: in the period, before it and up to its end; null where there is no cell. */
export interface CellTotal extends Pick<WindowSums, 'period' | 'before' | 'through'> {
  readonly measure: string;
  readonly slice: string;
  /** accepted cells among them that were corrected; one that was taken away has no sum any more */
  readonly corrected?: Touched;
}

const noSums: Pick<CellTotal, 'period' | 'before' | 'through'> = { period: null, before: null, through: null };

/** Sums and corrections of one measure by slice, in the order of the slices. */
export function totalsOf(
  measure: string,
  slices: ReadonlyMap<string, WindowSums> | undefined,
  touched: ReadonlyMap<string, Touched> | undefined,
): CellTotal[] {
  const names = [...new Set([...(slices?.keys() ?? []), ...(touched?.keys() ?? [])])].sort();
  return names.map((slice) => {
    const { period, before, through } = slices?.get(slice) ?? noSums;
    const corrected = touched?.get(slice);
    return { measure, slice, period, before, through, ...(corrected === undefined ? {} : { corrected }) };
  });
}

function grouped<T>(
  totals: readonly CellTotal[],
  of: (total: CellTotal) => T | undefined,
): Map<string, Map<string, T>> {
  const found = new Map<string, Map<string, T>>();
  for (const total of totals) {
    const value = of(total);
    if (value === undefined) continue;
    const slices = found.get(total.measure) ?? new Map<string, T>();
    found.set(total.measure, slices.set(total.slice, value));
  }
  return found;
}

/** Definitions over totals, seen after the end of their period: all its months have ended. */
export function evaluateTotals(
  definitions: readonly IndicatorDefinition[],
  totals: readonly CellTotal[],
): IndicatorValue[] {
  const sums = grouped(totals, ({ period, before, through }): WindowSums => ({
    period,
    ended: period,
    before,
    through,
  }));
  const corrections = grouped(totals, ({ corrected }) => corrected);
  const cells = lookupOf(sums, new Map());
  return definitions.map((d) => evaluateCorrected(d, cells, corrections));
}

/** What figures draw of totals: sums of the period by measure and slice, and the slices in which one was corrected. */
export interface Slices {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly correctedCells: ReadonlyMap<string, ReadonlySet<string>>;
}

export function slicesOf(totals: readonly CellTotal[]): Slices {
  const touched = grouped(totals, ({ corrected }) => (corrected?.windows.has('period') === true ? true : undefined));
  return {
    cells: grouped(totals, ({ period }) => period ?? undefined),
    correctedCells: new Map([...touched].map(([measure, slices]) => [measure, new Set(slices.keys())])),
  };
}
