import type { IsoDate, Month } from '../dates';
import { reportersKey } from '../measure/reporting';
import { lastDay, type Period } from '../period';
import { presetWeights, type Weights } from './definition';
import type { CellLookup, WindowSums } from './cell-lookup';
import { lastEndedMonth } from './evaluate';

/** One measure cell summed over the units asked for. */
export interface Cell {
  readonly measure: string;
  readonly slice: string;
  readonly month: Month;
  readonly value: number;
}

export type SumsByMeasure = ReadonlyMap<string, ReadonlyMap<string, WindowSums>>;

const nothing: ReadonlyMap<string, WindowSums> = new Map();
const add = (sum: number | null, value: number, counts: boolean): number | null => (counts ? (sum ?? 0) + value : sum);

/** Sums of single cells over the four windows of a period. */
export function sumCells(cells: Iterable<Cell>, period: Period, asOf: IsoDate): SumsByMeasure {
  const ended = lastEndedMonth(period, asOf) ?? 0;
  const sums = new Map<string, Map<string, WindowSums>>();
  for (const { measure, slice, month, value } of cells) {
    const slices = sums.get(measure) ?? new Map<string, WindowSums>();
    sums.set(measure, slices);
    const now = slices.get(slice) ?? { period: null, ended: null, before: null, through: null };
    const inside = period.from <= month && month <= period.to;
    slices.set(slice, {
      period: add(now.period, value, inside),
      ended: add(now.ended, value, inside && month <= ended),
      before: add(now.before, value, month < period.from),
      through: add(now.through, value, month <= period.to),
    });
  }
  return sums;
}

/** What evaluation needs beside the sums. */
interface LookupOptions {
  readonly weights?: Weights;
  readonly day?: IsoDate;
}

/** missing: unit-months without a report, by reportersKey */
export const lookupOf = (
  sums: SumsByMeasure,
  missing: ReadonlyMap<string, number>,
  { weights = presetWeights, day }: LookupOptions = {},
): CellLookup => ({
  slices: (measure) => sums.get(measure) ?? nothing,
  missing: (registers) => missing.get(reportersKey(registers)) ?? 0,
  weights,
  day: day ?? null,
});

/** Ages are counted up to the end of the period, or to today while it runs. */
export const dayOf = (period: Period, asOf: IsoDate): IsoDate => {
  const end = lastDay(period);
  return end < asOf ? end : asOf;
};
