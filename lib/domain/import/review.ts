import type { Period } from '../period';
import type { HeadingUse, ImportCounts, ImportName, ImportProblem, TableReading } from './problem';

export interface WordedProblem extends ImportProblem {
  readonly message: string;
}

/** A row in the words of the reader; `before` only where it changes. */
export interface WordedSample {
  readonly action: keyof ImportCounts;
  readonly row: number;
  readonly cells: readonly { readonly label: string; readonly now: string; readonly before: string | null }[];
}

/** A value of the file that is no choice of its field, to be told which it means. */
export interface UnknownValue {
  readonly field: string;
  readonly label: string;
  readonly found: string;
  readonly choices: readonly Option[];
}
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Things worth knowing of one kind: how often, and the first of them. */
export interface NoticeGroup {
  readonly code: string;
  readonly count: number;
  readonly first: readonly WordedProblem[];
}

export interface FileReview {
  readonly token: string;
  readonly name: string;
  readonly readable: boolean;
  readonly counts: ImportCounts;
  /** the first of them */
  readonly problems: readonly WordedProblem[];
  readonly problemsTotal: number;
  readonly notices: readonly NoticeGroup[];
  readonly mapping: readonly HeadingUse[];
  readonly reading: TableReading | null;
  /** to choose from, when the workbook has several */
  readonly sheets: readonly string[];
  readonly unknownValues: readonly UnknownValue[];
  readonly samples: readonly WordedSample[];
}

/** What the import page shows of a check or an import. */
export interface ImportReview {
  readonly applied: boolean;
  /** all files */
  readonly readable: boolean;
  readonly counts: ImportCounts;
  readonly files: readonly FileReview[];
  /** what a heading can be set to */
  readonly fields: readonly Option[];
}

/** How one file is to be read; null: as it is guessed. */
export interface FileChoice {
  readonly token: string;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly headerRow: number | null;
  readonly mapping: readonly HeadingUse[] | null;
}

/** What the page sends for a check, and again, unchanged, for the import. */
export interface ImportOrder {
  readonly register: ImportName;
  /** code; null: a column of the file names the unit */
  readonly unit: string | null;
  readonly period: Period | null;
  /** field → value of every row */
  readonly constants: Readonly<Record<string, string>>;
  /** field → value in the file → our value; '' leaves the field empty */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly files: readonly FileChoice[];
}

/** What holds for all files. */
export type ImportChoice = Omit<ImportOrder, 'files'>;

export const SHEET_SEPARATOR = ' / ';
export const UPLOAD_MB = 200;
/** at once */
export const FILES_MAX = 20;

/** What the page asks for while an import is running. */
export interface ImportProgress {
  readonly rows: number;
}
