import { describe, expect, it } from 'vitest';

import { loadMessages } from './load';
import { locales } from './namespaces';

const nested = /^\s*(?:select|plural|selectordinal)\s*,/;

/** From the character after '{' to the matching '}': its text and where it ends. */
function braces(text: string, start: number): { readonly inner: string; readonly end: number } {
  let depth = 1;
  let end = start;
  while (depth > 0 && end < text.length) {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    end += 1;
  }
  return { inner: text.slice(start, end - 1), end };
}

const groups = (text: string): string[] => {
  const found: string[] = [];
  for (let at = text.indexOf('{'); at >= 0;) {
    const { inner, end } = braces(text, at + 1);
    found.push(inner);
    at = text.indexOf('{', end);
  }
  return found;
};

/** A brace between apostrophes is text. */
const QUOTED = /'[{}][^']*'/g;

/** Names of the placeholders of an ICU message, those within select and plural branches included. */
function placeholders(message: string): string[] {
  return groups(message.replace(QUOTED, '')).flatMap((group) => {
    const [name = '', ...rest] = group.split(',');
    const type = rest.join(',');
    return [name.trim(), ...(nested.test(type) ? groups(type).flatMap(placeholders) : [])];
  });
}

function flatten(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, [...new Set(placeholders(tree))].sort().join()]];
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) => flatten(value, `${path}.${key}`));
}

describe('messages', () => {
  it('placeholders are found also inside branches', () => {
    expect(placeholders('{n, plural, one {# of {total}} other {all}} and {name}')).toEqual(['n', 'total', 'name']);
    expect(placeholders("a title may hold '{'unit'}', {n} times")).toEqual(['n']);
  });

  it('have the same keys and placeholders in both languages', async () => {
    const trees = await Promise.all(locales.map(loadMessages));
    const [zh, en] = trees.map((tree) => Object.fromEntries(flatten(tree)));
    expect(en).toEqual(zh);
  });
});
