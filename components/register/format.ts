import type { Column, Value } from '@/lib/domain/columns';
import { monthText } from '@/lib/domain/period';

/** What a value needs to be said in the reader's language. */
export interface ValueWords {
  /** shown for a value that is not known; 0 is shown as 0 */
  readonly blank: string;
  readonly yes: string;
  readonly no: string;
  readonly separator: string;
  readonly choice: (field: string, value: string) => string;
  readonly number: (value: number) => string;
}

export interface FieldValue {
  readonly field: string;
  readonly column: Column;
  readonly value: Value | undefined;
}

function textOf(column: Column, value: string): string {
  return column.kind === 'dateTime' ? value.replace('T', ' ') : value;
}

function numberOf(column: Column, value: number, words: ValueWords): string {
  if (column.naming === true) return String(value);
  return column.kind === 'month' ? monthText(value) : words.number(value);
}

/** A value as a reader sees it, in a list or on a page. */
export function formatValue({ field, column, value }: FieldValue, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.blank;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return numberOf(column, value, words);
  if (typeof value !== 'string') return value.map((choice) => words.choice(field, choice)).join(words.separator);
  return column.kind === 'choice' ? words.choice(field, value) : textOf(column, value);
}
