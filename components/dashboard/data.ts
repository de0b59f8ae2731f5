import type { IsoDate, Month } from '@/lib/domain/dates';
import type { Board } from '@/lib/domain/figure/board';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import type { Period } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import type { OpenCell } from '@/lib/domain/reporting/open-cells';

export interface SeriesPoint {
  readonly month: Month;
  readonly value: IndicatorValue;
}

/** A case that waits, as lib/data/overdue.ts finds it. */
export interface WaitingCase {
  readonly register: RegisterName;
  readonly wants: 'answer' | 'acceptance' | 'followUp';
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly unitName: string;
  readonly dueOn: string;
  readonly daysLeft: number;
}

/** Everything the dashboard shows, read in one go by its page. */
export interface DashboardData {
  /** the filter as it stands in the address */
  readonly query: string;
  /** the day from which it is seen */
  readonly today: IsoDate;
  /** names the files that are downloaded */
  readonly fileStem: string;
  readonly period: Period;
  readonly trend: Period;
  readonly now: ReadonlyMap<string, IndicatorValue>;
  readonly before: ReadonlyMap<string, IndicatorValue>;
  /** months of the trend and of the year before, by indicator */
  readonly series: ReadonlyMap<string, readonly SeriesPoint[]>;
  /** sums of the chosen board's compositions and histogram in the period: measure → slice → sum */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** slices of those cells of which an accepted number was corrected: measure → slices */
  readonly correctedCells: ReadonlyMap<string, ReadonlySet<string>>;
  readonly board: Board;
  /** registers of past months that are missing or were given back */
  readonly openCells: readonly OpenCell[];
  /** items of the disclosure catalogue that should have appeared in the period and did not */
  readonly missingItems: number;
  /** what the year asks of an indicator, where somebody set it */
  readonly targets: ReadonlyMap<string, number>;
  readonly waiting: { readonly cases: readonly WaitingCase[]; readonly late: number; readonly soon: number };
}

const nothing = (code: string): IndicatorValue => ({
  code,
  value: null,
  numerator: null,
  denominator: null,
  missing: 0,
});

export const valueOf = (values: ReadonlyMap<string, IndicatorValue>, code: string): IndicatorValue =>
  values.get(code) ?? nothing(code);

/** The points of a run of months; a month that was not read is a gap. */
export function pointsIn(points: readonly SeriesPoint[] | undefined, months: readonly Month[]): IndicatorValue[] {
  const byMonth = new Map((points ?? []).map((p) => [p.month, p.value]));
  return months.map((month) => byMonth.get(month) ?? nothing(''));
}
