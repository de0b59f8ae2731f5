/**
 * What a reader hands over for one cell. True dates of a workbook come as naive 'YYYY-MM-DDTHH:MM:SS', true times as
 * 'HH:MM:SS'; numbers only from workbooks (a text file knows text alone).
 */
export type Cell = string | number | boolean | null;

export interface RawRow {
  /** line on which the record begins (text), or Excel's row number; from 1 */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** the reader's own finding */
  readonly fault?: 'hiddenRow' | 'openQuote';
  /** cells of a merged area were filled from its first cell */
  readonly merged?: true;
}
