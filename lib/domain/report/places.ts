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

const QUOTE = 60;
const short = (text: string): string => (text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text);

/** The places of one block in the order of reading; `at` names the block. */
function placesIn(block: Block, at: string): { place: string; quote: string }[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ place: at, quote: short(textOf(block.runs)) }];
    case 'blank':
      return [{ place: at, quote: short(block.text) }];
    case 'chart':
      return [{ place: at, quote: short(block.title) }];
    case 'list':
      return block.items.map((runs, i) => ({ place: `${at}/i${i + 1}`, quote: short(textOf(runs)) }));
    case 'table':
      return block.rows.flatMap((row, y) =>
        row.map((cell, x) => ({ place: `${at}/r${y + 1}c${x + 1}`, quote: short(textOf(cell.runs)) })),
      );
  }
}

/** Every place of the chapters; the name of a block is its section and its number there. */
export function placesOf(doc: ReportDocument): ReadonlyMap<Block, readonly Place[]> {
  return new Map(
    doc.chapters.flatMap((chapter) =>
      chapter.sections.flatMap((section) =>
        section.blocks.map(
          (block, i) =>
            [
              block,
              placesIn(block, `${section.id}/${i + 1}`).map((place) => ({ chapter: chapter.id, ...place })),
            ] as const,
        ),
      ),
    ),
  );
}
