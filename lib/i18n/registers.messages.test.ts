import { describe, expect, it } from 'vitest';

import { orgUnitColumns } from '../domain/org-unit';
import type { Columns } from '../domain/columns';
import { registers } from '../domain/register/registers';
import en from '../../messages/en/registers.json';
import zh from '../../messages/zh-CN/registers.json';

interface Words {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly hints: Readonly<Record<string, string>>;
}

const lists: [string, Columns][] = [
  ...Object.values(registers).map((r): [string, Columns] => [r.name, r.columns]),
  ['org-units', orgUnitColumns],
];
const languages = { 'zh-CN': zh, en } as unknown as Record<string, Record<string, Words>>;

const none: Words = { name: '', fields: {}, choices: {}, hints: {} };
const wordsOf = (language: string, name: string): Words => ({ ...none, ...languages[language]?.[name] });
const keys = (words: Readonly<Record<string, unknown>> | undefined): string[] => Object.keys(words ?? {});

describe.each(Object.keys(languages))('register words in %s', (language) => {
  it.each(lists)('%s: every field and choice has a word, and no word is left over', (name, columns) => {
    const words = wordsOf(language, name);
    expect(words.name).toBeTruthy();
    expect(keys(words.fields)).toEqual(keys(columns));
    const choices = Object.entries(columns).filter(([, column]) => column.choices);
    expect(keys(words.choices).sort()).toEqual(choices.map(([field]) => field).sort());
    for (const [field, column] of choices)
      expect(keys(words.choices[field]), field).toEqual([...(column.choices ?? [])]);
    for (const field of keys(words.hints)) expect(columns).toHaveProperty(field);
  });

  it.each(lists)('%s: two fields never share a word, so that an export can be read back', (name) => {
    const labels = Object.values(wordsOf(language, name).fields);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
