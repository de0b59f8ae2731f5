import type { FormValues } from '@/lib/domain/register/form-values';

/** What was typed and never saved; the version says on which state of the row. */
export interface Draft {
  readonly values: FormValues;
  readonly unitId: number | null;
  readonly version: number | null;
}

const isText = (value: unknown): boolean => typeof value === 'string';

const isValues = (value: unknown): value is FormValues =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((v) => isText(v) || (Array.isArray(v) && v.every(isText)));

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** null for anything that is not a draft of ours */
export function parseDraft(text: string | null): Draft | null {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Record<keyof Draft, unknown>> | null;
    if (!isValues(found?.values)) return null;
    return { values: found.values, unitId: numberOf(found.unitId), version: numberOf(found.version) };
  } catch {
    return null;
  }
}

/** Storage can be full or forbidden; a form works without it. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export const readDraft = (key: string): Draft | null => attempt(() => parseDraft(localStorage.getItem(key)), null);
export const dropDraft = (key: string): void => attempt(() => localStorage.removeItem(key), undefined);
export const writeDraft = (key: string, draft: Draft): boolean =>
  attempt(() => {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  }, false);
