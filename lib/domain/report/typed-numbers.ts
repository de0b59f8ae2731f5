import type { BoundFigure } from './document';
import { docOf, FIGURE, type Narrative } from './narrative';
import { readNumber } from './number';
import { meaningOf } from './rules/meanings';
import { bind, definitionOf, type ReportValues } from './values';

/** A number that somebody typed, where it stands, and what of the catalogue it may be. */
export interface TypedNumber {
  /** paragraphs counted from 0 over the whole field, items of lists included */
  readonly paragraph: number;
  /** UTF-16 units in the paragraph; a bound figure counts one, as in the editor */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** the catalogue's numbers that are written the same, the likeliest first */
  readonly same: readonly BoundFigure[];
  /** the number that the words beside it mean, where it is another one */
  readonly other: BoundFigure | null;
}

/** ０-９ ％ ． as Chinese input methods type them; as long as what was typed. */
const narrow = (text: string): string =>
  text.replace(/[０-９．％]/g, (c) =>
    c === '％' ? '%' : c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );

const NUMBER = /(\d+(?:\.\d+)?%?)\s*(人次|件次|个工作日|工作日|分钟|万元|元|件|条|份|个|次|户|人)?/g;

/** Unit word → units of the catalogue that may be written so. */
const counts = ['items', 'cases', 'visits', 'units', 'times', 'people'];
const kinds: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent'],
  工作日: ['workdays'],
  个工作日: ['workdays'],
  分钟: ['minutes'],
  万元: ['wanYuan'],
  元: ['yuan'],
};

/** Few small numbers are what they seem: 3 is equal to many things. */
const SMALL = 10;

const notCounted = /第$|〔$|[年月日号章条款项]\s*$/;

/** The clause in which a place stands. */
function clauseAt(text: string, at: number): string {
  const from = Math.max(...['，', '。', '；', ',', ';'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const rest = text.slice(at).search(/[，。；,;]/);
  return text.slice(from, rest === -1 ? undefined : at + rest);
}

interface Written {
  readonly figure: BoundFigure;
  readonly unit: string;
}

/** Every number of the report's own unit and period as it would be written. */
function writtenFigures(values: ReportValues): Written[] {
  return (['now', 'before'] as const).flatMap((when) =>
    [...values[when].keys()].flatMap((code) => {
      const figure = bind(values, { code, when });
      return figure.value === null ? [] : [{ figure, unit: definitionOf(code).unit }];
    }),
  );
}

const lastYear = /上年|去年|上一年/;

interface Found {
  readonly digits: string;
  readonly unit: string;
  readonly clause: string;
}

/** Which figure the clause speaks of, as far as its words say. */
function meantBy({ digits, unit, clause }: Found, fits: readonly Written[], chapter: string) {
  const when = lastYear.test(clause) ? 'before' : 'now';
  const meaning = meaningOf({ clause, number: digits.replace('%', ''), unit }, chapter);
  const meant = fits.find(({ figure }) => figure.code === meaning?.code && figure.when === when)?.figure ?? null;
  return { when, meant };
}

function judge(found: Found, { chapter, written }: { chapter: string; written: readonly Written[] }) {
  const unit = found.digits.endsWith('%') ? '%' : found.unit;
  const fits = written.filter((w) => (kinds[unit] ?? counts).includes(w.unit));
  const { when, meant } = meantBy({ ...found, unit }, fits, chapter);
  const number = readNumber(found.digits);
  const near = (figure: BoundFigure): number => Number(figure !== meant) + Number(figure.when !== when);
  const same = fits
    .map(({ figure }) => figure)
    .filter((figure) => readNumber(figure.text) === number)
    .sort((a, b) => near(a) - near(b))
    .slice(0, 5);
  if (meant === null) return { same: (number ?? 0) >= SMALL ? same : [], other: null };
  const contradicts = readNumber(meant.text) !== number && !found.clause.includes('其中');
  return { same: same.filter((f) => f.code === meant.code), other: contradicts ? meant : null };
}

/** Typed numbers that the catalogue knows, or that say something else than it does; years and articles are no counts. */
export function typedNumbers(narrative: Narrative | undefined, values: ReportValues, chapter: string): TypedNumber[] {
  const written = writtenFigures(values);
  return paragraphTexts(narrative).flatMap((typed, paragraph) => {
    const text = narrow(typed);
    return [...text.matchAll(NUMBER)].flatMap((match): TypedNumber[] => {
      const [, digits = '', unit = ''] = match;
      const from = match.index;
      const after = text.slice(from + match[0].length);
      const counted = digits.endsWith('%') || unit !== '';
      if (!counted || notCounted.test(text.slice(0, from)) || /^[年月日号章款项]/.test(after)) return [];
      const found = judge({ digits, unit, clause: clauseAt(text, from) }, { chapter, written });
      if (found.same.length === 0 && found.other === null) return [];
      return [{ paragraph, from, to: from + digits.length, text: typed.slice(from, from + match[0].length), ...found }];
    });
  });
}

/** The paragraphs of a field as the editor counts them. */
function paragraphTexts(narrative: Narrative | undefined): string[] {
  const paragraphs = docOf(narrative).content.flatMap((node) =>
    node.type === 'paragraph' ? [node] : node.content.flatMap((item) => item.content),
  );
  return paragraphs.map((p) => (p.content ?? []).map((n) => (n.type === 'text' ? n.text : FIGURE)).join(''));
}
