import { measureByCode } from './measure/catalogue';
import type { RegisterName } from './register/definition';

/**
 * Measures that go on after their month: a complaint received in March is answered in May, a rating comes later. Such a
 * cell may grow in a locked month (what is still open: shrink) without anybody correcting anything; everything else of a
 * locked month stands still.
 */
const grows: ReadonlySet<string> = new Set([
  'complaint.receivedAnswered',
  'complaint.stage',
  'complaint.resolved',
  'complaint.rating',
  'complaint.standingResolvedYears',
  'hall.completed',
  'hall.onTheSpot',
  'hall.onTheSpotBase',
  'hall.rating',
  'hall.badRated',
  'hall.statutoryDays',
  'hall.promisedDays',
  'hall.feeStated',
  'hall.feeFree',
  'hall.feeYuan',
]);
const shrinks: ReadonlySet<string> = new Set(['complaint.openSince']);
/** Who has a case and how far it was carried is no number anybody accepted. */
const moves: ReadonlySet<string> = new Set(['complaint.receivedByAssignee', 'complaint.receivedByLevel']);

/** The reason of a correction that no person typed: the days off of a year were put right. */
export const CALENDAR_REASON = 'calendar';

/** A date that is computed from others; what is counted by it follows the case. */
export const isDueField = (field: string): boolean => /dueOn$/i.test(field);

/** Registers whose rows are single cases; a row of counts has no later course. */
const ofCases: ReadonlySet<RegisterName> = new Set([
  'disclosures',
  'applications',
  'remedies',
  'service-cases',
  'complaints',
]);

export const rowsAreCases = (register: RegisterName): boolean => ofCases.has(register);

export interface CellChange {
  readonly measure: string;
  readonly before: number | null;
  readonly after: number | null;
  /** of a month that was entered, before or after: no single case goes on there */
  readonly entered?: boolean;
}

/** progress: the case went on by itself · correction: an accepted number is another one now, which wants a reason */
export type ChangeKind = 'progress' | 'correction';

/** 1: the cell grows as its cases go on, -1: it shrinks, 0: it stands still. */
function courseOf(measure: string): 1 | 0 | -1 {
  const byDue = isDueField(measureByCode.get(measure)?.month ?? '');
  if (shrinks.has(measure) || (byDue && measure.endsWith('Open'))) return -1;
  return grows.has(measure) || byDue ? 1 : 0;
}

/** What the change of one cell is, when the rows of this register were written; null where nothing changed. */
export function changeKind(register: RegisterName, change: CellChange): ChangeKind | null {
  const { measure, before, after, entered = false } = change;
  if (before === after) return null;
  if (entered || !rowsAreCases(register)) return 'correction';
  if (moves.has(measure)) return 'progress';
  return Math.sign((after ?? 0) - (before ?? 0)) === courseOf(measure) && courseOf(measure) !== 0
    ? 'progress'
    : 'correction';
}
