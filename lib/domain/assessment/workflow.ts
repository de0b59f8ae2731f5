import type { IsoDate } from '../dates';
import { lastDay, yearPeriod } from '../period';
import { err, ok, type Result } from '../result';

/** draft: only who assesses sees it · open: units see their own points and may object · frozen: final, seen by all */
export const assessmentStates = ['draft', 'open', 'frozen'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

export type AssessmentStep =
  | { readonly do: 'open'; readonly objectUntil: IsoDate }
  | { readonly do: 'withdraw'; readonly reason: string }
  | { readonly do: 'freeze' };

export interface AssessmentFacts {
  readonly state: AssessmentState;
  readonly year: number;
  readonly today: IsoDate;
  readonly objectUntil: IsoDate | null;
  /** units that it applies to */
  readonly units: number;
  /** objections without a decision */
  readonly undecided: number;
}

export type AssessmentRefusal =
  'notDraft' | 'notOpen' | 'noUnits' | 'untilPast' | 'noReason' | 'yearRunning' | 'stillOpen' | 'undecided';

/** The year must be over: its numbers are not whole before; nobody may lose the days they have to object. */
function freezing({ state, year, today, objectUntil, undecided }: AssessmentFacts): AssessmentRefusal | null {
  if (state !== 'open') return 'notOpen';
  if (today <= lastDay(yearPeriod(year))) return 'yearRunning';
  if (objectUntil !== null && today <= objectUntil) return 'stillOpen';
  return undecided > 0 ? 'undecided' : null;
}

function opening(until: IsoDate, { state, today, units }: AssessmentFacts): AssessmentRefusal | null {
  if (state !== 'draft') return 'notDraft';
  if (units === 0) return 'noUnits';
  return until < today ? 'untilPast' : null;
}

/** Back to the drawing board: never in silence, for units have seen it. */
function withdrawing(reason: string, { state }: AssessmentFacts): AssessmentRefusal | null {
  if (state !== 'open') return 'notOpen';
  return reason.trim() === '' ? 'noReason' : null;
}

export function takeAssessmentStep(
  step: AssessmentStep,
  facts: AssessmentFacts,
): Result<AssessmentState, AssessmentRefusal> {
  switch (step.do) {
    case 'open': {
      const refusal = opening(step.objectUntil, facts);
      return refusal === null ? ok('open') : err(refusal);
    }
    case 'withdraw': {
      const refusal = withdrawing(step.reason, facts);
      return refusal === null ? ok('draft') : err(refusal);
    }
    case 'freeze': {
      const refusal = freezing(facts);
      return refusal === null ? ok('frozen') : err(refusal);
    }
  }
}

export type ObjectionRefusal = 'notOpen' | 'untilPast' | 'noText' | 'alreadyObjected' | 'noItem';

export interface ObjectionFacts {
  readonly state: AssessmentState;
  readonly today: IsoDate;
  readonly objectUntil: IsoDate | null;
  readonly text: string;
  /** an objection on the same item waits for its decision */
  readonly waiting: boolean;
  readonly itemExists: boolean;
}

/** Whether a unit may object to the points of an item; null when it may. */
export function objectionRefusal(facts: ObjectionFacts): ObjectionRefusal | null {
  if (facts.state !== 'open') return 'notOpen';
  if (facts.objectUntil === null || facts.today > facts.objectUntil) return 'untilPast';
  if (!facts.itemExists) return 'noItem';
  if (facts.text.trim() === '') return 'noText';
  return facts.waiting ? 'alreadyObjected' : null;
}

/** upheld: with the points that stand from now on · rejected: what was there stays */
export type Decision =
  | { readonly outcome: 'upheld'; readonly points: number; readonly reason: string }
  | { readonly outcome: 'rejected'; readonly reason: string };

export type DecisionRefusal = 'notOpen' | 'alreadyDecided' | 'noReason' | 'pointsOutside';

export interface DecisionFacts {
  readonly state: AssessmentState;
  readonly decided: boolean;
  /** of the item */
  readonly weight: number;
}

export function decisionRefusal(decision: Decision, facts: DecisionFacts): DecisionRefusal | null {
  if (facts.state !== 'open') return 'notOpen';
  if (facts.decided) return 'alreadyDecided';
  if (decision.reason.trim() === '') return 'noReason';
  const outside = decision.outcome === 'upheld' && (decision.points < 0 || decision.points > facts.weight);
  return outside ? 'pointsOutside' : null;
}
