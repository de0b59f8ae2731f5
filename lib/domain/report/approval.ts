import type { Role } from '../access';
import { err, ok, type Result } from '../result';

export const reportStatuses = ['draft', 'checked', 'submitted', 'returned', 'accepted', 'published'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const reportActions = [
  'check',
  'reopen',
  'submit',
  'withdraw',
  'return',
  'accept',
  'publish',
  'correct',
] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * noErrors: no rule finds an error · signed: a date of signature stands · settled: every reason of the last return is
 * marked as dealt with · reason: words that say why, on a place of the report where one is meant
 */
type Guard = 'noErrors' | 'signed' | 'settled' | 'reason';

interface Step {
  readonly action: ReportAction;
  readonly from: readonly ReportStatus[];
  readonly to: ReportStatus;
  readonly roles: readonly Role[];
  readonly needs: readonly Guard[];
}

const writers: readonly Role[] = ['clerk', 'leader', 'administrator'];
const leaders: readonly Role[] = ['leader', 'administrator'];
const superiors: readonly Role[] = ['superior', 'administrator'];

/**
 * The way of a report: the clerk checks, the leader submits, the superior returns or accepts, the leader publishes.
 * What is accepted is frozen; the only way on from there is a correction, which begins a new edition.
 */
export const steps: readonly Step[] = [
  { action: 'check', from: ['draft', 'returned'], to: 'checked', roles: writers, needs: ['noErrors', 'settled'] },
  { action: 'reopen', from: ['checked'], to: 'draft', roles: writers, needs: [] },
  { action: 'return', from: ['checked'], to: 'returned', roles: leaders, needs: ['reason'] },
  { action: 'submit', from: ['checked'], to: 'submitted', roles: leaders, needs: ['noErrors', 'signed'] },
  { action: 'withdraw', from: ['submitted'], to: 'draft', roles: leaders, needs: [] },
  { action: 'return', from: ['submitted'], to: 'returned', roles: superiors, needs: ['reason'] },
  { action: 'accept', from: ['submitted'], to: 'accepted', roles: superiors, needs: ['noErrors', 'signed'] },
  { action: 'publish', from: ['accepted'], to: 'published', roles: leaders, needs: [] },
  { action: 'correct', from: ['accepted', 'published'], to: 'draft', roles: leaders, needs: ['reason'] },
];

/** What a step is judged by. */
export interface Standing {
  readonly status: ReportStatus;
  readonly role: Role;
  readonly errors: number;
  readonly signed: boolean;
  /** reasons of returns that nobody has marked as dealt with */
  readonly open: number;
  readonly reason: string;
}

export type Refusal = 'notFromHere' | 'notYourRole' | Guard;

const passes: Readonly<Record<Guard, (s: Standing) => boolean>> = {
  noErrors: (s) => s.errors === 0,
  signed: (s) => s.signed,
  settled: (s) => s.open === 0,
  reason: (s) => s.reason.trim() !== '',
};

/** Where the step leads, or the first thing that stands against it. */
export function decide(action: ReportAction, standing: Standing): Result<ReportStatus, Refusal> {
  const here = steps.filter((s) => s.action === action && s.from.includes(standing.status));
  if (here.length === 0) return err('notFromHere');
  const step = here.find((s) => s.roles.includes(standing.role));
  if (step === undefined) return err('notYourRole');
  const missing = step.needs.find((guard) => !passes[guard](standing));
  return missing === undefined ? ok(step.to) : err(missing);
}

/** The steps that a role is shown in a status, whatever still stands against them. */
export const offered = (status: ReportStatus, role: Role): ReportAction[] =>
  steps.filter((s) => s.from.includes(status) && s.roles.includes(role)).map((s) => s.action);

export const needsReason = (action: ReportAction): boolean =>
  steps.some((s) => s.action === action && s.needs.includes('reason'));

/** Words can be changed only where nobody has yet vouched for them. */
export const isEditable = (status: ReportStatus): boolean => status === 'draft' || status === 'returned';

/** Accepted reports are read from what was frozen, never composed again. */
export const isFrozen = (status: ReportStatus): boolean => status === 'accepted' || status === 'published';
