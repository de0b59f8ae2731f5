import 'server-only';

import { readDivisions } from '@/lib/documents/divisions';
import { ALL, type ChoiceLevel } from '@/lib/domain/division-review';
import { divisionsBelow, divisionWay, findDivisions, type FoundDivision, LENGTHS } from '@/lib/domain/divisions';
import { env } from '@/lib/env';

const FOUND = 40;

export interface Places {
  /** of the package */
  readonly version: string;
  /** null: nothing is chosen, or there is none of that code */
  readonly chosen: { readonly code: string; readonly way: readonly string[]; readonly units: number } | null;
  /** province, city, county, township: each with what the level above leaves to choose */
  readonly levels: readonly ChoiceLevel[];
  readonly found: readonly FoundDivision[];
  readonly more: number;
}

/** What the page offers for a code and words of its address. */
export async function divisionPlaces(code: string, words: string): Promise<Places> {
  const { version, divisions, byCode } = await readDivisions(env().root);
  const way = code === ALL ? [] : divisionWay(byCode, code);
  const levels = LENGTHS.slice(0, way.length + 1).map((length, level) => ({
    chosen: way[level]?.code ?? null,
    options: divisionsBelow(divisions, way[level - 1]?.code ?? '', length).map((one) => ({
      value: one.code,
      label: one.name,
    })),
  }));
  const below = code === ALL ? divisions : divisions.filter((one) => one.code.startsWith(code));
  const known = code === ALL || way.length > 0;
  return {
    version,
    chosen: known ? { code, way: way.map(({ name }) => name), units: below.length } : null,
    levels: levels.filter(({ options }) => options.length > 0),
    ...findDivisions(byCode, words, FOUND),
  };
}
