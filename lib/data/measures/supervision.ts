import { from, type Source } from './source';

const found = `r.result = 'finding'`;
const pointed = 'r.points is not null and r.full_points is not null';
const voted = 'r.votes is not null and r.satisfied_votes is not null';
const taken = 'r.proposals is not null and r.adopted is not null';
const passed = `r.result = 'passed'`;
const disclosed = '(r.disclosed_on is not null or r.disclosed_as is not null)';
const stated = (column: string): string => `r.${column} is not null`;

export const supervisionSources: readonly Source[] = [
  ...from('inspection', [
    ['inspection.checked', 'r.inspected_on', 'true', 'r.item'],
    ['inspection.visits', 'r.inspected_on', 'true', `''`, 'count(distinct r.inspected_on)'],
    ['inspection.found', 'r.inspected_on', found, 'r.item'],
    ['inspection.foundBySeverity', 'r.inspected_on', found, `coalesce(r.severity, '')`],
    ['inspection.dueDone', 'r.due_on', `${found} and r.put_right_on is not null`],
    ['inspection.dueOnTime', 'r.due_on', `${found} and r.put_right_on <= r.due_on`],
    ['inspection.dueOpen', 'r.due_on', `${found} and r.put_right_on is null`],
    ['inspection.putRight', 'r.put_right_on', found],
    ['inspection.points', 'r.inspected_on', pointed, `''`, 'sum(r.points)'],
    ['inspection.fullPoints', 'r.inspected_on', pointed, `''`, 'sum(r.full_points)'],
    ['inspection.notices', 'r.inspected_on', stated('notice'), 'r.notice'],
    ['inspections.reported', 'r.inspected_on'],
  ]),
  ...from('meeting', [
    ['meeting.held', 'r.held_on', 'true', 'r.kind'],
    ['meeting.people', 'r.held_on', stated('attended'), 'r.kind', 'sum(r.attended)'],
    ['meeting.votes', 'r.held_on', voted, `''`, 'sum(r.votes)'],
    ['meeting.satisfiedVotes', 'r.held_on', voted, `''`, 'sum(r.satisfied_votes)'],
    ['meeting.scored', 'r.held_on', stated('score')],
    ['meeting.score', 'r.held_on', stated('score'), `''`, 'sum(r.score)'],
    ['meeting.proposals', 'r.held_on', stated('proposals'), `''`, 'sum(r.proposals)'],
    ['meeting.adoptedBase', 'r.held_on', taken, `''`, 'sum(r.proposals)'],
    ['meeting.adopted', 'r.held_on', taken, `''`, 'sum(r.adopted)'],
    ['meetings.reported', 'r.held_on'],
  ]),
  ...from('decision', [
    ['decision.made', 'r.decided_on', 'true', 'r.kind'],
    ['decision.byBody', 'r.decided_on', 'true', 'r.body'],
    ['decision.bySettlement', 'r.decided_on', 'true', 'r.settled_by'],
    ['decision.passed', 'r.decided_on', passed, 'r.kind'],
    ['decision.disclosed', 'r.decided_on', `${passed} and ${disclosed}`, 'r.kind'],
    ['decision.amountYuan', 'r.decided_on', `${passed} and ${stated('amount_yuan')}`, 'r.kind', 'sum(r.amount_yuan)'],
    ['decisions.reported', 'r.decided_on'],
  ]),
  ...from('activity', [
    ['activity.held', 'r.held_on', 'true', 'r.kind'],
    ['activity.people', 'r.held_on', stated('people'), 'r.kind', 'sum(r.people)'],
    ['activity.materials', 'r.held_on', stated('materials'), 'r.kind', 'sum(r.materials)'],
    ['activities.reported', 'r.held_on'],
  ]),
  ...from('issued_document', [
    ['document.issued', 'r.issued_on', 'true', 'r.kind'],
    ['document.abolished', 'r.abolished_on', 'true', 'r.kind'],
    ['document.disclosed', 'r.issued_on', stated('disclosed_as'), 'r.kind'],
    ['issued-documents.reported', 'r.issued_on'],
  ]),
];
