import { carriedUnits } from '@/lib/data/unit-choices';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';

/** A new row can belong to it. */
export const isOpen = ({ validTo }: Pick<OrgUnit, 'validTo'>, today: string): boolean =>
  validTo === null || validTo >= today;

/** Units that a new row can belong to: the scope, without those that were closed; indented as a tree; null where they are too many to go along. */
export async function formUnits(scope: OrgScope, today: string) {
  const units = await carriedUnits(scope);
  if (units === null) return null;
  const depth = (path: string): number => path.split('/').length;
  const top = Math.min(...units.map((unit) => depth(unit.path)));
  return units
    .filter((unit) => isOpen(unit, today))
    .map((unit) => ({ value: String(unit.id), label: `${'　'.repeat(depth(unit.path) - top)}${unit.name}` }));
}
