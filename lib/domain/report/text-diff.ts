/** A stretch of text: in both, only in the later one, only in the earlier one. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Numbers with their sign of percent and Latin words stay whole; a Chinese character is a word. */
const tokensOf = (text: string): string[] => text.match(/\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu) ?? [];

/** Above this many comparisons a text counts as rewritten. */
const LIMIT = 4_000_000;

/** lengths[i][j]: the longest run of tokens common to a from i on and b from j on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (row && below) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** Which of the two texts goes on at this place: both where they agree, else the one that keeps more in common. */
function stepAt(
  given: { a: readonly string[]; b: readonly string[]; lengths: readonly Uint32Array[] },
  at: [number, number],
) {
  const [i, j] = at;
  const [left, right] = [given.a[i], given.b[j]];
  if (left !== undefined && left === right) return 'same';
  if (left === undefined) return 'added';
  const dropped = given.lengths[i + 1]?.[j] ?? 0;
  const taken = given.lengths[i]?.[j + 1] ?? 0;
  return right === undefined || dropped >= taken ? 'removed' : 'added';
}

function pairs(a: readonly string[], b: readonly string[]): Stretch[] {
  if (a.length * b.length > LIMIT)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  const given = { a, b, lengths: commonLengths(a, b) };
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const kind = stepAt(given, [i, j]);
    found.push({ kind, text: (kind === 'added' ? b[j] : a[i]) ?? '' });
    if (kind !== 'added') i += 1;
    if (kind !== 'removed') j += 1;
  }
  return found;
}

/** Neighbours of one kind become one stretch. */
function joined(found: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const next of found) {
    const last = all.at(-1);
    if (next.text === '') continue;
    if (last?.kind === next.kind) all[all.length - 1] = { ...last, text: last.text + next.text };
    else all.push(next);
  }
  return all;
}

/** What was struck out and what was put in. The 'same' and 'removed' parts make the earlier text, the others the later. */
export function diffText(before: string, after: string): Stretch[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const same = (from: number, to: number): Stretch => ({ kind: 'same', text: a.slice(from, to).join('') });
  const middle = pairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([same(0, head), ...middle, same(a.length - tail, a.length)]);
}
