import type { Block, Paragraph, ReportDocument, Section, Table } from './document';
import { textOf } from './document';
import { numeral } from './compose';

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
  | { readonly kind: 'signature' };

export const LINES = 22;
export const CHARACTERS = 28;

/** A chart is as high as this many lines; a dense row is smaller than a line of the body. */
const CHART_LINES = 8;
const SIGNATURE_LINES = 4;
const DENSE_ROW = 0.75;

const widthOf = (text: string): number => Array.from(text).reduce((w, c) => w + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
const linesOf = (text: string): number => Math.max(1, Math.ceil((widthOf(text) + 2) / CHARACTERS));

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

/**
 * Items on pages of 22 lines, by estimate: Word breaks paragraphs over pages, the preview moves them whole. A heading
 * never stands last on its page.
 */
export function paginate(doc: ReportDocument): PageItem[][] {
  const pages: PageItem[][] = [];
  let current: PageItem[] = [];
  let used = 0;
  const items = itemsOf(doc);
  items.forEach((item, i) => {
    const following = item.kind === 'heading' ? followers(items, i) : 0;
    const turned = isWide(item) !== isWide(current[0]) || endsContents(item, current.at(-1));
    if (current.length > 0 && (turned || used + lines(item) + following > LINES)) {
      pages.push(current);
      [current, used] = [[], 0];
    }
    current.push(item);
    used += lines(item);
  });
  return [...pages, current];
}

/** Lines that must stay with a heading: further headings, and what comes after them. */
function followers(items: readonly PageItem[], at: number): number {
  const next = items[at + 1];
  if (next === undefined || isWide(next) !== isWide(items[at])) return 0;
  return lines(next) + (next.kind === 'heading' ? followers(items, at + 1) : 0);
}
