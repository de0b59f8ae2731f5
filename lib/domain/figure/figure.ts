/**
 * A chart before anything draws it: order, gaps, totals, labels and written numbers are decided here, so that the
 * screen, the table twin, the CSV file and a Word chart cannot disagree. Words arrive translated from the caller.
 */
export interface Figure {
  /** line and columns run over time or bins; bars compare named parts */
  readonly shape: 'line' | 'columns' | 'bars';
  /** heading of the first column of the table twin */
  readonly axis: string;
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
  /** direct up to four series, a legend beyond */
  readonly labelling: 'direct' | 'legend';
  readonly limit: FigureLimit | null;
  /** round ticks of the value axis, its ends included. Bars and counts start at zero. */
  readonly ticks: readonly number[];
  /** the last category stands for all the smaller ones */
  readonly folded: boolean;
  /** categories left out to stay under MOST_MARKS, oldest or smallest first */
  readonly omitted: number;
  /** how a number that rests on a corrected one is marked, where there is one */
  readonly correctedWord?: string;
  /** heading of what entered months have to do with the numbers, where there are any */
  readonly entriesWord?: string;
}

export interface FigureSeries {
  readonly key: string;
  readonly label: string;
  /** now is drawn in the accent, before in grey, part in the chart colours in order */
  readonly role: 'now' | 'before' | 'part';
  /** one for each category; null is a gap and stays one */
  readonly values: readonly (number | null)[];
  /** the same as a reader sees it, '—' for a gap */
  readonly texts: readonly string[];
  /** share of the whole or numerator / denominator, where there is one */
  readonly notes: readonly (string | null)[];
  /** sum of the known values as a reader sees it; null where values do not add up or none is known */
  readonly total: string | null;
  /** index of the value beside which the series is named */
  readonly labelAt: number | null;
  /** for each category whether an accepted number behind it was corrected; absent where nothing tells */
  readonly corrected?: readonly boolean[];
  /** for each category what entered months have to do with it, null for nothing; absent where nothing tells */
  readonly entries?: readonly (EntryNote | null)[];
}

/** Whether any number of the figure rests on a corrected one. */
export const hasCorrected = (figure: Figure): boolean =>
  figure.series.some((series) => series.corrected?.includes(true) === true);

/** What entered months have to do with one number of a figure (docs/adr/0024). */
export interface EntryNote {
  /** as the reader's language says it: how many unit-months were entered, leave it blank, or are not concerned */
  readonly text: string;
  /** the number itself rests on one, so that the drawing marks it */
  readonly counts: boolean;
}

/** A statutory limit: a value, or the last category still inside it. */
export interface FigureLimit {
  readonly label: string;
  readonly at: { readonly value: number } | { readonly after: number };
}

export const MOST_MARKS = 1000;
export const MOST_DIRECT = 4;
