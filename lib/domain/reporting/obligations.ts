import type { IsoDate } from '../dates';
import { reportersKey } from '../measure/reporting';
import { registerNames, type RegisterName } from '../register/definition';
import { registers } from '../register/registers';

/** What a unit owes for a month: one of these registers reported, be it by a nil return. */
export interface Obligation {
  /** reportersKey of the registers */
  readonly key: string;
  readonly registers: readonly RegisterName[];
}

/** A hall reports its cases or its daily counts: one of the two is enough. */
const together: readonly (readonly RegisterName[])[] = [['service-cases', 'service-days']];

const groupOf = (register: RegisterName): readonly RegisterName[] =>
  together.find((group) => group.includes(register)) ?? [register];

/** The cells of a month, in the order of the registers. */
export const obligations: readonly Obligation[] = registerNames
  .filter((name) => registers[name].monthly && groupOf(name)[0] === name)
  .map((name) => ({ key: reportersKey(groupOf(name)), registers: groupOf(name) }));

/** The key of the cell that the rows of a register belong to. */
export const cellKeyOf = (register: RegisterName): string => reportersKey(groupOf(register));

/** Its place among the codes of a month; -1 for none. */
export const cellIndex = (key: string): number => obligations.findIndex((o) => o.key === key);

/** The cell that a unit owes as long as it has a window, whatever kind of unit it is. */
export const HALL_CELL = cellKeyOf('service-cases');

/** The cell that a unit owes for each month in which the catalogue asks it for something. */
export const DISCLOSURE_CELL = cellKeyOf('disclosures');

/** First and last day of a window of a hall. */
export interface OpenWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const hasWindow = (
  windows: readonly OpenWindow[],
  month: { readonly first: IsoDate; readonly last: IsoDate },
): boolean => windows.some(({ from, to }) => from <= month.last && to >= month.first);
