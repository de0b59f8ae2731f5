import type { ActionResult } from '@/lib/domain/action-result';
import type { EntryProblem } from '@/lib/domain/entry/check';
import type { EntryRefusal } from '@/lib/domain/entry/month-entry';
import type { EntryTexts } from '@/lib/domain/entry/values';
import type { EnterableRegister } from '@/lib/domain/measure/entered';

export interface ShownLine {
  readonly id: string;
  readonly label: string;
  /** the whole of what follows it */
  readonly whole: boolean;
  /** of the month before and of the same month last year; '' where nothing is known */
  readonly before: string;
  readonly lastYear: string;
}

export interface ShownBlock {
  readonly key: string;
  readonly title: string;
  readonly rare: boolean;
  readonly lines: readonly ShownLine[];
}

/** Why the month takes nothing. */
export type EntryLock = 'noRight' | 'rows' | 'future' | 'locked';

/** What is stored of the month. */
export type EntryKept = 'entered' | 'draft' | 'none';

interface Sent {
  register: EnterableRegister;
  unitId: number;
  month: number;
  texts: Record<string, string>;
  note: string;
  version: number;
}

export type EntryOutcome =
  { readonly kind: 'saved'; readonly version: number } | { readonly kind: 'refused'; readonly refusal: EntryRefusal };

export type SendEntry = (sent: Sent) => Promise<ActionResult<EntryOutcome>>;

export interface EntryStart {
  readonly register: EnterableRegister;
  readonly unitId: number;
  readonly month: number;
  readonly version: number;
  readonly texts: EntryTexts;
  readonly kept: EntryKept;
  /** what counts, where something else was typed since */
  readonly counted: EntryTexts | null;
  readonly note: string;
  readonly blocks: readonly ShownBlock[];
  readonly lock: EntryLock | null;
  readonly enter: SendEntry;
  readonly saveDraft: SendEntry;
  readonly withdraw: SendEntry;
}

export type Problems = ReadonlyMap<string, EntryProblem>;
