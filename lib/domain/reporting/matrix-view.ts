import type { IsoDate, Month } from '../dates';
import {
  codesOf,
  completeness,
  summarize,
  timeliness,
  type MonthFacts,
  type MonthSummary,
  type Share,
} from './completeness';

/** A unit with what it owes month by month, as lib/data/reporting/matrix.ts reads it. */
interface UnitMonths<U> {
  readonly unit: U;
  readonly months: ReadonlyMap<Month, MonthFacts>;
}

export interface MatrixRow<U> {
  readonly unit: U;
  /** one for each month; null: nothing is owed */
  readonly cells: readonly (MonthSummary | null)[];
  readonly share: Share;
}

export interface MatrixView<U> {
  readonly months: readonly Month[];
  readonly dueOn: readonly (IsoDate | null)[];
  readonly rows: readonly MatrixRow<U>[];
  readonly complete: Share;
  readonly inTime: Share;
}

interface Seen {
  readonly months: readonly Month[];
  readonly due: ReadonlyMap<Month, IsoDate | null>;
  readonly today: IsoDate;
  /** places of the obligations looked at; all without */
  readonly at?: ReadonlySet<number> | undefined;
}

/** The matrix of a page: state and numbers of each month, the share of each unit and of all together. */
export function viewMatrix<U>(units: readonly UnitMonths<U>[], seen: Seen): MatrixView<U> {
  const { months, due, today, at } = seen;
  const dueOf = (month: Month): IsoDate | null => due.get(month) ?? null;
  const rows = units
    .map(({ unit, months: own }) => ({
      unit,
      cells: months.map((month) => {
        const facts = own.get(month);
        return facts === undefined ? null : summarize(facts, { today, dueOn: dueOf(month) }, at);
      }),
      share: completeness([...own.values()], today, at),
    }))
    .filter((row) => row.cells.some((cell) => cell !== null));
  const all = units.flatMap(({ months: own }) => [...own.values()]);
  return {
    months,
    dueOn: months.map(dueOf),
    rows,
    complete: completeness(all, today, at),
    inTime: timeliness(all, dueOf, today),
  };
}

export interface Reminder<U> {
  readonly unit: U;
  readonly month: Month;
  readonly dueOn: IsoDate | null;
  readonly late: boolean;
  /** places of the obligations that are open, given back ones included */
  readonly open: readonly number[];
}

/** Who has to be reminded of what: months that have ended with a cell missing or given back, the oldest first. */
export function reminders<U>(units: readonly UnitMonths<U>[], seen: Seen): Reminder<U>[] {
  const found = units.flatMap(({ unit, months: own }) =>
    [...own.values()].flatMap((facts): Reminder<U>[] => {
      const dueOn = seen.due.get(facts.month) ?? null;
      const summary = summarize(facts, { today: seen.today, dueOn }, seen.at);
      if (summary === null || !['late', 'due', 'returned'].includes(summary.state)) return [];
      const open = codesOf(facts)
        .map((code, i) => ({ code, i }))
        .filter(({ code, i }) => (code === '-' || facts.returned.includes(i)) && seen.at?.has(i) !== false)
        .map(({ i }) => i);
      return [{ unit, month: facts.month, dueOn, late: dueOn !== null && dueOn < seen.today, open }];
    }),
  );
  return found.sort((a, b) => a.month - b.month);
}
