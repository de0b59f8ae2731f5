import type { Run } from './document';

/** Characters of a line, and how far the first one of a paragraph is indented. */
export const CHARACTERS = 28;
const INDENT = 2;

/** Does not stand first on a line: what is before it goes along (the styles let no punctuation hang over). */
const CLOSING = /^[，。、；：？！）》”’％%]/u;

/** A number or a Latin word stays whole; every other character may end a line. */
const atomsOf = (text: string): string[] => text.match(/[\x21-\x7e]+|[^\x21-\x7e]/gu) ?? [];

const widthOf = (atom: string): number => Array.from(atom).reduce((w, c) => w + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/** Where each line after the first begins, in characters of the text (UTF-16). */
function lineStarts(text: string): number[] {
  const starts: number[] = [];
  let used = INDENT;
  let at = 0;
  let before = { at: 0, width: 0 };
  for (const atom of atomsOf(text)) {
    const width = widthOf(atom);
    if (used + width > CHARACTERS) {
      const along = CLOSING.test(atom);
      starts.push(along ? before.at : at);
      used = along ? before.width : 0;
    }
    before = { at, width };
    used += width;
    at += atom.length;
  }
  return starts;
}

/** Lines of a paragraph of the body, by estimate; at least one. */
export const linesOf = (text: string): number => lineStarts(text).length + 1;

/** The runs before and after a character; a bound number is not cut. */
function cutAt(runs: readonly Run[], at: number): readonly [Run[], Run[]] {
  const [head, tail]: [Run[], Run[]] = [[], []];
  let from = 0;
  for (const run of runs) {
    const inside = at - from;
    from += run.text.length;
    if (inside >= run.text.length) head.push(run);
    else if (inside <= 0 || run.kind === 'figure') tail.push(run);
    else {
      head.push({ ...run, text: run.text.slice(0, inside) });
      tail.push({ ...run, text: run.text.slice(inside) });
    }
  }
  return [head, tail];
}

/** What stands on the first so many lines of a paragraph, and the rest of it. */
export function splitAtLine(runs: readonly Run[], lines: number): readonly [Run[], Run[]] {
  const start = lineStarts(runs.map(({ text }) => text).join(''))[lines - 1];
  return start === undefined ? [[...runs], []] : cutAt(runs, start);
}
