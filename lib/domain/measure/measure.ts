import type { RegisterName } from '../register/definition';

/**
 * One additive fact of one unit in one month. A histogram's slices are whole days or minutes ('0', '1', … up to the cap,
 * the last holding everything beyond), so that quantiles can be read from sums over units and months.
 */
export interface Measure {
  readonly code: string;
  /** the registers whose rows feed it, together */
  readonly registers: readonly RegisterName[];
  readonly kind: 'count' | 'sum' | 'histogram';
  /** what its slices are; a pair is written 'a|b'; '' is "not stated" */
  readonly dimension?: string;
  /** which date of the row gives the month */
  readonly month: string;
}

type Entry = readonly [code: string, month: string, dimension?: string | undefined, kind?: Measure['kind']];

export const measuresFrom = (registers: readonly RegisterName[], entries: readonly Entry[]): Measure[] =>
  entries.map(([code, month, dimension, kind = 'count']) => ({
    code,
    registers,
    kind,
    month,
    ...(dimension === undefined ? {} : { dimension }),
  }));
