import { registerNames, type RegisterName } from '../register/definition';
import { registers } from '../register/registers';
import { dutyMeasures } from './duty';
import { bookkeepingMeasures, bookkeepingOf, isEnterable } from './entered';
import { measuresFrom, type Measure } from './measure';
import { supervisionMeasures } from './supervision';

export const DAYS_CAP = 400;
export const MINUTES_CAP = 240;
/** From this many people on a petition counts as a group petition (集体访); it may send at most five, 信访工作条例 Art 20. */
export const GROUP_PEOPLE = 5;
/** A notice stands at least so many days: 山东省村务公开条例. */
export const NOTICE_DAYS = 5;

/** 1 in a month with a row dated there, or with a nil return; neither is a gap. */
export const reportedMeasure = (register: RegisterName): string => `${register}.reported`;

const disclosure = measuresFrom(
  ['disclosures'],
  [
    ['disclosure.published', 'publishedOn'],
    ['disclosure.publishedByCategory', 'publishedOn', 'category'],
    // One item through several channels counts once in each: these slices add up to more than the items.
    ['disclosure.publishedByChannel', 'publishedOn', 'channels'],
    ['disclosure.publishedByTiming', 'publishedOn', 'timing'],
    ['disclosure.publishedByLegalItem', 'publishedOn', 'legalItem'],
    ['disclosure.duePublished', 'dueOn'],
    ['disclosure.dueOnTime', 'dueOn'],
    ['disclosure.dueOpen', 'dueOn'],
    ['disclosure.made', 'formedOn', 'docKind'],
    ['disclosure.abolished', 'abolishedOn', 'docKind'],
    ['disclosure.reviewed', 'publishedOn'],
    ['disclosure.noticeStated', 'publishedOn'],
    ['disclosure.noticeKept', 'publishedOn'],
  ],
);

const objection = measuresFrom(
  ['disclosure-objections'],
  [
    ['objection.raised', 'raisedOn', 'objectionSource'],
    ['objection.answered', 'answeredOn', 'objectionResult'],
    // of those raised in the month, however late the answer came
    ['objection.raisedAnswered', 'raisedOn'],
  ],
);

const application = measuresFrom(
  ['applications'],
  [
    ['application.received', 'receivedOn', 'applicantKind'],
    ['application.receivedVia', 'receivedOn', 'receivedVia'],
    ['application.closed', 'answeredOn', 'outcome|applicantKind'],
    ['application.dueAnswered', 'dueOn'],
    ['application.dueOnTime', 'dueOn'],
    ['application.dueOpen', 'dueOn'],
    ['application.workdays', 'answeredOn', 'workdays', 'histogram'],
    ['application.feeYuan', 'answeredOn', undefined, 'sum'],
    ['application.feeWaivedYuan', 'answeredOn', undefined, 'sum'],
  ],
);

const remedy = measuresFrom(
  ['remedies'],
  [
    ['remedy.filed', 'filedOn', 'remedyKind'],
    ['remedy.closed', 'closedOn', 'remedyKind|remedyResult'],
  ],
);

const act = measuresFrom(
  ['administrative-acts'],
  [
    ['act.licences', 'month', undefined, 'sum'],
    ['act.penalties', 'month', undefined, 'sum'],
    ['act.coercions', 'month', undefined, 'sum'],
    ['act.feesYuan', 'month', undefined, 'sum'],
  ],
);

const hall = [
  ...measuresFrom(
    ['service-cases', 'service-days'],
    [
      ['hall.visits', 'servedOn', 'window'],
      ['hall.matters', 'servedOn', 'window'],
      ['hall.consultations', 'servedOn', 'window'],
      ['hall.completed', 'servedOn', 'window'],
      // The *Base measures are the wholes of those rows that state the part: a blank in a daily count is not a zero.
      ['hall.completedBase', 'servedOn'],
      ['hall.onTheSpot', 'servedOn'],
      ['hall.onTheSpotBase', 'servedOn'],
      ['hall.noShows', 'servedOn'],
      ['hall.noShowBase', 'servedOn'],
      ['hall.rating', 'servedOn', 'rating'],
      ['hall.ratingBase', 'servedOn'],
    ],
  ),
  ...measuresFrom(
    ['service-cases'],
    [
      // A visit by the hour of its arrival: 1|9 is Monday from 9:00 to 9:59. Weekdays run from 1 (Monday) to 7.
      ['hall.arrivedByHour', 'servedOn', 'weekday|hour'],
      ['hall.wait', 'servedOn', 'minutes', 'histogram'],
      ['hall.handle', 'servedOn', 'minutes', 'histogram'],
      ['hall.promiseDue', 'dueOn'],
      ['hall.promiseKept', 'dueOn'],
      ['hall.promiseOpen', 'dueOn'],
      // Limits of completed matters that state both: by law and as promised.
      ['hall.statutoryDays', 'servedOn', undefined, 'sum'],
      ['hall.promisedDays', 'servedOn', undefined, 'sum'],
      ['hall.feeStated', 'servedOn'],
      ['hall.feeFree', 'servedOn'],
      ['hall.feeYuan', 'servedOn', undefined, 'sum'],
      // 差评: of the served, and how they were followed up
      ['hall.badRated', 'servedOn', 'window'],
      ['hall.badRatedDueDone', 'followUpDueOn'],
      ['hall.badRatedDueOnTime', 'followUpDueOn'],
      ['hall.badRatedDueOpen', 'followUpDueOn'],
      ['hall.badRatedFollowedUp', 'followedUpOn', 'followUpResult'],
    ],
  ),
];

