import { listUnits } from '@/lib/data/org-units';
import type { OrgScope } from '@/lib/domain/scope';

/** Units that a new row can belong to: the scope, without those that were closed; indented as a tree. */
export async function formUnits(scope: OrgScope, today: string) {
  const units = await listUnits(scope);
  const depth = (path: string): number => path.split('/').length;
  const top = Math.min(...units.map((unit) => depth(unit.path)));
  return units
    .filter((unit) => unit.validTo === null || unit.validTo >= today)
    .map((unit) => ({ value: String(unit.id), label: `${'　'.repeat(depth(unit.path) - top)}${unit.name}` }));
}
