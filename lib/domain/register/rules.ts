import type { Row, Value } from '../columns';
import type { RowProblem } from './definition';

/** Nearly every row is in order: one list serves them all. */
const none: readonly RowProblem[] = [];

/** The problems of all rules together; a million rows of a file make no million lists. */
export const joined = (...found: readonly (readonly RowProblem[])[]): readonly RowProblem[] =>
  found.every((problems) => problems.length === 0) ? none : found.flat();

/** `later` must not come before `earlier` when both are known (ISO dates compare as text). */
export function inOrder(row: Row, earlier: string, later: string): readonly RowProblem[] {
  const [a, b] = [row[earlier], row[later]];
  if (typeof a !== 'string' || typeof b !== 'string' || a <= b) return none;
  return [{ field: later, code: 'beforeOther', found: b, expected: a }];
}

/** `field` must be filled when the condition holds. */
export function needed(row: Row, field: string, when: boolean): readonly RowProblem[] {
  return when && isBlank(row[field]) ? [{ field, code: 'required' }] : none;
}

export const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export const text = (row: Row, field: string): string | null => {
  const value = row[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const number = (row: Row, field: string): number | null => {
  const value = row[field];
  return typeof value === 'number' ? value : null;
};

/** A part is never more than its whole, when both are known. */
export function atMost(row: Row, part: string, whole: string): readonly RowProblem[] {
  const [p, w] = [number(row, part), number(row, whole)];
  if (p === null || w === null || p <= w) return none;
  return [{ field: part, code: 'aboveWhole', found: String(p), expected: String(w) }];
}
