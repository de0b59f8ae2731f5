import type { Block, Paragraph, ReportDocument, Run, Section, Table } from './document';
import { textOf } from './document';
import { numeral } from './compose';
import { linesOf, splitAtLine } from './line-break';

export { CHARACTERS } from './line-break';

/** What stands on a page of the preview, in the order of the Word file. */
export type PageItem =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly id: string;
      readonly text: string;
      readonly wide: boolean;
    }
  | { readonly kind: 'contents' }
  | { readonly kind: 'entry'; readonly level: 1 | 2; readonly id: string; readonly text: string }
  | { readonly kind: 'block'; readonly block: Block }
  /** a paragraph that runs over the end of a page: what of it stands here */
  | {
      readonly kind: 'part';
      readonly block: Paragraph;
      readonly runs: readonly Run[];
      readonly first: boolean;
      readonly last: boolean;
    }
  | { readonly kind: 'signature' };

export const LINES = 22;

/** A chart is as high as this many lines; a dense row is smaller than a line of the body. */
const CHART_LINES = 8;
const SIGNATURE_LINES = 4;
const DENSE_ROW = 0.65;

function tableLines(table: Table): number {
  const rows = table.rows.length * (table.dense ? DENSE_ROW : 0.8);
  return rows + (table.caption === null ? 0 : 1);
}

function blockLines(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(textOf(block.runs));
    case 'blank':
      return linesOf(block.text);
    case 'table':
      return tableLines(block);
    case 'chart':
      return CHART_LINES;
    case 'list':
      return block.items.reduce((sum, item) => sum + linesOf(textOf(item)), 0);
  }
}

function lines(item: PageItem): number {
  if (item.kind === 'title') return item.lines.length * 1.2 + 1;
  if (item.kind === 'heading' || item.kind === 'entry' || item.kind === 'contents') return 1;
  if (item.kind === 'part') return linesOf(textOf(item.runs));
  return item.kind === 'signature' ? SIGNATURE_LINES : blockLines(item.block);
}

const block = (b: Block | Paragraph): PageItem => ({ kind: 'block', block: b });

const lies = (b: Block | undefined): boolean => b?.kind === 'table' && b.wide === true;

/** Whether a heading is followed at once by a table that lies: then it lies with it. */
export const headsWide = (sections: readonly Section[]): boolean => lies(sections[0]?.blocks[0]);

/** What stands on a page that lies. */
export function isWide(item: PageItem | undefined): boolean {
  if (item?.kind === 'heading') return item.wide;
  return item?.kind === 'block' && lies(item.block);
}

/** The contents: a line for each heading. */
const entriesOf = (items: readonly PageItem[]): PageItem[] => [
  { kind: 'contents' },
  ...items.flatMap((item): PageItem[] =>
    item.kind === 'heading' ? [{ kind: 'entry', level: item.level, id: item.id, text: item.text }] : [],
  ),
];

/** The page on which each heading stands, counted from 1. */
export const pagesOfHeadings = (pages: readonly (readonly PageItem[])[]): ReadonlyMap<string, number> =>
  new Map(
    pages.flatMap((page, i) => page.flatMap((item) => (item.kind === 'heading' ? [[item.id, i + 1] as const] : []))),
  );

/** The text begins on a page of its own after the contents. */
const endsContents = (item: PageItem, before: PageItem | undefined): boolean =>
  before?.kind === 'entry' && item.kind !== 'entry';

/** The whole document as one run of items. */
export function itemsOf(doc: ReportDocument): PageItem[] {
  const chapters = doc.chapters.flatMap((chapter, i) => {
    const titled = chapter.sections.filter((s) => s.title !== null);
    const sections = chapter.sections.flatMap((section): PageItem[] => {
      const text = `（${numeral(titled.indexOf(section))}）${section.title ?? ''}`;
      const id = `${chapter.id}-${section.id}`;
      const heading: PageItem[] =
        section.title === null ? [] : [{ kind: 'heading', level: 2, id, text, wide: headsWide([section]) }];
      return [...heading, ...section.blocks.map(block)];
    });
    const text = `${numeral(i)}、${chapter.title}`;
    const wide = headsWide(chapter.sections);
    const heading: PageItem = { kind: 'heading', level: 1, id: chapter.id, text, wide };
    return [heading, ...sections];
  });
  return [
    { kind: 'title', lines: doc.title },
    ...(doc.contents === true ? entriesOf(chapters) : []),
    ...doc.opening.map(block),
    ...chapters,
    { kind: 'signature' },
  ];
}

/** A paragraph that does not fit, cut where the page ends; null where nothing of it can stay. */
function cut(item: PageItem, left: number): readonly [PageItem, PageItem] | null {
  if (item.kind !== 'block' && item.kind !== 'part') return null;
  const { block } = item;
  if (block.kind !== 'paragraph' || left < 1) return null;
  const [runs, rest] = splitAtLine(item.kind === 'part' ? item.runs : block.runs, Math.floor(left));
  if (rest.length === 0) return null;
  const first = item.kind === 'block' || item.first;
  return [
    { kind: 'part', block, runs, first, last: false },
    { kind: 'part', block, runs: rest, first: false, last: true },
  ];
}

/**
 * Items on pages of 22 lines, by estimate: paragraphs run over the end of a page as in Word, everything else moves
 * whole. A heading never stands last on its page.
 */
export function paginate(doc: ReportDocument): PageItem[][] {
  const pages: PageItem[][] = [];
  let current: PageItem[] = [];
  let used = 0;
  const turn = (): void => {
    pages.push(current);
    [current, used] = [[], 0];
  };
  const put = (item: PageItem, following = 0): void => {
    const parts = used + lines(item) + following > LINES ? cut(item, LINES - used) : null;
    if (parts !== null) {
      current.push(parts[0]);
      turn();
      put(parts[1]);
      return;
    }
    if (current.length > 0 && used + lines(item) + following > LINES) turn();
    current.push(item);
    used += lines(item);
  };
  const items = itemsOf(doc);
  items.forEach((item, i) => {
    if (current.length > 0 && (isWide(item) !== isWide(current[0]) || endsContents(item, current.at(-1)))) turn();
    put(item, item.kind === 'heading' ? followers(items, i) : 0);
  });
  return [...pages, current];
}

/** Lines that must stay with a heading: further headings, and what comes after them; of a paragraph the first. */
function followers(items: readonly PageItem[], at: number): number {
  const next = items[at + 1];
  if (next === undefined || isWide(next) !== isWide(items[at])) return 0;
  if (next.kind === 'heading') return 1 + followers(items, at + 1);
  return next.kind === 'block' && next.block.kind === 'paragraph' ? 1 : lines(next);
}
