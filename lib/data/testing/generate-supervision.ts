import { activityKinds } from '@/lib/domain/activity';
import { decisionBodies, decisionKinds, decisionResults, settlements } from '@/lib/domain/decision';
import { checkItems, checkResults, publicNotices, severities } from '@/lib/domain/inspection';
import { issuedKinds } from '@/lib/domain/issued-document';
import { meetingKinds } from '@/lib/domain/meeting';
import type { RegisterName } from '@/lib/domain/register/definition';
import { day, unitId, type Make } from './draw';

type Name = Extract<
  RegisterName,
  'inspections' | 'meetings' | 'decisions' | 'activities' | 'issued-documents' | 'hall-windows' | 'hall-matters'
>;

export const makeSupervision: Readonly<Record<Name, Make>> = {
  inspections(d, i) {
    const inspectedOn = day(d);
    const result = d.of(checkResults);
    const found = result === 'finding';
    const fullPoints = d.maybe(10, 70);
    return {
      unitId: unitId(d),
      inspectionNo: `I${i}`,
      inspectedOn,
      item: d.of(checkItems),
      result,
      finding: found ? 'f' : null,
      severity: found ? d.maybe(d.of(severities), 80) : null,
      dueOn: found ? d.after(inspectedOn, 40) : null,
      putRightOn: found ? d.maybe(d.after(inspectedOn, 60), 70) : null,
      fullPoints,
      points: fullPoints === null ? null : d.maybe(d.below(21) / 2, 80),
      notice: d.maybe(d.of(publicNotices), 10),
    };
  },
  meetings(d, i) {
    const votes = d.maybe(20 + d.below(30));
    const proposals = d.maybe(d.below(9));
    return {
      unitId: unitId(d),
      meetingNo: `M${i}`,
      kind: d.of(meetingKinds),
      heldOn: day(d),
      title: 't',
      attended: d.maybe(d.below(90), 80),
      votes,
      satisfiedVotes: votes === null ? null : d.maybe(d.below(20)),
      score: d.maybe(80 + d.below(40) / 2, 40),
      proposals,
      adopted: proposals === null ? null : d.maybe(d.below(proposals + 1)),
    };
  },
  decisions: (d, i) => ({
    unitId: unitId(d),
    decisionNo: `J${i}`,
    title: 't',
    kind: d.of(decisionKinds),
    body: d.of(decisionBodies),
    decidedOn: day(d),
    settledBy: d.of(settlements),
    amountYuan: d.maybe(d.below(90_000) / 4),
    result: d.of(decisionResults),
    disclosedOn: d.maybe('2025-08-01', 40),
    disclosedAs: d.maybe('D1', 40),
  }),
  activities: (d, i) => ({
    unitId: unitId(d),
    activityNo: `H${i}`,
    kind: d.of(activityKinds),
    heldOn: day(d),
    title: 't',
    people: d.maybe(d.below(200), 80),
    materials: d.maybe(d.below(500)),
  }),
  'issued-documents'(d, i) {
    const issuedOn = day(d);
    return {
      unitId: unitId(d),
      documentNo: `W${i}`,
      title: 't',
      kind: d.of(issuedKinds),
      issuedOn,
      abolishedOn: d.maybe(d.after(issuedOn, 300), 30),
      disclosedAs: d.maybe('D1', 40),
    };
  },
  'hall-windows': (d, i) => ({
    unitId: unitId(d),
    windowNo: `${i}`,
    name: `w${i}`,
    openDays: d.of([['mon'], ['mon', 'sat']]),
    openedOn: d.maybe(day(d)),
  }),
  'hall-matters': (d, i) => ({
    unitId: unitId(d),
    matterNo: `${i}`,
    name: `m${i}`,
    statutoryDays: d.maybe(20),
    promisedDays: d.maybe(d.below(9)),
    chargeYuan: d.maybe(d.of([0, 5.5])),
    validFrom: d.maybe(day(d)),
  }),
};
