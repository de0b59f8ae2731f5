import { indicators } from '../indicator/catalogue';
import type { IndicatorDefinition } from '../indicator/definition';
import { unitKinds, type UnitKind } from '../org-unit';
import { boards, type BoardName } from './board';

/** What the comparison shows: the main numbers of every board, or everything of one. */
export const columnSets = ['key', ...boards.map((b) => b.name)] as const;
export type ColumnSet = 'key' | BoardName;

export const columnSetOf = (text: string | undefined): ColumnSet => columnSets.find((set) => set === text) ?? 'key';

/** Indicators of one board: everything declared for the registers it stands for, remedies beside applications. */
export function indicatorsOf(set: ColumnSet): IndicatorDefinition[] {
  if (set === 'key') {
    const main = new Set(boards.flatMap((b) => [b.main, b.rate]));
    return indicators.filter((d) => main.has(d.code));
  }
  return indicators.filter((d) => boardNameOf(d) === set);
}

export function boardNameOf(d: IndicatorDefinition): BoardName {
  if (d.register === 'remedies') return 'application';
  return boards.find((b) => b.register === d.register)?.name ?? 'complaint';
}

/** Townships and streets stand side by side; every other kind is compared with its own. */
export const kindSets: readonly (readonly UnitKind[])[] = [
  ['township', 'street'],
  ...unitKinds.filter((k) => k !== 'township' && k !== 'street').map((k) => [k]),
];

/** The kinds chosen, or the first set that has units. */
export function kindsShown(present: readonly UnitKind[], chosen: string | undefined): readonly UnitKind[] {
  const available = kindSets.filter((set) => set.some((k) => present.includes(k)));
  return available.find((set) => set.join('-') === chosen) ?? available[0] ?? [];
}
