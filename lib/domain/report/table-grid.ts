import { textOf, type Chart, type ReportDocument, type Table } from './document';
import { numeral } from './compose';
import { UNKNOWN } from './number';

/** A table as rows of equal length; a merged cell repeats in every place that it covers. */
export function gridOf(table: Table): string[][] {
  const grid = table.rows.map(() => new Array<string | undefined>(table.widths.length).fill(undefined));
  table.rows.forEach((row, y) => {
    for (const cell of row) {
      const x = grid[y]?.indexOf(undefined) ?? 0;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let across = 0; across < (cell.colSpan ?? 1); across += 1) {
          const line = grid[y + down];
          if (line !== undefined) line[x + across] = textOf(cell.runs);
        }
    }
  });
  return grid.map((row) => row.map((text) => text ?? ''));
}

/** A chart's numbers: a column a series; a month without a report is empty. */
const gridOfChart = (chart: Chart): string[][] => [
  ['', ...chart.series.map((s) => s.name)],
  ...chart.categories.map((name, i) => [name, ...chart.series.map((s) => String(s.values[i] ?? ''))]),
];

export interface NamedGrid {
  /** '02-table2': the number of the chapter and the table's own name */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Every table and chart of the report as rows of text; what is not available is empty. */
export function gridsOf(doc: ReportDocument): NamedGrid[] {
  return doc.chapters.flatMap((chapter, i) =>
    chapter.sections.flatMap((section) =>
      section.blocks.flatMap((block): NamedGrid[] => {
        if (block.kind !== 'table' && block.kind !== 'chart') return [];
        const name = `${String(i + 1).padStart(2, '0')}-${block.id}`;
        const own = block.kind === 'table' ? block.caption : block.title;
        const rows = block.kind === 'table' ? gridOf(block) : gridOfChart(block);
        const known = rows.map((row) => row.map((text) => (text === UNKNOWN ? '' : text)));
        return [{ name, title: own ?? `${numeral(i)}、${chapter.title}`, rows: known }];
      }),
    ),
  );
}
