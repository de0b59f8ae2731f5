import type { Row } from '../columns';
import { addDays, type IsoDate } from '../dates';
import type { RegisterName } from './definition';
import { text } from './rules';

/** Where a row stands against its due date; null: it has none, or it left the count. */
export type DueState = 'open' | 'soon' | 'overdue' | 'onTime' | 'late';
export const dueStates = ['overdue', 'soon', 'open', 'late', 'onTime'] as const;

/** Calendar days before the due date from which a row wants attention. */
export const SOON_DAYS = 3;

export interface DueRule {
  /** date that ends the matter */
  readonly done: string;
  /** states in which it still waits; absent: whenever `done` is blank */
  readonly waiting?: { readonly field: string; readonly values: readonly string[] };
  /** states that leave every count */
  readonly leaves?: readonly string[];
}

export const dueRules: Readonly<Partial<Record<RegisterName, DueRule>>> = {
  disclosures: {
    done: 'publishedOn',
    waiting: { field: 'status', values: ['draft', 'inReview', 'approved'] },
  },
  applications: { done: 'answeredOn' },
  'service-cases': {
    done: 'finishedOn',
    waiting: { field: 'result', values: ['pending'] },
    leaves: ['transferred', 'noShow', 'void'],
  },
  complaints: {
    done: 'answeredOn',
    waiting: { field: 'status', values: ['received', 'accepted', 'inProgress'] },
    leaves: ['withdrawn', 'duplicate'],
  },
  inspections: {
    done: 'putRightOn',
    waiting: { field: 'result', values: ['finding'] },
    leaves: ['passed'],
  },
  'disclosure-objections': { done: 'answeredOn' },
};

const among = (states: readonly string[] | undefined, rule: DueRule, row: Row): boolean =>
  rule.waiting !== undefined && states?.includes(text(row, rule.waiting.field) ?? '') === true;

const waits = (rule: DueRule, row: Row): boolean => rule.waiting === undefined || among(rule.waiting.values, rule, row);

function waitingState(due: IsoDate, today: IsoDate): DueState {
  if (due < today) return 'overdue';
  return due <= addDays(today, SOON_DAYS) ? 'soon' : 'open';
}

export function dueState(register: RegisterName, row: Row, today: IsoDate): DueState | null {
  const rule = dueRules[register];
  const due = text(row, 'dueOn');
  if (rule === undefined || due === null || among(rule.leaves, rule, row)) return null;
  const done = text(row, rule.done);
  if (done !== null) return done > due ? 'late' : 'onTime';
  return waits(rule, row) ? waitingState(due, today) : null;
}
