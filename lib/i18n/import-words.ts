import type { ImportName } from '../domain/import/problem';
import { importNames, type ImportWords } from '../domain/import/target';
import { loadMessages } from './load';
import { locales, type Locale } from './namespaces';
import { translator } from './translator';

interface RegisterWords {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The words of one register in one language. */
export async function registerWords(name: ImportName, locale: Locale): Promise<RegisterWords> {
  const { registers } = await loadMessages(locale);
  return registers?.[name] as RegisterWords;
}

/** Every word under which a file may name a field or a choice, in both languages: an export can be read back. */
export async function importWords(name: ImportName): Promise<ImportWords> {
  const all = await Promise.all(locales.map((locale) => registerWords(name, locale)));
  const fields: Record<string, string[]> = {};
  const choices: Record<string, Record<string, string[]>> = {};
  for (const words of all) {
    for (const [field, label] of Object.entries(words.fields)) (fields[field] ??= []).push(label);
    for (const [field, labels] of Object.entries(words.choices))
      for (const [choice, label] of Object.entries(labels)) ((choices[field] ??= {})[choice] ??= []).push(label);
  }
  return { fields, choices, ...(await ownHeadings()) };
}

/** The headings of our own files of refused rows, in both languages: they come back corrected. */
async function ownHeadings(): Promise<{ reasons: string[]; surplus: string[] }> {
  const all = await Promise.all(locales.map((locale) => translator(locale, 'import')));
  return {
    reasons: all.flatMap((t) => [t('refused.row'), t('refused.reason')]),
    surplus: all.map((t) => t('refused.surplus')),
  };
}

/** Register name → label, for lists. */
export async function registerNamesIn(locale: Locale): Promise<Record<ImportName, string>> {
  const { registers } = await loadMessages(locale);
  const words = registers as Readonly<Record<string, RegisterWords>>;
  return Object.fromEntries(importNames.map((name) => [name, words[name]?.name ?? name])) as Record<ImportName, string>;
}
