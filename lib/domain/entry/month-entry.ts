import type { Month } from '../dates';
import type { EnterableRegister } from '../measure/entered';
import type { EntryProblem } from './check';
import type { EntryTexts, EntryValues } from './values';

/** Most characters of the note on where the numbers come from. */
export const NOTE_LENGTH = 500;

export interface EntryKey {
  readonly unitId: number;
  readonly register: EnterableRegister;
  readonly month: Month;
}

/** A month as it is stored: what counts, and what was typed since and does not yet. */
export interface StoredEntry {
  /** null: nothing was entered yet */
  readonly lines: EntryValues | null;
  readonly draft: EntryTexts | null;
  readonly note: string;
  readonly enteredBy: string | null;
  /** 'YYYY-MM-DDTHH:MM' in the office's own place */
  readonly enteredAt: string | null;
  readonly version: number;
}

/** rows: those of the register that count in the month · the entry was saved by somebody else meanwhile · the month runs or lies outside the unit's life */
export type EntryRefusal =
  | { readonly code: 'hasRows'; readonly rows: number }
  | { readonly code: 'invalid'; readonly problems: readonly EntryProblem[] }
  | { readonly code: 'changed' | 'notEnded' | 'notThere' };

/**
 * empty: nothing is known of the month · draft: typed, not entered · entered: counts · replaced: kept, but rows count
 * instead · rows: rows count, nothing was entered · nil: stated to be empty · future: not over yet
 */
export type EntryState = 'empty' | 'draft' | 'entered' | 'replaced' | 'rows' | 'nil' | 'future';

/** One month as the strip above the form shows it. */
export interface EntryMonth {
  readonly month: Month;
  readonly state: EntryState;
  /** accepted, and not given back */
  readonly locked: boolean;
}

export interface MonthFacts {
  readonly entered: boolean;
  readonly draft: boolean;
  readonly rows: boolean;
  readonly nil: boolean;
  readonly ended: boolean;
}

export function entryState({ entered, draft, rows, nil, ended }: MonthFacts): EntryState {
  if (rows) return entered ? 'replaced' : 'rows';
  if (entered) return 'entered';
  if (nil) return 'nil';
  if (draft) return 'draft';
  return ended ? 'empty' : 'future';
}
