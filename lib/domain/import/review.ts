import type { HeadingUse, ImportCounts, ImportName, ImportProblem } from './problem';

export interface WordedProblem extends ImportProblem {
  readonly message: string;
}

/** What the import page shows of a check or an import. */
export interface ImportReview {
  readonly applied: boolean;
  readonly readable: boolean;
  readonly counts: ImportCounts;
  /** the first of them */
  readonly problems: readonly WordedProblem[];
  readonly problemsTotal: number;
  readonly notices: readonly WordedProblem[];
  readonly mapping: readonly HeadingUse[];
  /** what a heading can be set to */
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  /** to choose from, when the workbook has several */
  readonly sheets: readonly string[];
}

/** What the page sends for a check, and again, unchanged, for the import. */
export interface ImportOrder {
  readonly token: string;
  readonly register: ImportName;
  /** code; null: a column of the file names the unit */
  readonly unit: string | null;
  readonly sheet: string | null;
  /** null: as the headings say */
  readonly mapping: readonly HeadingUse[] | null;
}

export const SHEET_SEPARATOR = ' / ';
export const UPLOAD_MB = 200;
