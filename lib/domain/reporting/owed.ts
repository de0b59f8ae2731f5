import type { IsoDate, Month } from '../dates';
import { monthlyReporters } from '../measure/reporting';
import { existedIn, type UnitKind } from '../org-unit';
import type { RegisterName } from '../register/definition';
import type { CellCode } from './completeness';
import { monthDays } from './gaps';
import { DISCLOSURE_CELL, HALL_CELL, hasWindow, obligations, type Obligation, type OpenWindow } from './obligations';

/** What is known of one unit in one register. */
export interface Reported {
  /** month of its first report ever */
  readonly begun: Month;
  readonly months: ReadonlySet<Month>;
  /** months among them that were stated to be empty */
  readonly nil: ReadonlySet<Month>;
  /** months among them whose numbers were entered, without rows */
  readonly entered?: ReadonlySet<Month>;
}

export interface Owing {
  readonly kind: UnitKind;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reported: ReadonlyMap<RegisterName, Reported>;
  readonly windows?: readonly OpenWindow[];
  /** the months in which the catalogue asks the unit for something */
  readonly asked?: ReadonlySet<Month>;
}

/** A unit that opened, merged or closed in mid-year owes the months in which it existed on any day. */
const existed = (unit: Owing, month: Month): boolean => existedIn(unit, { from: month, to: month });

const hallOpen = ({ windows = [] }: Owing, { key }: Obligation, month: Month): boolean =>
  key === HALL_CELL && hasWindow(windows, monthDays(month));

const askedFor = ({ asked }: Owing, { key }: Obligation, month: Month): boolean =>
  key === DISCLOSURE_CELL && asked?.has(month) === true;

function howGiven(given: readonly Reported[], month: Month): CellCode {
  if (given.every((r) => r.nil.has(month))) return 'n';
  return given.every((r) => r.entered?.has(month) === true) ? 'e' : 'r';
}

/**
 * Townships and streets owe every cell, any other unit from its first report on, the hall's while it has a window and
 * that of disclosures where the catalogue asks it for one; what was reported anyway counts.
 */
function codeOf(unit: Owing, obligation: Obligation, month: Month): CellCode {
  const { registers } = obligation;
  const known = registers.map((name) => unit.reported.get(name)).filter((r) => r !== undefined);
  const given = known.filter((r) => r.months.has(month));
  if (given.length > 0) return howGiven(given, month);
  const begun = known.some((r) => r.begun <= month);
  const owing = begun || monthlyReporters.includes(unit.kind);
  return owing || hallOpen(unit, obligation, month) || askedFor(unit, obligation, month) ? '-' : '.';
}

/** One code for each obligation; null where nothing at all is owed for the month. */
export function owedCells(unit: Owing, month: Month): string | null {
  if (!existed(unit, month)) return null;
  const codes = obligations.map((obligation) => codeOf(unit, obligation, month));
  return codes.every((code) => code === '.') ? null : codes.join('');
}
