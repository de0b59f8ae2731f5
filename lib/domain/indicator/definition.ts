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
  'items' | 'cases' | 'visits' | 'percent' | 'workdays' | 'days' | 'minutes' | 'yuan' | 'wanYuan' | 'units';

/**
 * One indicator, declared once. Words (name, definition, formula) are messages indicators.<code>.*.
 * kind: sum = numerator only · ratio = numerator / denominator (shown in percent when unit is percent) ·
 * quantile = the `quantile` of a duration histogram whose slices are whole units.
 */
export interface IndicatorDefinition {
  /** <noun>.<name>, for example complaint.onTimeRate */
  readonly code: string;
  readonly register: RegisterName;
  readonly kind: 'sum' | 'ratio' | 'quantile';
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly numerator: readonly Term[];
  readonly denominator?: readonly Term[];
  readonly quantile?: number;
  /** registers one of which must have been reported for a month not to be a gap; default [register] */
  readonly reportedBy?: readonly RegisterName[];
  /** no cell at all means unknown, not zero: for facts that a unit may leave blank though it reported */
  readonly stated?: true;
  /** law or standard; its text is the message indicators.sources.<source> */
  readonly source: string;
  readonly version: number;
}

/** value null = not available; numerator/denominator as summed (null when nothing was reported); missing = unit-months without a report.
 * For a quantile the denominator is the number of cases measured. */
export interface IndicatorValue {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: number;
}
