import type { ListView } from './list-rows';
import { valueWords, type RegistersTranslator } from './words';

/** Footer of the list: sums of shown columns over all its rows; no footer without such a column. */
export function totalsOf(
  sums: Readonly<Record<string, number | null>>,
  view: ListView,
  t: RegistersTranslator,
): { totals?: Record<string, string> } {
  const words = valueWords(t, { register: view.definition.name, locale: view.locale });
  const shown = view.fields.filter((field) => Object.hasOwn(sums, field));
  if (shown.length === 0) return {};
  const totals = shown.map((field): [string, string] => {
    const sum = sums[field] ?? null;
    return [field, sum === null ? words.blank : words.number(sum)];
  });
  return { totals: Object.fromEntries(totals) };
}
