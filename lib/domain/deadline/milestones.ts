import { addWorkdays, type CalendarError, type WorkCalendar } from '../calendar';
import { addDays, type IsoDate } from '../dates';
import { dueOf, type ClockFacts } from '../deadline';
import type { Result } from '../result';
import {
  CORRECTION_NOTICE_DAYS,
  OPINION_DAYS,
  PAYMENT_DAYS,
  PETITION_NOTICE_DAYS,
  PETITION_OBJECTION_DAYS,
  PETITION_REVIEW_DAYS,
} from './limits';

export type MilestoneCode =
  | 'correctionNotice'
  | 'correction'
  | 'opinion'
  | 'extension'
  | 'payment'
  | 'objection'
  | 'acceptance'
  | 'answer'
  | 'review'
  | 'publication';

/** One of the days the law names on the way. Codes are words under deadlines.milestones.*. */
export interface Milestone {
  readonly code: MilestoneCode;
  /** the last day; null beyond the known calendar */
  readonly due: IsoDate | null;
  /** the day it was done; null: not yet, or not known */
  readonly done: IsoDate | null;
}

/** What has been done so far, as far as it is known. */
export interface Done {
  readonly correctionNoticeOn?: IsoDate | null;
  /** the last day that the notice gave the applicant to correct */
  readonly correctionTermOn?: IsoDate | null;
  readonly extendedOn?: IsoDate | null;
  readonly feeNoticeOn?: IsoDate | null;
  /** answered, or published */
  readonly finishedOn?: IsoDate | null;
}

interface Asked {
  readonly calendar: WorkCalendar;
  readonly facts: ClockFacts;
  readonly done: Done;
}

const known = (result: Result<IsoDate, CalendarError>): IsoDate | null => (result.ok ? result.value : null);

const answer = ({ calendar, facts, done }: Asked, code: MilestoneCode = 'answer'): Milestone => ({
  code,
  due: known(dueOf(calendar, facts)),
  done: done.finishedOn ?? null,
});

/** An extension has to be decided and told before the days without it are over. */
const extension = ({ calendar, facts, done }: Asked): Milestone => ({
  code: 'extension',
  due: known(dueOf(calendar, { ...facts, extendedDays: 0 })),
  done: done.extendedOn ?? null,
});

function payment({ calendar, facts, done }: Asked): Milestone[] {
  const notice = done.feeNoticeOn ?? null;
  if (notice === null) return [];
  return [{ code: 'payment', due: known(addWorkdays(calendar, notice, PAYMENT_DAYS)), done: facts.paidOn ?? null }];
}

function opinions({ calendar, facts }: Asked): Milestone[] {
  return (facts.suspended ?? []).map(({ from, to }) => ({
    code: 'opinion' as const,
    due: known(addWorkdays(calendar, from, OPINION_DAYS)),
    done: to,
  }));
}

function correction({ calendar, facts, done }: Asked): Milestone[] {
  const received = facts.confirmedOn ?? facts.receivedOn;
  const notice = done.correctionNoticeOn ?? null;
  const term = done.correctionTermOn ?? null;
  const told = known(addWorkdays(calendar, received, CORRECTION_NOTICE_DAYS));
  return [
    { code: 'correctionNotice', due: told, done: notice },
    ...(term === null ? [] : [{ code: 'correction' as const, due: term, done: facts.correctedOn ?? null }]),
  ];
}

function petition(asked: Asked): Milestone[] {
  const { calendar, facts, done } = asked;
  const answered = done.finishedOn ?? null;
  return [
    { code: 'objection', due: known(addWorkdays(calendar, facts.receivedOn, PETITION_OBJECTION_DAYS)), done: null },
    { code: 'acceptance', due: addDays(facts.receivedOn, PETITION_NOTICE_DAYS), done: facts.acceptedOn ?? null },
    extension(asked),
    answer(asked),
    ...(answered === null
      ? []
      : [{ code: 'review' as const, due: addDays(answered, PETITION_REVIEW_DAYS), done: null }]),
  ];
}

/** Every day the law names for this kind of case, in the order in which they come up. */
export function milestonesOf(calendar: WorkCalendar, facts: ClockFacts, done: Done = {}): Milestone[] {
  const asked = { calendar, facts, done };
  if (facts.kind === 'petition') return petition(asked);
  if (facts.kind === 'disclosure') return [answer(asked, 'publication')];
  if (facts.kind === 'hotline') return [extension(asked), answer(asked)];
  return [...correction(asked), ...opinions(asked), ...payment(asked), extension(asked), answer(asked)];
}

/** Done after its last day; not yet done is not late here: that depends on today. */
export const isLate = (m: Milestone): boolean => m.due !== null && m.done !== null && m.done > m.due;
