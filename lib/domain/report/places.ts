import type { Block, ReportDocument } from './document';
import { textOf } from './document';

/** A place of a report that a remark can be on: a paragraph, an item of a list, a cell of a table. */
export interface Place {
  readonly chapter: string;
  /** '<section>/<block>' and for cells 'r<row>c<cell>', counted from 1 */
  readonly place: string;
  /** what stands there, shortened */
  readonly quote: string;
}

/** A place of the report as it is now, with all its words. */
export interface PlacedWords {
  readonly chapter: string;
  readonly place: string;
  readonly text: string;
}

const QUOTE = 60;
const short = (text: string): string => (text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text);

/** The places of one block in the order of reading; `at` names the block. */
function wordsIn(block: Block, at: string): { place: string; text: string }[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ place: at, text: textOf(block.runs) }];
    case 'blank':
      return [{ place: at, text: block.text }];
    case 'chart':
      return [{ place: at, text: block.title }];
    case 'list':
      return block.items.map((runs, i) => ({ place: `${at}/i${i + 1}`, text: textOf(runs) }));
    case 'table':
      return block.rows.flatMap((row, y) =>
        row.map((cell, x) => ({ place: `${at}/r${y + 1}c${x + 1}`, text: textOf(cell.runs) })),
      );
  }
}

/** Every place of the chapters with all its words; the name of a block is its section and its number there. */
const wordsByBlock = (doc: ReportDocument): (readonly [Block, readonly PlacedWords[]])[] =>
  doc.chapters.flatMap(({ id: chapter, sections }) =>
    sections.flatMap((section) =>
      section.blocks.map(
        (block, i) =>
          [block, wordsIn(block, `${section.id}/${i + 1}`).map((words) => ({ chapter, ...words }))] as const,
      ),
    ),
  );

export const placedWords = (doc: ReportDocument): PlacedWords[] => wordsByBlock(doc).flatMap(([, words]) => words);

/** The same by block, each place with its words shortened. */
export const placesOf = (doc: ReportDocument): ReadonlyMap<Block, readonly Place[]> =>
  new Map(
    wordsByBlock(doc).map(([block, words]) => [
      block,
      words.map(({ chapter, place, text }) => ({ chapter, place, quote: short(text) })),
    ]),
  );
