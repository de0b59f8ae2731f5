export interface SpannedCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

const LIMIT = 200;
const span = (n: number): number => (Number.isInteger(n) && n >= 1 ? Math.min(n, LIMIT) : 1);

/** Rows of cells with spans → the grid that a reader sees; a merged cell repeats in every place that it covers. */
export function gridOf(rows: readonly (readonly SpannedCell[])[]): string[][] {
  const grid: string[][] = [];
  const held: { text: string; left: number }[] = [];
  for (const row of rows) {
    const places: string[] = [];
    const fill = (): void => {
      for (let above = held[places.length]; above !== undefined && above.left > 0; above = held[places.length]) {
        above.left -= 1;
        places.push(above.text);
      }
    };
    for (const cell of row) {
      fill();
      for (let i = 0; i < span(cell.colSpan); i += 1) {
        held[places.length] = { text: cell.text, left: span(cell.rowSpan) - 1 };
        places.push(cell.text);
      }
    }
    fill();
    grid.push(places);
  }
  return grid;
}
