import type { Value } from '../columns';
import type { RowProblem } from './definition';

/** A case as another row names it: by its number alone within a unit, by number@code where it is another unit's. */
export interface CaseLink {
  readonly number: string;
  /** code or name as written; null: no unit is named */
  readonly unit: string | null;
}

/** Numbers of cases hold hyphens, slashes and brackets, but no @. */
export function readLink(value: Value | undefined): CaseLink | null {
  if (typeof value !== 'string' || value === '') return null;
  const text = value.replaceAll('＠', '@');
  const at = text.lastIndexOf('@');
  if (at < 0) return { number: text, unit: null };
  return { number: text.slice(0, at).trim(), unit: text.slice(at + 1).trim() };
}

export const linkTo = (number: string, code: string): string => `${number}@${code}`;

/** A link of a row to a case of a unit that the row names. */
export interface NamedCase {
  readonly field: string;
  /** as it stands in the row */
  readonly written: string;
  readonly number: string;
  readonly unitId: number;
  /** null: there is no such case */
  readonly status: string | null;
}

/** What is wrong with a link to a case of this status; null: nothing. */
export function linkProblem({ field, written, number, status }: NamedCase): RowProblem | null {
  if (status === null) return { field, code: 'linkUnknown', found: written };
  // The one that is counted must be there to be counted.
  if (field === 'duplicateOf' && status === 'duplicate') return { field, code: 'linkToDuplicate', found: number };
  return null;
}
