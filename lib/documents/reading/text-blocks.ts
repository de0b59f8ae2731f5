import type { SourceBlock } from '@/lib/domain/report/reading/blocks';

/** Cells of a line: between tabs, between | as in Markdown, or apart by two spaces and more. */
function cellsOf(line: string): string[] | null {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  if (/^\s*\|.*\|\s*$/.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const parts = line.trim().split(/ {2,}|\u3000{2,}/);
  const numbers = parts.filter((part) => /^[-\d.,０-９]+$/.test(part));
  return parts.length >= 3 && numbers.length >= 2 ? parts : null;
}

const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-{2,}:?$/.test(cell));

/** Plain text: lines with cells become tables, the others stay lines. */
export function textBlocks(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let grid: string[][] = [];
  const close = (): void => {
    if (grid.length > 0) blocks.push({ kind: 'table', grid: squared(grid) });
    grid = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const cells = cellsOf(line);
    if (cells !== null) {
      if (!isRule(cells)) grid.push(cells);
      continue;
    }
    close();
    if (line.trim() !== '') blocks.push({ kind: 'text', text: line.trim() });
  }
  close();
  return blocks;
}

/** Editors cut blank cells at the end of a line: every row gets the width of the widest. */
function squared(grid: readonly string[][]): string[][] {
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
