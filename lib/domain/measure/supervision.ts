import { measuresFrom, type Measure } from './measure';

/** Rounds of inspection, meetings, decisions, activities, issued documents and rosters: SEED-SYSTEMS A1, A3, F1–F3, G1. */
export const supervisionMeasures: readonly Measure[] = [
  ...measuresFrom(
    ['inspections'],
    [
      ['inspection.checked', 'inspectedOn', 'checkItem'],
      // Days on which the unit was visited: the items of one visit are one.
      ['inspection.visits', 'inspectedOn'],
      ['inspection.found', 'inspectedOn', 'checkItem'],
      ['inspection.foundBySeverity', 'inspectedOn', 'severity'],
      ['inspection.dueDone', 'dueOn'],
      ['inspection.dueOnTime', 'dueOn'],
      ['inspection.dueOpen', 'dueOn'],
      ['inspection.putRight', 'putRightOn'],
      // Points are added up where both the full points and the points given are stated.
      ['inspection.points', 'inspectedOn', undefined, 'sum'],
      ['inspection.fullPoints', 'inspectedOn', undefined, 'sum'],
      ['inspection.notices', 'inspectedOn', 'publicNotice'],
    ],
  ),
  ...measuresFrom(
    ['meetings'],
    [
      ['meeting.held', 'heldOn', 'meetingKind'],
      ['meeting.people', 'heldOn', 'meetingKind', 'sum'],
      // Votes of appraisals, of those meetings that state both numbers.
      ['meeting.votes', 'heldOn', undefined, 'sum'],
      ['meeting.satisfiedVotes', 'heldOn', undefined, 'sum'],
      ['meeting.scored', 'heldOn'],
      ['meeting.score', 'heldOn', undefined, 'sum'],
      ['meeting.proposals', 'heldOn', undefined, 'sum'],
      // proposals of those meetings that also say how many were adopted
      ['meeting.adoptedBase', 'heldOn', undefined, 'sum'],
      ['meeting.adopted', 'heldOn', undefined, 'sum'],
    ],
  ),
  ...measuresFrom(
    ['decisions'],
    [
      ['decision.made', 'decidedOn', 'decisionKind'],
      ['decision.byBody', 'decidedOn', 'decisionBody'],
      ['decision.bySettlement', 'decidedOn', 'settlement'],
      ['decision.passed', 'decidedOn', 'decisionKind'],
      // of those passed: what has a day or a number of disclosure
      ['decision.disclosed', 'decidedOn', 'decisionKind'],
      ['decision.amountYuan', 'decidedOn', 'decisionKind', 'sum'],
    ],
  ),
  ...measuresFrom(
    ['activities'],
    [
      ['activity.held', 'heldOn', 'activityKind'],
      ['activity.people', 'heldOn', 'activityKind', 'sum'],
      ['activity.materials', 'heldOn', 'activityKind', 'sum'],
    ],
  ),
  ...measuresFrom(
    ['issued-documents'],
    [
      ['document.issued', 'issuedOn', 'issuedKind'],
      ['document.abolished', 'abolishedOn', 'issuedKind'],
      ['document.disclosed', 'issuedOn', 'issuedKind'],
    ],
  ),
  // A roster is a stock: its cells are the changes of a month, and what is in place is all of them up to a day.
  ...measuresFrom(
    ['rosters'],
    [
      // Units of the kinds that owe the groups: +1 where one came to have it by the end of the month, -1 where it ended.
      ['roster.inPlace', 'servesFrom', 'rosterBody', 'sum'],
      ['roster.people', 'servesFrom', 'rosterBody|rosterRole', 'sum'],
      ['roster.supervisors', 'servesFrom', 'rosterOrigin', 'sum'],
    ],
  ),
];
