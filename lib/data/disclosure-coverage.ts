import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import {
  judgeDue,
  owesWindow,
  windowsOf,
  windowState,
  type JudgedSlot,
  type Window,
  type WindowState,
} from '@/lib/domain/disclosure-coverage';
import { existedIn } from '@/lib/domain/org-unit';
import type { Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { boundUnits, type BoundItem, type BoundUnit } from './duties';
import { unitIdsUnder, unitWithin } from './unit-within';

/** One item for one unit, with what fell due in the period. */
export interface UnitItem {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly title: string;
  readonly frequency: string;
  readonly slots: readonly JudgedSlot[];
}

/** One unit and each quarterly window of the period. */
export interface UnitWindows {
  readonly unitCode: string;
  readonly unitName: string;
  /** null: the unit was not there */
  readonly states: readonly (WindowState | null)[];
}

export interface DisclosureCoverage {
  readonly items: readonly UnitItem[];
  readonly windows: readonly Window[];
  readonly kept: readonly UnitWindows[];
}

interface Asked {
  readonly unitId: number;
  readonly period: Period;
  readonly today: IsoDate;
}

/** What the catalogue asks of the unit and those below it in the period, and who kept the windows. Throws OutOfScopeError. */
export async function disclosureCoverage(scope: OrgScope, asked: Asked): Promise<DisclosureCoverage> {
  const units = await unitsAsked(scope, asked, asked.period);
  const windows = windowsOf(asked.period);
  return { items: itemsOf(units, asked), windows, kept: keptWindows(units, windows, asked) };
}

/** Only what the catalogue asks and what was published. Throws OutOfScopeError. */
export async function cataloguedItems(scope: OrgScope, asked: Asked): Promise<UnitItem[]> {
  return itemsOf(await unitsAsked(scope, asked, 'none'), asked);
}

/** How many appearances that the catalogue asked for in the period are missing. */
export async function missingItems(scope: OrgScope, asked: Asked): Promise<number> {
  const items = await cataloguedItems(scope, asked);
  return items.flatMap(({ slots }) => slots).filter(({ state }) => state === 'missing').length;
}

async function unitsAsked(scope: OrgScope, { unitId }: Asked, windows: Period | 'none'): Promise<BoundUnit[]> {
  const { path } = await unitWithin(scope, unitId);
  return boundUnits(read, { unitIds: await unitIdsUnder(path), windows });
}

const itemsOf = (units: readonly BoundUnit[], asked: Asked): UnitItem[] =>
  units.flatMap((unit) => unit.items.map((item) => judge(unit, item, asked))).filter(({ slots }) => slots.length > 0);

function judge({ unitId, unitCode, unitName, life }: BoundUnit, item: BoundItem, { period, today }: Asked): UnitItem {
  const { code, title, frequency, published } = item;
  return {
    unitId,
    unitCode,
    unitName,
    code,
    title,
    frequency,
    slots: judgeDue({ item, life, published }, period, today),
  };
}

/** Units that owed any window of the period, and which of them they kept. */
function keptWindows(
  units: readonly BoundUnit[],
  windows: readonly Window[],
  { period, today }: Asked,
): DisclosureCoverage['kept'] {
  return units
    .filter(({ life }) => existedIn(life, period))
    .map(({ unitCode, unitName, life, items, renewed }) => ({
      unitCode,
      unitName,
      states: windows.map((window) => (owesWindow(items, life, window) ? windowState(window, renewed, today) : null)),
    }));
}
