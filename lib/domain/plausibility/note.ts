import type { IsoDate, Month } from '../dates';
import type { IndicatorDefinition } from '../indicator/definition';
import { windowOf } from '../indicator/cell-lookup';
import { termsOf } from '../indicator/needs';
import type { Period } from '../period';

/** Why a number that looks wrong is right, as the unit wrote it. */
export interface CellNote {
  readonly unitCode: string;
  readonly unitName: string;
  readonly month: Month;
  readonly measure: string;
  readonly text: string;
  readonly by: string;
  readonly on: IsoDate;
}

/** Whether an indicator over the period counts the number that a note explains, in whatever slice. */
export const noteConcerns = (
  d: IndicatorDefinition,
  { measure, month }: Pick<CellNote, 'measure' | 'month'>,
  { from, to }: Period,
): boolean =>
  termsOf(d).some((term) => {
    if (term.measure !== measure || month > to) return false;
    const window = windowOf(term);
    if (window === 'through') return true;
    return window === 'before' ? month < from : month >= from;
  });
