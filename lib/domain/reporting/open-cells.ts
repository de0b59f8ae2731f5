import type { IsoDate, Month } from '../dates';
import { cellState, codesOf, type MonthFacts } from './completeness';

/** One register of one month that somebody still owes: how many units, and whether it was given back or is late. */
export interface OpenCell {
  /** place among the obligations */
  readonly at: number;
  readonly month: Month;
  readonly state: 'returned' | 'late' | 'due';
  readonly units: number;
}

const order = ['returned', 'late', 'due'] as const;
const isOpen = (state: string | null): state is OpenCell['state'] => order.some((open) => open === state);

/** Given back before late before due; within them the newest month first, then by register. */
export function openCells(
  months: readonly MonthFacts[],
  due: ReadonlyMap<Month, IsoDate | null>,
  today: IsoDate,
): OpenCell[] {
  const found = new Map<string, OpenCell>();
  for (const facts of months) {
    const seen = { today, dueOn: due.get(facts.month) ?? null };
    codesOf(facts).forEach((_, at) => {
      const state = cellState(facts, at, seen);
      if (!isOpen(state)) return;
      const key = `${state} ${facts.month} ${at}`;
      found.set(key, { at, month: facts.month, state, units: (found.get(key)?.units ?? 0) + 1 });
    });
  }
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.month - a.month || a.at - b.at,
  );
}
