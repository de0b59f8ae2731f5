import { applicantKinds, outcomes } from '@/lib/domain/application';
import { complaintLevels, complaintSources, complaintStates } from '@/lib/domain/complaint';
import { disclosureStates, docKinds } from '@/lib/domain/disclosure';
import { frequencies } from '@/lib/domain/disclosure-item';
import { objectionResults, objectionSources } from '@/lib/domain/disclosure-objection';
import { timings } from '@/lib/domain/disclosure-words';
import { addDays } from '@/lib/domain/dates';
import { rosterBodies, rosterOrigins, rosterRoles } from '@/lib/domain/roster';
import type { RegisterName } from '@/lib/domain/register/definition';
import { remedyKinds, remedyResults } from '@/lib/domain/remedy';
import { followUpResults, ratings, serviceResults } from '@/lib/domain/service-hall';
import { day, Draw, type Make, unitId } from './draw';
import { makeSupervision } from './generate-supervision';
import { derived, type UnitRow } from './insert';

const time = (minutes: number): string =>
  `2024-03-05T${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:30`;

function followUp(d: Draw, servedOn: string): Partial<UnitRow> {
  const followedUpOn = d.maybe(d.after(servedOn, 40), 40);
  return { followedUpOn, followUpResult: followedUpOn === null ? null : d.of(followUpResults) };
}

