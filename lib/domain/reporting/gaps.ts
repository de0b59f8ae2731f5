import type { IsoDate, Month } from '../dates';
import { monthlyReporters } from '../measure/reporting';
import type { UnitKind } from '../org-unit';
import { firstDay, lastDay } from '../period';
import { hasWindow, type OpenWindow } from './obligations';

/** A unit as far as it owes reports. */
export interface Owner {
  readonly kind: UnitKind;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** where the cell is that of the hall: its windows */
  readonly windows?: readonly OpenWindow[];
  /** where it is that of disclosures: the months in which the catalogue asks the unit for something */
  readonly asked?: ReadonlySet<Month>;
}

/** What a unit reported of one cell. */
export interface Given {
  /** whether it did so before the months asked for */
  readonly begun: boolean;
  readonly months: readonly Month[];
}

/** A month with its first and last day. */
export interface MonthDays {
  readonly month: Month;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export const monthDays = (month: Month): MonthDays => {
  const span = { from: month, to: month };
  return { month, first: firstDay(span), last: lastDay(span) };
};

/**
 * Of these months, in order, those for which the unit owed a report and gave none: townships and streets owe one for
 * each month in which they existed, any other unit from its first report on, of a hall while it has a window, and of
 * disclosures where the catalogue asks it for one.
 */
export function gapsOf(unit: Owner, given: Given | undefined, months: readonly MonthDays[]): Month[] {
  let owing = monthlyReporters.includes(unit.kind) || given?.begun === true;
  const { windows = [], asked } = unit;
  if (!owing && given === undefined && windows.length === 0 && asked === undefined) return [];
  return months.flatMap((days) => {
    const { month, first, last } = days;
    if (given?.months.includes(month) === true) {
      owing = true;
      return [];
    }
    const existed = unit.validFrom <= last && (unit.validTo === null || unit.validTo >= first);
    return existed && (owing || hasWindow(windows, days) || asked?.has(month) === true) ? [month] : [];
  });
}
