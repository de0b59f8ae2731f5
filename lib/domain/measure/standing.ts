import type { UnitKind } from '../org-unit';
import type { Term } from '../indicator/definition';

/**
 * Units that exist, by kind. Not a cell: nobody records it, it is read from the tree of units itself, as coming (+1 in
 * the month of a unit's first day) and going (-1 in the month after its last), so that "up to the end of the period" is
 * what stands on that day.
 */
export const STANDING = 'unit.standing';

/** So many units of the kinds stand at the end of the period: the whole of a coverage. */
export const unitsStanding = (kinds: readonly UnitKind[]): Term => ({
  measure: STANDING,
  slices: kinds,
  window: 'through',
});
