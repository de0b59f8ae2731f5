import type { Value } from '../columns';

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
