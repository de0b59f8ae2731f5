import 'server-only';

import type { Column } from '@/lib/domain/columns';
import type { RegisterDefinition, RegisterName } from '@/lib/domain/register/definition';
import { columnOf, type Values } from './register-values';

/**
 * Registers whose texts have an index of their characters and pairs of characters (docs/adr/0027). Not service cases:
 * they come by the million, and their three short texts are gone through in time.
 */
const WITH_INDEX: ReadonlySet<RegisterName> = new Set(['complaints', 'disclosures', 'applications']);

/** '%', '_' and '\' of a search stand for themselves. */
export const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

const isSearched = ([, { kind }]: readonly [string, Column]): boolean => kind === 'text' || kind === 'code';

const searchedColumns = (definition: RegisterDefinition): string[] =>
  Object.entries(definition.columns)
    .filter(isSearched)
    .map(([field]) => columnOf(definition, field));

const hasCase = (search: string): boolean => search.toLowerCase() !== search.toUpperCase();

export interface WordTests {
  /** of which the planner knows about how few rows it leaves */
  readonly planned: string;
  /** the same found faster where every row is looked at */
  readonly scanned: string;
}

/** Chinese and figures have no case: LIKE finds the same as ILIKE and need not fold every cell of the register. */
export function wordTests(definition: RegisterDefinition, search: string, v: Values): WordTests {
  const columns = searchedColumns(definition);
  if (columns.length === 0) return { planned: 'false', scanned: 'false' };
  const pattern = v.add(likePattern(search));
  const like = hasCase(search) ? 'ilike' : 'like';
  const anyOf = (test: (column: string) => string) => `(${columns.map(test).join(' or ')})`;
  const planned = anyOf((column) => `${column} ${like} ${pattern}`);
  if (hasCase(search) || likePattern(search) !== `%${search}%`) return { planned, scanned: planned };
  return { planned, scanned: anyOf((column) => `strpos(${column}, btrim(${pattern}, '%')) > 0`) };
}

/** The parts that stand in the index of the register, as its migration has them; null where it has none. */
function partsOf(definition: RegisterDefinition): string | null {
  if (!WITH_INDEX.has(definition.name)) return null;
  return `word_parts(array[${searchedColumns(definition).join(', ')}])`;
}

export interface IndexedWord {
  /** what an index answers */
  readonly has: string;
  /** what is found so has the word; otherwise it has to be looked for in what is found */
  readonly exact: boolean;
}

/**
 * The word by the index of the register; null where it has none. All pairs of a longer word can stand in a row that
 * does not have the word, and a pair with a blank can join the ends of two texts.
 */
export function indexedWord(definition: RegisterDefinition, search: string, v: Values): IndexedWord | null {
  const parts = partsOf(definition);
  if (parts === null) return null;
  const characters = Array.from(search).length;
  const word = `lower(${v.add(search)}::text)`;
  const wanted = characters === 1 ? `array[${word}]` : `word_pairs(${word})`;
  return { has: `${parts} @> ${wanted}`, exact: characters <= 2 && !search.includes(' ') };
}
