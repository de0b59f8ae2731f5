import type { Value } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { formatValue, type ValueWords } from './format';

/** One field that an entry of the history names; null texts: the value is personal and was never written down. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONGEST = 120;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The changes of an audit entry's detail {field: {before, after} | 'personal'}; other details name none. */
export function changesOf(detail: unknown, definition: RegisterDefinition, words: ValueWords): Change[] {
  if (!isRecord(detail)) return [];
  return Object.entries(detail).flatMap(([field, change]): Change[] => {
    const column = Object.hasOwn(definition.columns, field) ? definition.columns[field] : undefined;
    if (column === undefined) return [];
    if (!isRecord(change)) return [{ field, before: null, after: null }];
    const said = (value: unknown): string => shorten(formatValue({ field, column, value: value as Value }, words));
    return [{ field, before: said(change['before']), after: said(change['after']) }];
  });
}
