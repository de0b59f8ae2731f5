import { monthOf, type Month } from '../dates';
import type { EnterableRegister } from '../measure/entered';
import { touchedFields } from '../measure/touched';
import { entryForms } from './lines';

/** Fields of documents whose day may lie long before the row's own: lib/domain/entry/lines.ts, trailing. */
const TRAILING = new Set(['formedOn', 'abolishedOn']);

/** Days of a row in whose months it counts, so that what was entered for them does not (docs/adr/0024). */
export const replacingFields = (register: EnterableRegister): string[] =>
  touchedFields[register].filter((field) => !TRAILING.has(field));

/** The line by which a reader knows an entry again: how many there were. */
export const headLine = (register: EnterableRegister): string => entryForms[register].blocks[0]?.lines[0]?.id ?? '';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which of the months that stand as entered a row would replace, as far as its days are written; in their order. */
export function replacedMonths(
  register: EnterableRegister,
  values: Readonly<Record<string, unknown>>,
  standing: readonly Month[],
): Month[] {
  const days = replacingFields(register).map((field) => values[field]);
  const within = new Set(days.flatMap((day) => (typeof day === 'string' && DAY.test(day) ? [monthOf(day)] : [])));
  return standing.filter((month) => within.has(month)).sort((a, b) => a - b);
}
