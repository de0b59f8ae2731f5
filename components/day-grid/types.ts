import type { ActionResult } from '@/lib/domain/action-result';
import type { Counts, Lock } from '@/lib/domain/day-grid';
import type { Answer, Line } from './lines';

/** One day of the month, and why it takes no counts. */
export interface GridDay {
  readonly day: string;
  /** '周一' */
  readonly weekday: string;
  /** null: beyond the known calendar */
  readonly workday: boolean | null;
  readonly lock: Lock | null;
}

/** What one window counted on a day before the month. */
export interface EarlierDay {
  readonly day: string;
  readonly window: string;
  readonly counts: Counts;
}

interface Sent {
  unitId: number;
  lines: {
    day: string;
    window: string;
    counts: Record<string, string>;
    edit?: { id: number; version: number };
  }[];
}

/** One outcome a line, in their order. */
export type SaveLines = (sent: Sent) => Promise<ActionResult<readonly Answer['outcome'][]>>;

export interface GridStart {
  readonly unitId: number;
  /** where the work begins, if it lies in the month */
  readonly today: string;
  readonly days: readonly GridDay[];
  readonly lines: readonly Line[];
  readonly earlier: readonly EarlierDay[];
  readonly save: SaveLines;
}
