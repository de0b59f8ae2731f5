import type { OrgUnit } from './org-unit';

type Node = Pick<OrgUnit, 'id' | 'code' | 'parentId'>;

/** Depth of each unit is the number of ids in its path: '/1/5/' is 2. */
export const depthOf = (unit: Pick<OrgUnit, 'path'>): number => unit.path.split('/').length - 2;

/**
 * Parents before children, siblings by code. A unit whose parent is not in the list (the top of a scope)
 * stands at the top level; every unit is in the answer exactly once, also when parents go round in a circle.
 */
export function inTreeOrder<T extends Node>(units: readonly T[]): T[] {
  const known = new Set(units.map((unit) => unit.id));
  const children = new Map<number | null, T[]>();
  for (const unit of [...units].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const ordered = new Set<T>();
  const visit = (unit: T): void => {
    if (ordered.has(unit)) return;
    ordered.add(unit);
    children.get(unit.id)?.forEach(visit);
  };
  children.get(null)?.forEach(visit);
  units.forEach(visit);
  return [...ordered];
}
