import type { CheckItem } from './inspection';

/** What is typed about one item; '' is blank. */
export interface ItemEntry {
  /** '': not looked at, which is not the same as in order */
  readonly result: '' | 'passed' | 'finding';
  readonly finding: string;
  readonly severity: string;
  readonly dueOn: string;
  readonly fullPoints: string;
  readonly points: string;
}

export interface VisitHead {
  readonly round: string;
  readonly inspectedOn: string;
  readonly inspector: string;
}

export type VisitEntries = Readonly<Partial<Record<CheckItem, ItemEntry>>>;

export const blankItem: ItemEntry = { result: '', finding: '', severity: '', dueOn: '', fullPoints: '', points: '' };

/** Every item that was not looked at is in order, with all its points; what was found stays. */
export const allPassed = (entries: VisitEntries): VisitEntries =>
  Object.fromEntries(
    Object.entries(entries).map(([item, entry]) => [
      item,
      entry.result === '' ? { ...entry, result: 'passed', points: entry.fullPoints } : entry,
    ]),
  );

/** What an item becomes by its result: a finding has its text and day, one in order has not. */
export function withResult(entry: ItemEntry, result: ItemEntry['result']): ItemEntry {
  const points = result === 'passed' && entry.points === '' ? entry.fullPoints : entry.points;
  if (result === 'finding') return { ...entry, result };
  return { ...entry, result, points: result === '' ? '' : points, finding: '', severity: '', dueOn: '' };
}
