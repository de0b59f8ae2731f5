import { describe, expect, it } from 'vitest';

import { loadMessages } from './load';
import { locales } from './namespaces';

/** 'shell.nav.admin' → 'year,n': every message with the names of its placeholders. */
function flatten(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') {
    const names = [...tree.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? '');
    return [[path, [...new Set(names)].sort().join()]];
  }
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) => flatten(value, `${path}.${key}`));
}

describe('messages', () => {
  it('have the same keys and placeholders in both languages', async () => {
    const [zh, en] = await Promise.all(
      locales.map(async (locale) => Object.fromEntries(flatten(await loadMessages(locale)))),
    );
    expect(en).toEqual(zh);
  });
});
