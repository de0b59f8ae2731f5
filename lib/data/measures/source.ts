/** One SELECT that adds up one measure from one table; `r` is the row. Pieces are ours alone, never a user's text. */
export interface Source {
  readonly measure: string;
  /** what follows `from`; the row's alias is r */
  readonly from: string;
  /** a date expression that gives the month */
  readonly date: string;
  readonly where?: string;
  /** what tells the slices apart; its text is their name. Default '' */
  readonly slice?: string;
  /** an aggregate without its filter; default: the number of rows that meet the condition */
  readonly value?: string;
  /** of a unit, not of its rows: `from` has no r.id */
  readonly whole?: true;
}

/** Same table for many measures: [measure, date, where, slice, value]. */
export type Entry = readonly [measure: string, date: string, where?: string, slice?: string, value?: string];

export const from = (table: string, entries: readonly Entry[]): Source[] =>
  entries.map(([measure, date, where = 'true', slice = `''`, value]) => ({
    measure,
    from: `${table} r`,
    date,
    where,
    slice,
    ...(value === undefined ? {} : { value }),
  }));

/** Whole units of a duration, the last slice holding everything beyond the cap. */
export const capped = (expression: string, cap: number): string => `least(${expression}, ${cap})`;
