import { indicators } from '../indicator/catalogue';
import type { IndicatorDefinition } from '../indicator/definition';
import { groupNames, indicatorsIn, type GroupName } from '../indicator/groups';
import { unitKinds, type OrgUnit, type UnitKind } from '../org-unit';
import { boards } from './board';

/** What the comparison shows: the main numbers of every board, everything of one chapter, or the whole catalogue. */
export const columnSets = ['key', ...groupNames, 'all'] as const;
export type ColumnSet = 'key' | GroupName | 'all';

export const columnSetOf = (text: string | undefined): ColumnSet => columnSets.find((set) => set === text) ?? 'key';

export function indicatorsOf(set: ColumnSet): readonly IndicatorDefinition[] {
  if (set === 'all') return indicators;
  if (set !== 'key') return indicatorsIn(set);
  const main = new Set(boards.flatMap((b) => [b.main, b.rate]));
  return indicators.filter((d) => main.has(d.code));
}

/** Townships and streets stand side by side; every other kind is compared with its own. */
export const kindSets: readonly (readonly UnitKind[])[] = [
  ['township', 'street'],
  ...unitKinds.filter((k) => k !== 'township' && k !== 'street').map((k) => [k]),
];

/** Kinds of unit directly below one, and those further below. */
export interface KindsBelow {
  readonly direct: readonly UnitKind[];
  readonly further: readonly UnitKind[];
}

const having = (present: readonly UnitKind[]) => kindSets.filter((set) => set.some((k) => present.includes(k)));

/** Sets of kinds that have units, those directly below first. */
export const kindSetsOf = ({ direct, further }: KindsBelow): readonly (readonly UnitKind[])[] => [
  ...new Set([...having(direct), ...having(further)]),
];

/** The kinds chosen, or the first set that has units. */
export function kindsShown(below: KindsBelow, chosen: string | undefined): readonly UnitKind[] {
  const available = kindSetsOf(below);
  return available.find((set) => set.join('-') === chosen) ?? available[0] ?? [];
}

/** Thirds of the units by residents; a unit whose residents are not known belongs to none. */
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];
export const sizeOf = (text: string | undefined): Size | null => sizes.find((size) => size === text) ?? null;

export function ofSize<T extends { readonly unit: OrgUnit }>(rows: readonly T[], size: Size | null): readonly T[] {
  if (size === null) return rows;
  const known = rows.flatMap(({ unit }) => (unit.population === null ? [] : [{ id: unit.id, n: unit.population }]));
  known.sort((a, b) => a.n - b.n || a.id - b.id);
  const third = sizes.indexOf(size);
  const cut = (i: number): number => Math.round((known.length * i) / sizes.length);
  const ids = new Set(known.slice(cut(third), cut(third + 1)).map((k) => k.id));
  return rows.filter(({ unit }) => ids.has(unit.id));
}
