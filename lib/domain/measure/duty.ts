import { monthOf, type IsoDate, type Month } from '../dates';
import { judgeDue, owesWindow, windowsOf, windowState, type Item, type Life } from '../disclosure-coverage';
import { measuresFrom, type Measure } from './measure';

/**
 * What the catalogue asks of a unit, by the month of the due date. Judged without today: what has not appeared is open,
 * and open is missing once the month is over (docs/adr/0003). `due` = duePublished + dueOpen.
 */
export const dutyMeasures: readonly Measure[] = measuresFrom(
  ['disclosure-items'],
  [
    ['catalogue.duePublished', 'dueOn'],
    ['catalogue.dueOnTime', 'dueOn'],
    ['catalogue.dueOpen', 'dueOn'],
    // 统一公开日: windows in which the unit renewed its boards, and those in which it did not
    ['window.kept', 'windowTo'],
    ['window.open', 'windowTo'],
  ],
);

/** Changes when the rules below do: stored cells are then made anew (lib/data/cells-version.ts). */
export const DUTY_RULES = 1;

/** A day that every due date lies before. */
const NEVER: IsoDate = '9999-12-31';

/** One unit as the catalogue sees it: the items that apply to it, with the days on which each appeared. */
export interface Bound {
  readonly life: Life;
  readonly items: readonly (Item & { readonly published: readonly IsoDate[] })[];
  /** days within any window on which anything appeared */
  readonly renewed: readonly IsoDate[];
}

/** Counts by 'measure month', without zeros; `until` is the last month in which anything is known to fall due. */
export function countDuties(unit: Bound, until: Month): Map<string, number> {
  const counts = new Map<string, number>();
  const say = (measure: string, day: IsoDate): void => {
    const key = `${measure} ${monthOf(day)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const item of unit.items)
    for (const slot of judgeDue({ item, life: unit.life, published: item.published }, spanOf(item, until), NEVER)) {
      say(slot.publishedOn === null ? 'catalogue.dueOpen' : 'catalogue.duePublished', slot.due);
      if (slot.state === 'onTime') say('catalogue.dueOnTime', slot.due);
    }
  for (const window of windowsOf(windowSpan(unit, until)))
    if (owesWindow(unit.items, unit.life, window))
      say(windowState(window, unit.renewed, NEVER) === 'kept' ? 'window.kept' : 'window.open', window.to);
  return counts;
}

const spanOf = ({ validFrom }: Item, until: Month) => ({ from: monthOf(validFrom), to: until });

function windowSpan({ items }: Bound, until: Month) {
  const first = items.reduce((day, item) => (item.validFrom < day ? item.validFrom : day), NEVER);
  return { from: monthOf(first), to: until };
}
