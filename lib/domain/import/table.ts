import type { RowSource } from './row-source';

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

/** One table of one file, its rows still to be read. */
export interface Table {
  readonly file: string;
  readonly sheet: string | null;
  /** numbers in date columns count from 1904-01-01 */
  readonly date1904: boolean;
  /** a text file: every record has as many fields as there are headings */
  readonly fixedWidth: boolean;
  /** of a text file */
  readonly encoding: string | null;
  /** sheets to choose from; none in a text file */
  readonly sheets: readonly string[];
  readonly rows: RowSource;
}

/** A file that cannot be used at all. */
export interface TableFault {
  /** a message key under problems.* */
  readonly code: string;
  readonly found?: string;
  readonly expected?: string;
}

/** How readers give up half-way: the file turned out broken after rows were already handed over. */
export class BrokenTable extends Error {
  readonly fault: TableFault;
  constructor(fault: TableFault) {
    super(fault.code);
    this.name = 'BrokenTable';
    this.fault = fault;
  }
}