const complaint = measuresFrom(
  ['complaints'],
  [
    ['complaint.received', 'receivedOn', 'source'],
    ['complaint.receivedByCategory', 'receivedOn', 'category'],
    ['complaint.receivedBySubcategory', 'receivedOn', 'category|subcategory'],
    ['complaint.receivedByLevel', 'receivedOn', 'level'],
    ['complaint.receivedByAssignee', 'receivedOn', 'assignedTo'],
    ['complaint.receivedAnswered', 'receivedOn'],
    // How far the received have come; each stage is part of the one before it.
    ['complaint.stage', 'receivedOn', 'stage'],
    ['complaint.repeat', 'receivedOn'],
    ['complaint.group', 'receivedOn'],
    ['complaint.groupPeople', 'receivedOn', undefined, 'sum'],
    ['complaint.duplicates', 'receivedOn'],
    ['complaint.withdrawn', 'receivedOn'],
    ['complaint.answered', 'answeredOn'],
    ['complaint.resolved', 'answeredOn', 'yesNo'],
    ['complaint.rating', 'answeredOn', 'rating'],
    ['complaint.days', 'answeredOn', 'days', 'histogram'],
    ['complaint.dueAnswered', 'dueOn'],
    ['complaint.dueOnTime', 'dueOn'],
    ['complaint.dueOpen', 'dueOn'],
    // Of the answered that say whether the matter was resolved.
    ['complaint.dueResolvable', 'dueOn'],
    ['complaint.resolvedOnTime', 'dueOn'],
    // Whether a petition was taken up within fifteen days: 信访工作条例 Art 22, 23
    ['complaint.acceptDueDone', 'acceptDueOn'],
    ['complaint.acceptDueOnTime', 'acceptDueOn'],
    ['complaint.acceptDueOpen', 'acceptDueOn'],
    // Long-standing ones (历史积案), and after how many whole years those that were resolved have been
    ['complaint.standing', 'receivedOn'],
    ['complaint.standingResolvedYears', 'answeredOn', 'years', 'histogram'],
    // The unanswered by the day they came: the earliest slice is the oldest one.
    ['complaint.openSince', 'receivedOn', 'date'],
  ],
);

const facts = [
  ...disclosure,
  ...objection,
  ...application,
  ...remedy,
  ...act,
  ...hall,
  ...complaint,
  ...supervisionMeasures,
];
/** Registers of what happened; a catalogue of windows reports nothing. */
export const reportingRegisters: readonly RegisterName[] = registerNames.filter((name) => !registers[name].catalogue);
const reporting = reportingRegisters.map((register): Measure => ({
  code: reportedMeasure(register),
  registers: [register],
  kind: 'count',
  month: 'dated',
}));

/**
 * Every measure that rows are added up to by SQL, and what goes with entered months; what the catalogue asks is judged
 * apart (duty.ts).
 */
export const addedMeasures: readonly Measure[] = [...facts, ...reporting, ...bookkeepingMeasures];
export const measures: readonly Measure[] = [...addedMeasures, ...dutyMeasures];
export const measureByCode: ReadonlyMap<string, Measure> = new Map(measures.map((m) => [m.code, m]));

/** Registers that feed one measure together are recomputed together. */
const family: readonly RegisterName[] = ['service-cases', 'service-days'];

/** Every measure that rows of the register are added up to. */
export function measuresOf(register: RegisterName): Measure[] {
  const together = family.includes(register) ? family : [register];
  return addedMeasures.filter((m) => m.registers.some((r) => together.includes(r)));
}

/** Whether a register was reported, and what its entered months leave blank: read with whatever is evaluated. */
export const booksOf = (register: RegisterName): string[] => [
  reportedMeasure(register),
  ...(isEnterable(register) ? bookkeepingOf(register) : []),
];
