import { err, ok, type Result } from './result';

/** A month of a unit on its way to its superior. Without a row it is still with the unit. */
export type SubmissionState = 'submitted' | 'returned' | 'accepted';

/** One register of the month given back, with the reason; the unit may change it until it hands the month in again. */
export interface ReturnedCell {
  readonly cell: string;
  readonly reason: string;
}

export interface Submission {
  /** null: never handed in */
  readonly state: SubmissionState | null;
  /** whether the month was ever accepted: from then on cells are locked unless given back */
  readonly locked: boolean;
  readonly returned: readonly ReturnedCell[];
}

export const notHandedIn: Submission = { state: null, locked: false, returned: [] };

export type Step =
  | { readonly do: 'submit' }
  | { readonly do: 'accept' }
  | { readonly do: 'return'; readonly cell: string; readonly reason: string };

/** What the steps are judged by. */
export interface StepFacts {
  /** the month is over */
  readonly ended: boolean;
  /** keys of the cells the unit owes for this month */
  readonly owed: readonly string[];
  /** those of them that are neither reported nor stated as nil */
  readonly missing: readonly string[];
  /** the asker stands above the unit: nobody accepts what is their own */
  readonly above: boolean;
}

export type StepRefusal =
  'notEnded' | 'nothingOwed' | 'cellsMissing' | 'alreadyHandedIn' | 'notHandedIn' | 'notAbove' | 'noReason' | 'noCell';

type Outcome = Result<Submission, StepRefusal>;

function submit(now: Submission, facts: StepFacts): Outcome {
  if (!facts.ended) return err('notEnded');
  if (facts.owed.length === 0) return err('nothingOwed');
  if (facts.missing.length > 0) return err('cellsMissing');
  if (now.state === 'submitted' || now.state === 'accepted') return err('alreadyHandedIn');
  return ok({ ...now, state: 'submitted', returned: [] });
}

function accept(now: Submission, facts: StepFacts): Outcome {
  if (!facts.above) return err('notAbove');
  if (now.state !== 'submitted') return err('notHandedIn');
  if (facts.missing.length > 0) return err('cellsMissing');
  return ok({ ...now, state: 'accepted', locked: true });
}

function giveBack(now: Submission, step: Extract<Step, { do: 'return' }>, facts: StepFacts): Outcome {
  if (!facts.above) return err('notAbove');
  if (now.state === null) return err('notHandedIn');
  if (step.reason.trim() === '') return err('noReason');
  if (!facts.owed.includes(step.cell)) return err('noCell');
  const others = now.returned.filter(({ cell }) => cell !== step.cell);
  return ok({ ...now, state: 'returned', returned: [...others, { cell: step.cell, reason: step.reason.trim() }] });
}

/** The next state, or why there is none. Giving back a cell of an accepted month is what opens it for a correction. */
export function takeStep(now: Submission, step: Step, facts: StepFacts): Outcome {
  if (step.do === 'submit') return submit(now, facts);
  return step.do === 'accept' ? accept(now, facts) : giveBack(now, step, facts);
}

/**
 * Whether the rows of a cell may change: 'free' before the first acceptance, 'revision' with the reason it was given
 * back for, 'locked' otherwise.
 */
export type Openness =
  { readonly kind: 'free' } | { readonly kind: 'locked' } | { readonly kind: 'revision'; readonly reason: string };

export function openness(now: Submission, cell: string): Openness {
  if (!now.locked) return { kind: 'free' };
  const open = now.returned.find((r) => r.cell === cell);
  return open === undefined ? { kind: 'locked' } : { kind: 'revision', reason: open.reason };
}
