import type { Row } from '../columns';
import type { RegisterName } from '../register/definition';

/** What can be imported: the units themselves, or rows of a register. */
export type ImportName = RegisterName | 'org-units';

/**
 * One thing wrong with a file, a column or a row. `code` is a message key under problems.*; the sentence is made at
 * the edge (screen or command line). `row` is the true line of a text file, or the row number shown by Excel.
 */
export interface ImportProblem {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  /** heading in the file, or the field where the file has no such column */
  readonly column: string | null;
  readonly code: string;
  readonly found: string | null;
  readonly expected: string | null;
}

/** Every row of the file is in exactly one of the six. */
export interface ImportCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly ignored: number;
  readonly error: number;
}

export const noCounts: ImportCounts = { inserted: 0, updated: 0, unchanged: 0, duplicate: 0, ignored: 0, error: 0 };

export const totalCounts = (all: readonly ImportCounts[]): ImportCounts =>
  all.reduce(
    (sum, c) => ({
      inserted: sum.inserted + c.inserted,
      updated: sum.updated + c.updated,
      unchanged: sum.unchanged + c.unchanged,
      duplicate: sum.duplicate + c.duplicate,
      ignored: sum.ignored + c.ignored,
      error: sum.error + c.error,
    }),
    noCounts,
  );

export const rowsCounted = (c: ImportCounts): number =>
  c.inserted + c.updated + c.unchanged + c.duplicate + c.ignored + c.error;

/** `notices` tell something worth knowing about rows that went in; `problems` name what did not. */
export interface ImportOutcome {
  readonly ok: boolean;
  /** false: nothing of the file could be used, and nothing was written */
  readonly readable: boolean;
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  readonly notices: readonly ImportProblem[];
  /** all of them, also those not kept: code → number */
  readonly noticeCounts: Readonly<Record<string, number>>;
  /** heading → fields, as used */
  readonly mapping: readonly HeadingUse[];
  /** the first rows of each kind, of a dry run */
  readonly samples: readonly ImportSample[];
  /** how the file was understood; null when it could not be opened */
  readonly reading: TableReading | null;
}

/** A row as it will be (and was); of an ignored or refused row only its cells. */
export interface ImportSample {
  readonly action: keyof ImportCounts;
  readonly row: number;
  readonly now: Row | null;
  readonly before: Row | null;
  readonly cells: readonly string[] | null;
}

/** What was guessed about a file, for people to see and change. */
export interface TableReading {
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly encoding: string | null;
  /** line of the headings */
  readonly headerRow: number | null;
  /** the first rows, to choose the headings from */
  readonly head: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** the columns were understood as the office did before */
  readonly remembered: boolean;
  readonly constants: Readonly<Record<string, string | number | boolean>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}

export interface HeadingUse {
  readonly heading: string;
  readonly fields: readonly string[];
  /** why: a map or a person said so, the heading is known, or the cells below it look so */
  readonly by?: 'map' | 'name' | 'content';
}

/** More problems than this are counted but not kept: the memory of a hopeless file stays bounded. */
export const PROBLEMS_KEPT = 100_000;

/** Long cells are cut in messages. */
export const excerpt = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
