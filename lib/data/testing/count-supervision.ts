import type { RegisterName } from '@/lib/domain/register/definition';
import type { UnitRow } from './insert';
import { n, type Say } from './say';

type Count = (r: UnitRow, say: Say) => void;
type Name = Extract<
  RegisterName,
  'inspections' | 'meetings' | 'decisions' | 'activities' | 'issued-documents' | 'hall-windows' | 'hall-matters'
>;

const has = (r: UnitRow, ...fields: string[]): boolean => fields.every((f) => r[f] !== null);

function finding(r: UnitRow, say: Say): void {
  const [on, due, right] = [r['inspectedOn'], r['dueOn'], r['putRightOn']];
  say('inspection.found', on, r['item']);
  say('inspection.foundBySeverity', on, r['severity'] ?? '');
  say(right === null ? 'inspection.dueOpen' : 'inspection.dueDone', due);
  if (right !== null && String(right) <= String(due)) say('inspection.dueOnTime', due);
  say('inspection.putRight', right);
}

const inspections: Count = (r, say) => {
  const on = r['inspectedOn'];
  say('inspections.reported', on, '', 0);
  say('inspection.checked', on, r['item']);
  say('inspection.visits', on);
  if (r['result'] === 'finding') finding(r, say);
  if (has(r, 'points')) {
    say('inspection.points', on, '', n(r['points']));
    say('inspection.fullPoints', on, '', n(r['fullPoints']));
  }
  if (has(r, 'notice')) say('inspection.notices', on, r['notice']);
};

const meetings: Count = (r, say) => {
  const on = r['heldOn'];
  say('meetings.reported', on, '', 0);
  say('meeting.held', on, r['kind']);
  if (has(r, 'attended')) say('meeting.people', on, r['kind'], n(r['attended']));
  if (has(r, 'satisfiedVotes')) {
    say('meeting.votes', on, '', n(r['votes']));
    say('meeting.satisfiedVotes', on, '', n(r['satisfiedVotes']));
  }
  if (has(r, 'score')) {
    say('meeting.scored', on);
    say('meeting.score', on, '', n(r['score']));
  }
  if (has(r, 'proposals')) say('meeting.proposals', on, '', n(r['proposals']));
  if (has(r, 'adopted')) {
    say('meeting.adoptedBase', on, '', n(r['proposals']));
    say('meeting.adopted', on, '', n(r['adopted']));
  }
};

const decisions: Count = (r, say) => {
  const on = r['decidedOn'];
  say('decisions.reported', on, '', 0);
  say('decision.made', on, r['kind']);
  say('decision.byBody', on, r['body']);
  say('decision.bySettlement', on, r['settledBy']);
  if (r['result'] !== 'passed') return;
  say('decision.passed', on, r['kind']);
  if (has(r, 'amountYuan')) say('decision.amountYuan', on, r['kind'], n(r['amountYuan']));
  if (has(r, 'disclosedOn') || has(r, 'disclosedAs')) say('decision.disclosed', on, r['kind']);
};

const activities: Count = (r, say) => {
  const on = r['heldOn'];
  say('activities.reported', on, '', 0);
  say('activity.held', on, r['kind']);
  if (has(r, 'people')) say('activity.people', on, r['kind'], n(r['people']));
  if (has(r, 'materials')) say('activity.materials', on, r['kind'], n(r['materials']));
};

const documents: Count = (r, say) => {
  say('issued-documents.reported', r['issuedOn'], '', 0);
  say('document.issued', r['issuedOn'], r['kind']);
  say('document.abolished', r['abolishedOn'], r['kind']);
  if (has(r, 'disclosedAs')) say('document.disclosed', r['issuedOn'], r['kind']);
};

/** A catalogue counts nowhere. */
const nothing: Count = () => undefined;

export const countSupervision: Readonly<Record<Name, Count>> = {
  inspections,
  meetings,
  decisions,
  activities,
  'issued-documents': documents,
  'hall-windows': nothing,
  'hall-matters': nothing,
};