const make: Readonly<Record<RegisterName, Make>> = {
  disclosures(d, i) {
    const formedOn = d.maybe(day(d), 80);
    const status = d.of(disclosureStates);
    const out = ['published', 'abolished', 'expired'].includes(status);
    const noticeFrom = d.maybe(day(d), 50);
    const publishedOn = out ? d.after(formedOn ?? day(d), 50) : null;
    return {
      unitId: unitId(d),
      itemNo: `D${i}`,
      title: 't',
      docKind: d.of(docKinds),
      category: d.maybe(d.of(['a', 'b'])),
      legalItem: d.maybe('art21'),
      timing: d.of(timings),
      channels: d.of([['website'], ['website', 'wall'], ['wall', 'wall']]),
      formedOn,
      publishedOn,
      noticeFrom,
      noticeTo: noticeFrom === null ? null : d.after(noticeFrom, 9),
      reviewedOn: d.maybe(d.after(formedOn ?? '2024-02-01', 60)),
      status,
      abolishedOn: status === 'abolished' ? d.after(publishedOn ?? '2024-05-01', 90) : null,
    };
  },
  applications(d, i) {
    const receivedOn = day(d);
    const correctedOn = d.maybe(d.after(receivedOn, 9), 20);
    const suspendedFrom = d.maybe(d.after(correctedOn ?? receivedOn, 9), 20);
    const answeredOn = d.maybe(d.after(correctedOn ?? receivedOn, 60), 80);
    return {
      unitId: unitId(d),
      applicationNo: `A${i}`,
      receivedOn,
      receivedVia: d.of(['web', 'post']),
      applicantKind: d.of(applicantKinds),
      subject: 's',
      correctedOn,
      suspendedFrom,
      suspendedTo: suspendedFrom === null ? null : d.after(suspendedFrom, 9),
      extendedDays: d.maybe(d.below(20), 20),
      outcome: answeredOn === null ? null : d.of(outcomes),
      answeredOn,
      feeYuan: d.maybe(d.below(900) / 4),
      feeWaivedYuan: d.maybe(d.below(50)),
    };
  },
  remedies(d, i) {
    const filedOn = day(d);
    const closedOn = d.maybe(d.after(filedOn, 90));
    const result = closedOn === null ? null : d.of(remedyResults);
    return { unitId: unitId(d), caseNo: `R${i}`, kind: d.of(remedyKinds), filedOn, closedOn, result };
  },
  'administrative-acts': (d, i) => ({
    unitId: 2 + (i % 4),
    month: 202401 + (Math.floor(i / 4) % 12) + 100 * Math.floor(i / 48),
    licences: d.maybe(d.below(9)),
    penalties: d.maybe(d.below(9)),
    coercions: d.maybe(0),
    feesYuan: d.maybe(d.below(9999) / 100),
  }),
  'service-cases'(d, i) {
    const servedOn = day(d);
    const result = d.of(serviceResults);
    const arrived = d.below(200);
    return {
      unitId: unitId(d),
      servedOn,
      ticketNo: `S${i}`,
      leg: d.of([0, 0, 0, 1]),
      arrivedAt: d.maybe(time(arrived), 90),
      calledAt: d.maybe(time(arrived + d.below(300)), 90),
      endedAt: d.maybe(time(arrived + d.below(600)), 90),
      window: d.maybe(d.of(['1', '2']), 80),
      matter: 'm',
      kind: d.of(['matter', 'matter', 'consultation']),
      result,
      finishedOn: result === 'completed' ? d.maybe(d.after(servedOn, 9)) : null,
      statutoryDays: d.maybe(9 + d.below(9)),
      promisedDays: d.maybe(d.below(9)),
      feeYuan: d.maybe(d.of([0, 0, 5.5])),
      rating: d.maybe(d.of(ratings)),
      ...followUp(d, servedOn),
    };
  },
  'service-days': (d, i) => ({
    unitId: unitId(d),
    day: day(d),
    window: `w${i}`,
    visits: d.maybe(d.below(50), 80),
    matters: d.maybe(d.below(30), 80),
    consultations: d.maybe(d.below(30), 80),
    completed: d.maybe(d.below(30), 80),
    onTheSpot: d.maybe(d.below(10)),
    noShows: d.maybe(d.below(10)),
    ...Object.fromEntries(ratings.map((grade) => [grade, d.maybe(d.below(5))])),
  }),
  complaints(d, i) {
    const receivedOn = day(d);
    const status = d.of(complaintStates);
    const answeredOn = status === 'answered' || status === 'closed' ? d.after(receivedOn, 80) : null;
    return {
      unitId: unitId(d),
      caseNo: `C${i}`,
      source: d.of(complaintSources),
      clock: d.of(['petition', 'hotline']),
      category: d.maybe(d.of(['road', 'noise'])),
      subcategory: d.maybe(d.of(['night', 'day'])),
      assignedTo: d.maybe(d.of(['roads', 'environment'])),
      title: 't',
      receivedOn,
      acceptedOn: d.maybe(d.after(receivedOn, 25)),
      extendedDays: d.maybe(d.below(9), 20),
      answeredOn,
      resolved: answeredOn === null ? null : d.maybe(d.of([true, false]), 80),
      rating: d.maybe(d.of(ratings)),
      status,
      repeatOf: d.maybe('C0', 10),
      people: d.maybe(1 + d.below(9)),
      level: d.maybe(d.of(complaintLevels), 30),
      standingSince: d.maybe(d.of(['2003-07-15', '2017-02-28', '2023-12-31']), 40),
    };
  },
  ...makeSupervision,
  'disclosure-items': (d, i) => ({
    unitId: unitId(d),
    code: `C${i}`,
    title: 't',
    appliesTo: ['township'],
    timing: 'fixed',
    frequency: d.of(frequencies),
    graceDays: d.below(30),
    channels: ['website'],
    validFrom: day(d),
  }),
  'disclosure-objections'(d, i) {
    const raisedOn = day(d);
    const result = d.maybe(d.of(objectionResults), 70);
    return {
      unitId: unitId(d),
      objectionNo: `O${i}`,
      itemNo: 'D1',
      raisedOn,
      raisedVia: d.of(objectionSources),
      content: 'c',
      result,
      answeredOn: result === null ? null : d.after(raisedOn, 60),
    };
  },
  rosters(d, i) {
    const year = d.of([2023, 2024, 2025]);
    const validFrom = d.maybe(`${year}-0${1 + d.below(9)}-1${d.below(9)}`, 60);
    const validTo = d.maybe(addDays(validFrom ?? `${year}-02-01`, d.below(330)), 60);
    return {
      unitId: unitId(d),
      year,
      body: d.of(rosterBodies),
      role: d.of(rosterRoles),
      name: `n${i}`,
      origin: d.maybe(d.of(rosterOrigins)),
      validFrom,
      validTo,
    };
  },
};

export function generate(register: RegisterName, count: number, seed = 7): UnitRow[] {
  const draw = new Draw(seed);
  return Array.from({ length: count }, (_, i) => derived(register, make[register](draw, i)));
}
