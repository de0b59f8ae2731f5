import { describe, expect, it } from 'vitest';

import { indicators } from '../domain/indicator/catalogue';
import en from '../../messages/en/indicators.json';
import zh from '../../messages/zh-CN/indicators.json';

type Words = Record<string, Record<string, unknown>>;
const apart = new Set(['sources', 'command', 'missing', 'groups', 'flags', 'facts', 'settings']);

describe.each([
  ['zh-CN', zh as unknown as Words],
  ['en', en as unknown as Words],
])('indicator words in %s', (_, words) => {
  it('has name, short name, definition and formula of every indicator, and none left over', () => {
    const found = Object.entries(words)
      .filter(([noun]) => !apart.has(noun))
      .flatMap(([noun, names]) => Object.keys(names).map((name) => `${noun}.${name}`));
    expect(found.sort()).toEqual(indicators.map((d) => d.code).sort());
    for (const { code } of indicators) {
      const [noun = '', name = ''] = code.split('.');
      const text = words[noun]?.[name] as Record<string, string>;
      expect(Object.keys(text)).toEqual(['name', 'short', 'definition', 'formula']);
      expect(
        Object.values(text).every((t) => t.trim() !== ''),
        code,
      ).toBe(true);
    }
  });

  it('names every source, and two indicators of one register never share a name', () => {
    expect(Object.keys(words['sources'] ?? {}).sort()).toEqual([...new Set(indicators.map((d) => d.source))].sort());
    const names = indicators.map((d) => {
      const [noun = '', name = ''] = d.code.split('.');
      return `${noun} ${String((words[noun]?.[name] as Record<string, string>)['name'])}`;
    });
    expect(new Set(names).size).toBe(names.length);
  });
});
