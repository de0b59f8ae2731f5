import type { IsoDate } from '../../lib/domain/dates';
import type { Random } from './random';
import type { DemoUnit } from './units';

/** What one meeting, decision, activity or document is made from. */
export interface WorkEvent {
  readonly unit: DemoUnit;
  readonly random: Random;
  readonly on: IsoDate;
  /** last day with data */
  readonly today: IsoDate;
  /** an item of the unit that was published in the weeks after the day, if there is one */
  readonly disclosed: { readonly itemNo: string; readonly publishedOn: IsoDate } | null;
}

export const isVillage = (unit: DemoUnit): boolean => unit.kind === 'village' || unit.kind === 'community';
