import type { ImportName, ImportProblem } from '../domain/import/problem';
import { registerWords } from './import-words';
import type { Locale } from './namespaces';
import { translator } from './translator';

/** Codes whose `expected` lists fields, and those whose `expected` lists the choices of the column. */
const listsFields = new Set(['missingColumn', 'columnTwice', 'mapUnknownField']);

/** Turns problems into sentences of one language, with the office's words for fields and choices. */
export async function problemText(name: ImportName, locale: Locale): Promise<(problem: ImportProblem) => string> {
  const t = await translator(locale, 'problems');
  const words = await registerWords(name, locale);
  const field = (f: string): string => (words.fields[f] === undefined ? f : `${words.fields[f]}(${f})`);
  const choices = new Map(Object.values(words.choices).flatMap((labels) => Object.entries(labels)));
  const expected = ({ code, expected: given }: ImportProblem): string => {
    const parts = (given ?? '').split(' ');
    if (listsFields.has(code)) return parts.map(field).join(' ');
    return code === 'notAChoice' ? parts.map((p) => choices.get(p) ?? p).join(' ') : (given ?? '');
  };
  return (problem) => t(problem.code, { found: problem.found ?? '', expected: expected(problem) });
}
