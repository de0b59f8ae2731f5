import { missingYear, type WorkCalendar } from '@/lib/domain/calendar';
import { clockKinds, deadlineOf, limitOf, type ClockKind } from '@/lib/domain/deadline';
import { milestonesOf, type Milestone } from '@/lib/domain/deadline/milestones';
import { questionFields, understand, type QuestionField } from '@/lib/domain/deadline/question';
import type { Deadline } from '@/lib/domain/deadline/walk';
import type { RowProblem } from '@/lib/domain/register/definition';

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Values = Readonly<Partial<Record<QuestionField, string>>>;

/** One text of an address; several of one name become lines. */
export const one = (value: string | string[] | undefined): string => [value ?? ''].flat().join('\n').slice(0, 2000);

export function questionOf(params: Params): { kind: ClockKind; values: Values } {
  const kind = clockKinds.find((name) => name === params['kind']) ?? 'application';
  const given = questionFields.map((field) => [field, one(params[field])] as const);
  return { kind, values: Object.fromEntries(given.filter(([, text]) => text !== '')) };
}

interface Answer {
  readonly problems: readonly RowProblem[];
  /** the year whose days off would be needed */
  readonly missing: number | null;
  readonly found: (Deadline & { kind: ClockKind; limit: number; milestones: Milestone[] }) | null;
}

/** Nothing is wrong with a form that was only opened. */
export function answerOf(calendar: WorkCalendar, kind: ClockKind, values: Values): Answer {
  const nothing = { problems: [], missing: null, found: null };
  if (Object.keys(values).length === 0) return nothing;
  const { suspended = '', ...rest } = values;
  const understood = understand({ kind, ...rest, suspended: suspended.split('\n') });
  if (!understood.ok) return { ...nothing, problems: understood.error };
  const { facts } = understood.value;
  const deadline = deadlineOf(calendar, facts);
  if (!deadline.ok) return { ...nothing, missing: missingYear(calendar, facts.receivedOn) };
  const limit = limitOf(calendar, facts);
  return { ...nothing, found: { ...deadline.value, kind, limit, milestones: milestonesOf(calendar, facts) } };
}
