import type { Row } from '../columns';
import { type IsoDate, monthOf } from '../dates';
import { monthText, type Period } from '../period';
import type { RegisterDefinition, RowProblem } from '../register/definition';

/** Something odd about the day of a row that goes in all the same; null for most. */
export type WhenCheck = (row: Row) => RowProblem | null;

/**
 * Days to come, and days outside the period that the file is said to be of: clocks that were never set and years
 * mistyped pass every other rule (QUIRKS D10).
 */
export function whenCheck(
  definition: RegisterDefinition,
  { today, period }: { readonly today: IsoDate; readonly period: Period | null },
): WhenCheck {
  const field = definition.dated;
  const thisMonth = monthOf(today);
  return (row) => {
    const value = row[field];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    const found = typeof value === 'number' ? monthText(value) : value.slice(0, 10);
    if (typeof value === 'number' ? value > thisMonth : found > today) return { field, code: 'futureDate', found };
    if (period === null) return null;
    const month = typeof value === 'number' ? value : monthOf(found);
    if (month >= period.from && month <= period.to) return null;
    return { field, code: 'outsidePeriod', found, expected: `${monthText(period.from)}–${monthText(period.to)}` };
  };
}
