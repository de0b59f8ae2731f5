import type { FigurePart } from './document';

/** A figure that the words of a template name in braces: {code}, {code#n}, {code#d}, {code@last}, {code~件}. */
export interface Placeholder {
  readonly code: string;
  readonly part: Exclude<FigurePart, 'change'>;
  readonly when: 'now' | 'before';
  /** unit of the comparison with last year; null: no comparison */
  readonly change: string | null;
}

const parts = { n: 'numerator', d: 'denominator' } as const;
const pattern = /^([a-zA-Z][\w.-]*\.[\w.-]+)(?:#([nd]))?(@last)?(?:~([^{}~]*))?$/;

/** What stands between the braces; null where it is no figure (a name, or a slip). */
export function parsePlaceholder(inner: string): Placeholder | null {
  const found = pattern.exec(inner);
  if (!found) return null;
  const [, code = '', part, last, change] = found;
  return {
    code,
    part: part === 'n' || part === 'd' ? parts[part] : 'value',
    when: last === undefined ? 'now' : 'before',
    change: change ?? null,
  };
}

export function writePlaceholder({ code, part, when, change }: Placeholder): string {
  const letter = part === 'value' ? '' : part === 'numerator' ? '#n' : '#d';
  return `${code}${letter}${when === 'before' ? '@last' : ''}${change === null ? '' : `~${change}`}`;
}

/** What stands between each pair of braces, in order. */
export const bracesIn = (words: string): string[] => [...words.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1] ?? '');

/** A brace without its partner. */
export const isUneven = (words: string): boolean => /[{}]/.test(words.replace(/\{[^{}]*\}/g, ''));
