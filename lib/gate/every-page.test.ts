import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const app = join(import.meta.dirname, '..', '..', 'app');
const source = (file: string): string => readFileSync(join(app, file), 'utf8');
const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).map((file) => relative('.', file));
const named = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file)).sort();

/** Open to everybody, on purpose. */
const open = ['api/auth/[...all]/route.ts', 'api/health/route.ts', 'api/v1/openapi/route.ts', 'login/page.tsx'];

const exported = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[0]);

describe('no address without a gate', () => {
  const pages = named(/(^|\/)page\.tsx$/).filter((file) => !open.includes(file));
  const routes = named(/(^|\/)route\.tsx?$/).filter((file) => !open.includes(file));
  const actions = files.filter((file) => /\.tsx?$/.test(file) && /^'use server'/m.test(source(file)));

  it('finds the files it is about', () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(actions.length).toBeGreaterThan(4);
    for (const file of open) expect(files).toContain(file);
  });

  it.each(pages)('page %s awaits guardPage or guardAdmin', (file) => {
    expect(source(file)).toMatch(/await guard(Page|Admin)\(/);
  });

  it.each(routes)('route %s exports only what route() or, for other systems, apiRoute() made', (file) => {
    const text = source(file);
    const handlers = exported(text, /export (const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g);
    expect(handlers.length).toBeGreaterThan(0);
    expect(exported(text, /export const (GET|POST|PUT|PATCH|DELETE) = (route|apiRoute)\(/g)).toHaveLength(
      handlers.length,
    );
  });

  it.each(actions)('actions %s exports only what action() made', (file) => {
    const text = source(file);
    const all = exported(text, /^export (?!type|interface)/gm);
    expect(exported(text, /^export const \w+ = (action|publicAction)\(/gm)).toHaveLength(all.length);
  });

  it('publicAction is only for the language and for leaving', () => {
    const users = actions.filter((file) => source(file).includes('publicAction('));
    expect(users.sort()).toEqual(['(desk)/actions.ts', 'actions.ts']);
  });
});

describe('scopes', () => {
  it('are minted in lib/gate only', () => {
    const lib = join(app, '..', 'lib');
    const minting = readdirSync(lib, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => /\.tsx?$/.test(file) && !/\.test\.ts$|(^|\/)testing\//.test(file) && !file.startsWith('generated'),
      )
      .filter((file) => /as (unknown as )?OrgScope/.test(readFileSync(join(lib, file), 'utf8')));
    expect(minting).toEqual(['gate/authorize.ts']);
  });
});
