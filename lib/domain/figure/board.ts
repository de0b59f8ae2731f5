import { APPLICATION_DAYS, PETITION_DAYS } from '../deadline/limits';
import type { Month } from '../dates';
import type { Period } from '../period';
import { shiftMonth, yearPeriod } from '../period';
import type { RegisterName } from '../register/definition';

export const boardNames = ['disclosure', 'application', 'hall', 'complaint'] as const;
export type BoardName = (typeof boardNames)[number];

/** The parts of one measure. vocabulary: register and field whose choices word the slices; absent = they are words. */
export interface Composition {
  /** message dashboard.parts.<key> */
  readonly key: string;
  readonly measure: string;
  readonly vocabulary?: readonly [register: RegisterName, field: string];
  /** which part of a slice 'a|b' counts */
  readonly at?: 0 | 1;
  /** given: a scale, whose order means something */
  readonly order: 'size' | 'given';
  /** one thing can be in several parts: shares are of the main number */
  readonly overlaps?: true;
  /** the indicator whose definition stands behind it */
  readonly code: string;
}

/** A histogram with its bins; limit = the last whole unit inside the statutory limit. */
export interface Distribution {
  readonly key: string;
  readonly measure: string;
  readonly ends: readonly number[];
  readonly limit?: number;
  readonly unit: 'workdays' | 'days' | 'minutes';
  readonly code: string;
}

/** One of the four groups of the dashboard. */
export interface Board {
  readonly name: BoardName;
  readonly register: RegisterName;
  /** the big number and its sparkline */
  readonly main: string;
  readonly rate: string;
  /** further lines of the card */
  readonly more: readonly string[];
  /** the second trend, with the number the law or standard asks of it */
  readonly watched: { readonly code: string; readonly limit?: { readonly key: string; readonly value: number } };
  readonly parts: readonly Composition[];
  readonly distribution?: Distribution;
  /** how busy each hour of each weekday is: a measure whose slices are weekday|hour */
  readonly load?: { readonly measure: string; readonly code: string };
  /** how far cases have come: the measure of the first stage, and the one whose slices are the further stages */
  readonly stages?: { readonly whole: string; readonly measure: string; readonly code: string };
}

const all = 100;

export const boards: readonly Board[] = [
  {
    name: 'disclosure',
    register: 'disclosures',
    main: 'disclosure.published',
    rate: 'disclosure.onTimeRate',
    more: ['disclosure.catalogueOnTimeRate', 'disclosure.websiteShare', 'disclosure.normativeInForce'],
    watched: { code: 'disclosure.onTimeRate', limit: { key: 'disclosure', value: all } },
    parts: [
      {
        key: 'channel',
        measure: 'disclosure.publishedByChannel',
        vocabulary: ['disclosures', 'channels'],
        order: 'size',
        overlaps: true,
        code: 'disclosure.published',
      },
      { key: 'category', measure: 'disclosure.publishedByCategory', order: 'size', code: 'disclosure.published' },
      {
        key: 'legalItem',
        measure: 'disclosure.publishedByLegalItem',
        vocabulary: ['disclosures', 'legalItem'],
        order: 'size',
        code: 'disclosure.published',
      },
    ],
  },
  {
    name: 'application',
    register: 'applications',
    main: 'application.received',
    rate: 'application.onTimeRate',
    more: ['application.workdaysP90', 'application.pending'],
    watched: { code: 'application.workdaysP90', limit: { key: 'application', value: APPLICATION_DAYS } },
    parts: [
      {
        key: 'outcome',
        measure: 'application.closed',
        vocabulary: ['applications', 'outcome'],
        at: 0,
        order: 'size',
        code: 'application.closed',
      },
      {
        key: 'applicantKind',
        measure: 'application.received',
        vocabulary: ['applications', 'applicantKind'],
        order: 'size',
        code: 'application.received',
      },
    ],
    distribution: {
      key: 'application',
      measure: 'application.workdays',
      ends: [5, 10, 15, APPLICATION_DAYS, 30, 40],
      limit: APPLICATION_DAYS,
      unit: 'workdays',
      code: 'application.workdaysP50',
    },
  },
  {
    name: 'hall',
    register: 'service-cases',
    main: 'hall.matters',
    rate: 'hall.satisfaction',
    more: ['hall.withinPromiseRate', 'hall.waitP90'],
    watched: { code: 'hall.withinPromiseRate', limit: { key: 'hall', value: all } },
    parts: [
      { key: 'window', measure: 'hall.visits', order: 'size', code: 'hall.visits' },
      {
        key: 'rating',
        measure: 'hall.rating',
        vocabulary: ['service-cases', 'rating'],
        order: 'given',
        code: 'hall.satisfaction',
      },
    ],
    distribution: {
      key: 'hall',
      measure: 'hall.wait',
      ends: [4, 9, 14, 19, 29, 44, 59],
      unit: 'minutes',
      code: 'hall.waitP50',
    },
    load: { measure: 'hall.arrivedByHour', code: 'hall.visits' },
  },
  {
    name: 'complaint',
    register: 'complaints',
    main: 'complaint.received',
    rate: 'complaint.onTimeRate',
    more: ['complaint.satisfaction', 'complaint.open'],
    watched: { code: 'complaint.onTimeRate', limit: { key: 'complaint', value: all } },
    parts: [
      {
        key: 'source',
        measure: 'complaint.received',
        vocabulary: ['complaints', 'source'],
        order: 'size',
        code: 'complaint.received',
      },
      { key: 'complaintCategory', measure: 'complaint.receivedByCategory', order: 'size', code: 'complaint.received' },
    ],
    distribution: {
      key: 'complaint',
      measure: 'complaint.days',
      ends: [3, 7, 15, 30, PETITION_DAYS, 90],
      limit: PETITION_DAYS,
      unit: 'days',
      code: 'complaint.daysP50',
    },
    stages: { whole: 'complaint.received', measure: 'complaint.stage', code: 'complaint.received' },
  },
];

export const boardOf = (name: string | undefined): Board | undefined => boards.find((b) => b.name === name);

/** Indicators of the cards and trends of every board. */
export const boardCodes: readonly string[] = [
  ...new Set(boards.flatMap((b) => [b.main, b.rate, ...b.more, b.watched.code])),
];

/** Months of the trend: the calendar year around a period within one year, else its last 24 months. */
export function trendPeriod(period: Period): Period {
  const year = (m: Month): number => Math.floor(m / 100);
  if (year(period.from) === year(period.to)) return yearPeriod(year(period.to));
  const first = shiftMonth(period.to, -23);
  return { from: Math.max(first, period.from), to: period.to };
}
