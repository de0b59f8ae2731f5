import { daysBetween } from '@/lib/domain/dates';
import type { UnitRow } from './insert';
import { late, n, type Say } from './say';

function answered(r: UnitRow, say: Say): void {
  const on = r['answeredOn'];
  say('complaint.receivedAnswered', r['receivedOn']);
  say('complaint.answered', on);
  say('complaint.days', on, Math.min(400, daysBetween(String(r['receivedOn']), String(on))));
  if (r['resolved'] !== null) say('complaint.resolved', on, r['resolved'] === true ? 'yes' : 'no');
  if (r['resolved'] === true && r['standingSince'] !== null)
    say('complaint.standingResolvedYears', on, years(String(r['standingSince']), String(on)));
  if (r['rating'] !== null) say('complaint.rating', on, r['rating']);
  say('complaint.dueAnswered', r['dueOn']);
  if (!late(on, r['dueOn'])) say('complaint.dueOnTime', r['dueOn']);
  if (r['resolved'] !== null) say('complaint.dueResolvable', r['dueOn']);
  if (r['resolved'] === true && !late(on, r['dueOn'])) say('complaint.resolvedOnTime', r['dueOn']);
}

export function complaints(r: UnitRow, say: Say): void {
  const on = r['receivedOn'];
  say('complaints.reported', on, '', 0);
  if (r['status'] === 'duplicate') {
    say('complaint.duplicates', on);
    return;
  }
  if (r['status'] === 'withdrawn') {
    say('complaint.withdrawn', on);
    return;
  }
  counted(r, say);
}

function counted(r: UnitRow, say: Say): void {
  const on = r['receivedOn'];
  say('complaint.received', on, r['source']);
  say('complaint.receivedByCategory', on, r['category'] ?? '');
  say('complaint.receivedBySubcategory', on, [r['category'] ?? '', r['subcategory'] ?? ''].join('|'));
  say('complaint.receivedByAssignee', on, r['assignedTo'] ?? '');
  if (r['level'] !== null) say('complaint.receivedByLevel', on, r['level']);
  if (r['repeatOf'] !== null) say('complaint.repeat', on);
  if (r['standingSince'] !== null) say('complaint.standing', on);
  group(r, say);
  accepted(r, say);
  stages(r, say);
  if (r['answeredOn'] === null) {
    say('complaint.dueOpen', r['dueOn']);
    say('complaint.openSince', on, on);
  } else answered(r, say);
}

function stages(r: UnitRow, say: Say): void {
  const on = r['receivedOn'];
  if (r['acceptedOn'] !== null || r['answeredOn'] !== null) say('complaint.stage', on, 'accepted');
  if (r['answeredOn'] === null) return;
  say('complaint.stage', on, 'answered');
  if (r['resolved'] !== true) return;
  say('complaint.stage', on, 'resolved');
  if (['verySatisfied', 'satisfied', 'basicallySatisfied'].includes(String(r['rating'])))
    say('complaint.stage', on, 'satisfied');
}

function group(r: UnitRow, say: Say): void {
  if (n(r['people']) < 5) return;
  say('complaint.group', r['receivedOn']);
  say('complaint.groupPeople', r['receivedOn'], '', n(r['people']));
}

function accepted(r: UnitRow, say: Say): void {
  const by = r['acceptDueOn'];
  const taken = r['acceptedOn'] ?? r['answeredOn'];
  say(taken === null ? 'complaint.acceptDueOpen' : 'complaint.acceptDueDone', by);
  if (taken !== null && !late(taken, by)) say('complaint.acceptDueOnTime', by);
}

/** Whole years from one day to the same day of a later year. */
function years(from: string, to: string): number {
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? whole - 1 : whole;
}
