import type { RegisterName } from '../register/definition';

/**
 * A sum of measure cells. window: 'period' (default) the months of the period, 'before' every month before it,
 * 'through' every month up to its end (stocks). endedOnly leaves out months that have not ended by the as-of day.
 */
export interface Term {
  readonly measure: string;
  /** only these slices; all of them when absent */
  readonly slices?: readonly string[];
  readonly sign?: 1 | -1;
  readonly window?: 'period' | 'before' | 'through';
  readonly endedOnly?: true;
}

export type IndicatorUnit =
  | 'items'
  | 'cases'
  | 'visits'
  | 'times'
  | 'people'
  | 'percent'
  | 'workdays'
  | 'days'
  | 'minutes'
  | 'yuan'
  | 'wanYuan'
  | 'units'
  | 'perThousand';

/** The three rates whose weights the office sets (setting threeRates). */
export const weightNames = ['response', 'resolution', 'satisfaction'] as const;
export type WeightName = (typeof weightNames)[number];
export type Weights = Readonly<Record<WeightName, number>>;
/** 准格尔旗 scores 30/35/35; Beijing's own weights are not published. */
export const presetWeights: Weights = { response: 30, resolution: 35, satisfaction: 35 };

/**
 * The rows that a number counts, as far as one list of a register can show them: ?state=&f.<field>= of its address.
 * lib/data/rows-behind.db.test.ts holds every one of them to the number, and names those that no list can tell.
 */
export interface RowsBehind {
  /** a page of its own that shows what was counted, where no list of a register does */
  readonly page?: 'coverage';
  readonly state?: string;
  /** field → values, any of which, or a condition of lib/domain/register/list-conditions.ts: '*', '-', '5..' */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** the date that puts a row into the period, where it is not the register's own */
  readonly dated?: string;
  /** a stock: what came up to the end of the period, or before it, and had no date in the field `until` by then */
  readonly standing?: { readonly until: string; readonly at: 'before' | 'through' };
  /** however long ago a row came: what it counts may end after many years */
  readonly everSince?: true;
  /** only months that have ended, as the terms of the indicator (endedOnly) */
  readonly endedOnly?: true;
  /** of a rate: its numerator (part) or its denominator (whole); default part, of a quantile what was measured */
  readonly counts?: 'part' | 'whole';
  /** the number is the sum of this field over the rows, not their count */
  readonly adds?: string;
  /** the order in which it is looked at: a field, '-' before it for the highest first */
  readonly sort?: string;
}

/**
 * One indicator, declared once. Words (name, definition, formula) are messages indicators.<code>.*.
 * kind: sum = numerator only · ratio = numerator / denominator (shown in percent when unit is percent) ·
 * quantile = the `quantile` of a duration histogram whose slices are whole units · weighted = rates of the catalogue by
 * the office's weights · coverage = how many of the slices of the numerator occur at all ·
 * oldest = days from the earliest slice (a date) to the day from which it is seen.
 */
export interface IndicatorDefinition {
  /** <noun>.<name>, for example complaint.onTimeRate */
  readonly code: string;
  readonly register: RegisterName;
  readonly kind: 'sum' | 'ratio' | 'quantile' | 'weighted' | 'coverage' | 'oldest';
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly numerator: readonly Term[];
  readonly denominator?: readonly Term[];
  readonly quantile?: number;
  /** of a weighted indicator: rates of the catalogue by code */
  readonly parts?: readonly { readonly code: string; readonly weight: WeightName }[];
  /** registers one of which must have been reported for a month not to be a gap; default [register] */
  readonly reportedBy?: readonly RegisterName[];
  /** no cell at all means unknown, not zero: for facts that a unit may leave blank though it reported */
  readonly stated?: true;
  /** a ratio of amounts (days, yuan), not a share of cases: it has no interval and no funnel */
  readonly amounts?: true;
  /** a count that grows with the residents: compared per 1,000 of them */
  readonly perResidents?: true;
  /** code of the indicator to be read beside this one: the rated share beside satisfaction */
  readonly beside?: string;
  readonly rows?: RowsBehind;
  /** law or standard; its text is the message indicators.sources.<source> */
  readonly source: string;
  readonly version: number;
}

/** value null = not available; numerator/denominator as summed (null when nothing was reported); missing = unit-months without a report.
 * For a quantile the denominator is the number of cases measured, for a weighted rate the fewest cases behind a part. */
export interface IndicatorValue {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: number;
  /** unit-months behind it whose numbers were entered, not counted from rows; absent where none were */
  readonly entered?: number;
  /** entered unit-months that leave blank what it needs: they are among the missing; absent where none do */
  readonly unstated?: number;
  /** entered unit-months to whose unit it does not apply: neither counted nor missing; absent where there are none */
  readonly notApplicable?: number;
  /** an accepted number behind it was corrected (isCorrected); absent where none was */
  readonly corrected?: true;
}
