import { numeral } from './compose';
import { textOf, type Block, type Chapter, type ReportDocument, type Table } from './document';
import { dateWords } from './words';

export interface OutlineLine {
  readonly kind: 'title' | 'heading' | 'text';
  readonly text: string;
}

const line = (kind: OutlineLine['kind'], text: string): OutlineLine => ({ kind, text });

function linesOf(block: Block): OutlineLine[] {
  switch (block.kind) {
    case 'paragraph':
      return [line('text', textOf(block.runs))];
    case 'blank':
      return [line('text', block.text)];
    case 'list':
      return block.items.map((runs, i) => line('text', `${i + 1}．${textOf(runs)}`));
    case 'table':
      return block.caption === null ? [] : [line('text', block.caption)];
    case 'chart':
      return [];
  }
}

function chapterLines({ title, sections }: Chapter, index: number): OutlineLine[] {
  const titled = sections.filter((s) => s.title !== null);
  return [
    line('heading', `${numeral(index)}、${title}`),
    ...sections.flatMap((section) => [
      ...(section.title === null ? [] : [line('heading', `（${numeral(titled.indexOf(section))}）${section.title}`)]),
      ...section.blocks.flatMap(linesOf),
    ]),
  ];
}

/** Every line of the report outside its tables and charts, as a reader of the paper meets them. */
export function outlineOf(doc: ReportDocument): OutlineLine[] {
  const { signatory, signedOn } = doc.signature;
  return [
    ...doc.title.map((text) => line('title', text)),
    ...doc.opening.flatMap(linesOf),
    ...doc.chapters.flatMap(chapterLines),
    line('text', signatory),
    ...(signedOn === null ? [] : [line('text', dateWords(signedOn))]),
  ].filter(({ text }) => text !== '');
}

/** The grid of a table as it is drawn: a merged cell repeats in every place that it covers. */
export function gridOfTable(table: Table): string[][] {
  const grid: string[][] = table.rows.map(() => []);
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const text = textOf(cell.runs);
      for (let dy = 0; dy < (cell.rowSpan ?? 1); dy += 1)
        for (let dx = 0; dx < (cell.colSpan ?? 1); dx += 1) {
          const line = grid[y + dy];
          if (line) line[x + dx] = text;
        }
      x += cell.colSpan ?? 1;
    }
  });
  return grid;
}
