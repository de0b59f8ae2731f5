import { countFields, parseBlock, type At } from '@/lib/domain/day-grid';
import type { Line, Typed } from './lines';

export interface Pasted {
  readonly cells: readonly Typed[];
  /** on locked lines */
  readonly skipped: number;
  /** beyond the last row or column */
  readonly outside: number;
}

/** Where the cells of a pasted block land, from the active cell to the right and down. */
export function pasteAt(lines: readonly Line[], at: At, text: string): Pasted {
  const cells: Typed[] = [];
  let [skipped, outside] = [0, 0];
  parseBlock(text).forEach((row, down) =>
    row.forEach((value, right) => {
      const [line, field] = [lines[at.row + down], countFields[at.column + right]];
      if (line === undefined || field === undefined) outside += 1;
      else if (line.lock !== null) skipped += 1;
      else cells.push({ key: line.key, field, text: value });
    }),
  );
  return { cells, skipped, outside };
}
