import type { Row, Value } from '../columns';
import type { RowProblem } from './definition';

/** `later` must not come before `earlier` when both are known (ISO dates compare as text). */
export function inOrder(row: Row, earlier: string, later: string): RowProblem[] {
  const [a, b] = [row[earlier], row[later]];
  if (typeof a !== 'string' || typeof b !== 'string' || a <= b) return [];
  return [{ field: later, code: 'beforeOther', found: b, expected: a }];
}

/** `field` must be filled when the condition holds. */
export function needed(row: Row, field: string, when: boolean): RowProblem[] {
  return when && isBlank(row[field]) ? [{ field, code: 'required' }] : [];
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
export function atMost(row: Row, part: string, whole: string): RowProblem[] {
  const [p, w] = [number(row, part), number(row, whole)];
  if (p === null || w === null || p <= w) return [];
  return [{ field: part, code: 'aboveWhole', found: String(p), expected: String(w) }];
}
