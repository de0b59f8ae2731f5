import type { RowSource } from './row-source';

export type { Cell, RawRow } from './raw-row';

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
