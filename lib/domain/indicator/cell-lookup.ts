import type { IsoDate } from '../dates';
import type { RegisterName } from '../register/definition';
import type { Term, Weights } from './definition';

/** Sums of one measure and slice over the four windows; null = no cell there, which is not the same as 0. */
export interface WindowSums {
  readonly period: number | null;
  /** months of the period that have ended by the as-of day */
  readonly ended: number | null;
  readonly before: number | null;
  readonly through: number | null;
}

export type Window = keyof WindowSums;
export const windowOf = (t: Term): Window => (t.endedOnly ? 'ended' : (t.window ?? 'period'));

export type BySlice = ReadonlyMap<string, WindowSums>;

/** What evaluation reads: sums by slice of a measure, and unit-months for which none of the registers was reported. */
export interface CellLookup {
  slices(measure: string): BySlice;
  missing(registers: readonly RegisterName[]): number;
  readonly weights: Weights;
  /** the day from which ages are counted: the as-of day, or the end of a period that is over; null where none is asked */
  readonly day: IsoDate | null;
}
