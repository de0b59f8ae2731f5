import { registerNames, type RegisterName } from '../register/definition';

/**
 * One additive fact of one unit in one month. A histogram's slices are whole days or minutes ('0', '1', … up to the cap,
 * the last holding everything beyond), so that quantiles can be read from sums over units and months.
 */
export interface Measure {
  readonly code: string;
  /** the registers whose rows feed it, together */
  readonly registers: readonly RegisterName[];
  readonly kind: 'count' | 'sum' | 'histogram';
  /** what its slices are; a pair is written 'a|b'; '' is "not stated" */
  readonly dimension?: string;
  /** which date of the row gives the month */
  readonly month: string;
}

export const DAYS_CAP = 400;
export const MINUTES_CAP = 240;
/** From this many people on a petition counts as a group petition (集体访); it may send at most five, 信访工作条例 Art 20. */
export const GROUP_PEOPLE = 5;

type Entry = readonly [code: string, month: string, dimension?: string | undefined, kind?: Measure['kind']];

const of = (registers: readonly RegisterName[], entries: readonly Entry[]): Measure[] =>
  entries.map(([code, month, dimension, kind = 'count']) => ({
    code,
    registers,
    kind,
    month,
    ...(dimension === undefined ? {} : { dimension }),
  }));

/** 1 in a month with a row dated there, or with a nil return; neither is a gap. */
export const reportedMeasure = (register: RegisterName): string => `${register}.reported`;

const disclosure = of(
  ['disclosures'],
  [
    ['disclosure.published', 'publishedOn'],
    ['disclosure.publishedByCategory', 'publishedOn', 'category'],
    // One item through several channels counts once in each: these slices add up to more than the items.
    ['disclosure.publishedByChannel', 'publishedOn', 'channel'],
    ['disclosure.publishedByTiming', 'publishedOn', 'timing'],
    ['disclosure.publishedByLegalItem', 'publishedOn', 'legalItem'],
    ['disclosure.duePublished', 'dueOn'],
    ['disclosure.dueOnTime', 'dueOn'],
    ['disclosure.dueOpen', 'dueOn'],
    ['disclosure.made', 'formedOn', 'docKind'],
    ['disclosure.abolished', 'abolishedOn', 'docKind'],
  ],
);

const application = of(
  ['applications'],
  [
    ['application.received', 'receivedOn', 'applicantKind'],
    ['application.closed', 'answeredOn', 'outcome|applicantKind'],
    ['application.dueAnswered', 'dueOn'],
    ['application.dueOnTime', 'dueOn'],
    ['application.dueOpen', 'dueOn'],
    ['application.workdays', 'answeredOn', 'workdays', 'histogram'],
    ['application.feeYuan', 'answeredOn', undefined, 'sum'],
    ['application.feeWaivedYuan', 'answeredOn', undefined, 'sum'],
  ],
);

const remedy = of(
  ['remedies'],
  [
    ['remedy.filed', 'filedOn', 'remedyKind'],
    ['remedy.closed', 'closedOn', 'remedyKind|remedyResult'],
  ],
);

const act = of(
  ['administrative-acts'],
  [
    ['act.licences', 'month', undefined, 'sum'],
    ['act.penalties', 'month', undefined, 'sum'],
    ['act.coercions', 'month', undefined, 'sum'],
    ['act.feesYuan', 'month', undefined, 'sum'],
  ],
);

const hall = [
  ...of(
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
  ...of(
    ['service-cases'],
    [
      // A visit by the hour of its arrival: 1|9 is Monday from 9:00 to 9:59. Weekdays run from 1 (Monday) to 7.
      ['hall.arrivedByHour', 'servedOn', 'weekday|hour'],
      ['hall.wait', 'servedOn', 'minutes', 'histogram'],
      ['hall.handle', 'servedOn', 'minutes', 'histogram'],
      ['hall.promiseDue', 'dueOn'],
      ['hall.promiseKept', 'dueOn'],
      ['hall.promiseOpen', 'dueOn'],
      ['hall.feeStated', 'servedOn'],
      ['hall.feeFree', 'servedOn'],
      ['hall.feeYuan', 'servedOn', undefined, 'sum'],
    ],
  ),
];

const complaint = of(
  ['complaints'],
  [
    ['complaint.received', 'receivedOn', 'source'],
    ['complaint.receivedByCategory', 'receivedOn', 'category'],
    ['complaint.receivedByLevel', 'receivedOn', 'level'],
    ['complaint.receivedAnswered', 'receivedOn'],
    ['complaint.repeat', 'receivedOn'],
    ['complaint.group', 'receivedOn'],
    ['complaint.duplicates', 'receivedOn'],
    ['complaint.withdrawn', 'receivedOn'],
    ['complaint.answered', 'answeredOn'],
    ['complaint.resolved', 'answeredOn', 'yesNo'],
    ['complaint.rating', 'answeredOn', 'rating'],
    ['complaint.days', 'answeredOn', 'days', 'histogram'],
    ['complaint.dueAnswered', 'dueOn'],
    ['complaint.dueOnTime', 'dueOn'],
    ['complaint.dueOpen', 'dueOn'],
  ],
);

const facts = [...disclosure, ...application, ...remedy, ...act, ...hall, ...complaint];
const reporting = registerNames.map((register): Measure => ({
  code: reportedMeasure(register),
  registers: [register],
  kind: 'count',
  month: 'dated',
}));

export const measures: readonly Measure[] = [...facts, ...reporting];
export const measureByCode: ReadonlyMap<string, Measure> = new Map(measures.map((m) => [m.code, m]));

/** Registers that feed one measure together are recomputed together. */
const family: readonly RegisterName[] = ['service-cases', 'service-days'];

/** Every measure that a write to the register can change. */
export function measuresOf(register: RegisterName): Measure[] {
  const together = family.includes(register) ? family : [register];
  return measures.filter((m) => m.registers.some((r) => together.includes(r)));
}
