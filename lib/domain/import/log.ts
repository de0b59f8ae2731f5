import type { Result } from '../result';
import type { ImportCounts, ImportName } from './problem';

/** One file of an import, as the log keeps it. */
export interface BatchFile {
  readonly name: string;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly sha256: string;
  readonly counts: ImportCounts;
}

/** One import as the log keeps it. */
export interface ImportLogEntry {
  readonly id: number;
  /** 'YYYY-MM-DD HH:MM', Asia/Shanghai */
  readonly at: string;
  readonly actor: string;
  readonly register: ImportName;
  /** the unit given for all rows; null: the file named it, row by row */
  readonly unitName: string | null;
  readonly files: readonly BatchFile[];
  readonly counts: ImportCounts;
  readonly undone: { readonly at: string; readonly by: string } | null;
  /** false: of the time before imports could be undone, or of the units themselves */
  readonly undoable: boolean;
}
export interface LogLine extends ImportLogEntry {
  readonly registerName: string;
}

/** A row that somebody changed or deleted after the import. */
export interface TouchedRow {
  readonly id: number;
  /** null: the row is gone */
  readonly title: string | null;
  readonly by: string | null;
}
export interface UndoRefusal {
  /** a message key under import.undo.refusals */
  readonly code: 'unknownImport' | 'undoneAlready' | 'notUndoable' | 'touchedSince' | 'monthLocked' | 'countsForOthers';
  /** the first of them */
  readonly rows: readonly TouchedRow[];
  readonly total: number;
  readonly months?: string;
  readonly units?: string;
}
export interface Undone {
  readonly removed: number;
  readonly restored: number;
}
export type UndoAnswer = Result<Undone, UndoRefusal>;
