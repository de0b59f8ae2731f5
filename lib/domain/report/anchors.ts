import type { Place, PlacedWords } from './places';

/** Where a remark was put: its place then, and the words that stood there or that were chosen. */
export type Anchor = Place;

/** Where the words of a remark stand now; `moved`: not at the place where they stood. */
export type Anchored =
  | { readonly kind: 'here' | 'moved' | 'changed'; readonly chapter: string; readonly place: string }
  /** neither the words nor anything like them stand there any more */
  | { readonly kind: 'orphan' };

/** Numbers follow the data and blanks are nobody's words: neither makes another sentence of it. */
const bare = (text: string): string =>
  text
    .replace(/[\s\u3000]+/g, '')
    .replace(/…$/, '')
    .replace(/\d+(?:\.\d+)?/g, '#');

const pairsOf = (text: string): string[] => Array.from(text, (c, i) => c + (text[i + 1] ?? '')).slice(0, -1);

/** More than half of what stood there: the same sentence, rewritten. */
const ALIKE = 0.5;

/** Whether most pairs of characters of the words still stand in the text, each as often as it stood. */
function isAlike(words: string, text: string): boolean {
  const left = new Map<string, number>();
  for (const pair of pairsOf(text)) left.set(pair, (left.get(pair) ?? 0) + 1);
  const wanted = pairsOf(words);
  const found = wanted.filter((pair) => {
    const n = left.get(pair) ?? 0;
    left.set(pair, n - 1);
    return n > 0;
  });
  return found.length > ALIKE * wanted.length;
}

const sectionOf = (place: string): string => place.split('/')[0] ?? '';

/** How far another place is from where the remark was put: the place, its section, its chapter, the rest. */
function distance(anchor: Anchor, at: PlacedWords): number {
  if (at.chapter !== anchor.chapter) return 3;
  if (at.place === anchor.place) return 0;
  return sectionOf(at.place) === sectionOf(anchor.place) ? 1 : 2;
}

const isCell = (place: string): boolean => /\/r\d+c\d+$/.test(place);

/**
 * Finds the place of a remark in the report as it is now. First where the very words stand, the nearest one; then the
 * place where they stood, or one of its section, whose words are alike. A cell stays the cell that it is: its words are
 * a number or nothing.
 */
export function anchorOf(anchor: Anchor, places: readonly PlacedWords[]): Anchored {
  const near = [...places].sort((a, b) => distance(anchor, a) - distance(anchor, b));
  const same = near.find((at) => distance(anchor, at) === 0);
  const words = bare(anchor.quote);
  if (isCell(anchor.place) || words === '') return same === undefined ? { kind: 'orphan' } : at('here', same);
  const standing = near.find((one) => bare(one.text).includes(words));
  if (standing !== undefined) return at(standing === same ? 'here' : 'moved', standing);
  const alike = near.find((one) => distance(anchor, one) <= 1 && isAlike(words, bare(one.text)));
  return alike === undefined ? { kind: 'orphan' } : at('changed', alike);
}

const at = (kind: 'here' | 'moved' | 'changed', { chapter, place }: PlacedWords): Anchored => ({
  kind,
  chapter,
  place,
});
