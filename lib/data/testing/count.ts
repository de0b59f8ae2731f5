import { workdaysBetween } from '@/lib/domain/calendar';
import { addDays, daysBetween, monthOf } from '@/lib/domain/dates';
import type { RegisterName } from '@/lib/domain/register/definition';
import { ratings } from '@/lib/domain/service-hall';
import { complaints } from './count-complaints';
import { countRosters } from './count-rosters';
import { countSupervision } from './count-supervision';
import { calendar, type UnitRow } from './insert';
import { late, n, type Fact, type Say } from './say';

/** 'unit month measure slice' → value, counted row by row in plain TypeScript, without a line of the product's SQL. */
export type Counted = Map<string, number>;

function notice(r: UnitRow, say: Say): void {
  const on = r['publishedOn'];
  if (r['reviewedOn'] !== null && !late(r['reviewedOn'], on)) say('disclosure.reviewed', on);
  if (r['noticeFrom'] === null || r['noticeTo'] === null) return;
  say('disclosure.noticeStated', on);
  if (daysBetween(String(r['noticeFrom']), String(r['noticeTo'])) >= 4) say('disclosure.noticeKept', on);
}

function disclosures(r: UnitRow, say: Say): void {
  say('disclosures.reported', r['publishedOn'], '', 0);
  const out = ['published', 'abolished', 'expired'].includes(String(r['status']));
  if (out) {
    say('disclosure.published', r['publishedOn']);
    say('disclosure.publishedByCategory', r['publishedOn'], r['category'] ?? '');
    say('disclosure.publishedByTiming', r['publishedOn'], r['timing']);
    say('disclosure.publishedByLegalItem', r['publishedOn'], r['legalItem'] ?? '');
    for (const c of new Set(r['channels'] as string[])) say('disclosure.publishedByChannel', r['publishedOn'], c);
    say('disclosure.duePublished', r['dueOn']);
    notice(r, say);
    if (!late(r['publishedOn'], r['dueOn'])) say('disclosure.dueOnTime', r['dueOn']);
  } else say('disclosure.dueOpen', r['dueOn']);
  if (out || r['status'] === 'approved') {
    say('disclosure.made', r['formedOn'] ?? r['publishedOn'], r['docKind']);
    say('disclosure.abolished', r['abolishedOn'], r['docKind']);
  }
}

function workdays(r: UnitRow): number | null {
  const from = String(r['correctedOn'] ?? r['receivedOn']);
  const to = String(r['answeredOn']);
  const used = workdaysBetween(calendar, from, to);
  if (used === null || r['suspendedFrom'] === null) return used;
  let away = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const inside = String(r['suspendedFrom']) <= day && day <= String(r['suspendedTo']);
    if (inside) away += workdaysBetween(calendar, addDays(day, -1), day) ?? 0;
  }
  return used - away;
}

function applications(r: UnitRow, say: Say): void {
  say('applications.reported', r['receivedOn'], '', 0);
  say('application.received', r['receivedOn'], r['applicantKind']);
  say('application.receivedVia', r['receivedOn'], r['receivedVia']);
  if (r['answeredOn'] === null) {
    say('application.dueOpen', r['dueOn']);
    return;
  }
  say('application.closed', r['answeredOn'], `${String(r['outcome'])}|${String(r['applicantKind'])}`);
  say('application.dueAnswered', r['dueOn']);
  if (!late(r['answeredOn'], r['dueOn'])) say('application.dueOnTime', r['dueOn']);
  if (r['feeYuan'] !== null) say('application.feeYuan', r['answeredOn'], '', n(r['feeYuan']));
  if (r['feeWaivedYuan'] !== null) say('application.feeWaivedYuan', r['answeredOn'], '', n(r['feeWaivedYuan']));
  const days = workdays(r);
  if (days !== null) say('application.workdays', r['answeredOn'], Math.min(days, 400));
}

function remedies(r: UnitRow, say: Say): void {
  say('remedies.reported', r['filedOn'], '', 0);
  say('remedy.filed', r['filedOn'], r['kind']);
  say('remedy.closed', r['closedOn'], `${String(r['kind'])}|${String(r['result'])}`);
}

function acts(r: UnitRow, say: Say): void {
  const date = `${Math.floor(n(r['month']) / 100)}-${String(n(r['month']) % 100).padStart(2, '0')}-01`;
  say('administrative-acts.reported', date, '', 0);
  for (const field of ['licences', 'penalties', 'coercions', 'feesYuan'])
    if (r[field] !== null) say(`act.${field}`, date, '', n(r[field]));
}

function promise(r: UnitRow, say: Say): void {
  if (r['result'] === 'pending') say('hall.promiseOpen', r['dueOn']);
  if (r['result'] !== 'completed') return;
  say('hall.promiseDue', r['dueOn']);
  if (!late(r['finishedOn'] ?? r['servedOn'], r['dueOn'])) say('hall.promiseKept', r['dueOn']);
}

function episode(r: UnitRow, say: Say): void {
  const on = r['servedOn'];
  const window = r['window'] ?? '';
  const matter = r['kind'] === 'matter';
  say(matter ? 'hall.matters' : 'hall.consultations', on, window);
  say('hall.ratingBase', on);
  rated(r, say);
  if (r['waitSeconds'] !== null) say('hall.wait', on, Math.min(240, Math.floor(n(r['waitSeconds']) / 60)));
  if (r['handleSeconds'] !== null) say('hall.handle', on, Math.min(240, Math.floor(n(r['handleSeconds']) / 60)));
  if (r['feeYuan'] !== null) say('hall.feeYuan', on, '', n(r['feeYuan']));
  if (matter) say('hall.completedBase', on);
  if (matter && r['result'] === 'completed') completed(r, say);
}

function rated(r: UnitRow, say: Say): void {
  if (r['rating'] !== null) say('hall.rating', r['servedOn'], r['rating']);
  if (/dissatisfied/i.test(String(r['rating']))) badRated(r, say);
}

function badRated(r: UnitRow, say: Say): void {
  say('hall.badRated', r['servedOn'], r['window'] ?? '');
  if (r['followedUpOn'] === null) {
    say('hall.badRatedDueOpen', r['followUpDueOn']);
    return;
  }
  say('hall.badRatedFollowedUp', r['followedUpOn'], r['followUpResult']);
  say('hall.badRatedDueDone', r['followUpDueOn']);
  if (!late(r['followedUpOn'], r['followUpDueOn'])) say('hall.badRatedDueOnTime', r['followUpDueOn']);
}

function completed(r: UnitRow, say: Say): void {
  const on = r['servedOn'];
  const window = r['window'] ?? '';
  say('hall.completed', on, window);
  say('hall.onTheSpotBase', on);
  if (r['finishedOn'] === null || r['finishedOn'] === on) say('hall.onTheSpot', on);
  if (r['feeYuan'] !== null) say('hall.feeStated', on);
  if (r['statutoryDays'] !== null && r['promisedDays'] !== null) {
    say('hall.statutoryDays', on, '', n(r['statutoryDays']));
    say('hall.promisedDays', on, '', n(r['promisedDays']));
  }
  if (r['feeYuan'] === 0) say('hall.feeFree', on);
}

function serviceCases(r: UnitRow, say: Say): void {
  say('service-cases.reported', r['servedOn'], '', 0);
  promise(r, say);
  if (r['leg'] === 0 && r['result'] !== 'void') {
    say('hall.visits', r['servedOn'], r['window'] ?? '');
    say('hall.noShowBase', r['servedOn']);
    if (r['result'] === 'noShow') say('hall.noShows', r['servedOn']);
    const [day, time] = String(r['arrivedAt']).split('T');
    // 2024-01-01 was a Monday
    const weekday = (((daysBetween('2024-01-01', day ?? '') % 7) + 7) % 7) + 1;
    if (r['arrivedAt'] !== null) say('hall.arrivedByHour', r['servedOn'], `${weekday}|${Number(time?.slice(0, 2))}`);
  }
  if (r['result'] === 'completed' || r['result'] === 'pending') episode(r, say);
}

function serviceDays(r: UnitRow, say: Say): void {
  const has = (...fields: string[]): boolean => fields.every((f) => r[f] !== null);
  say('service-days.reported', r['day'], '', 0);
  for (const f of ['visits', 'matters', 'consultations', 'completed'])
    if (has(f)) say(`hall.${f}`, r['day'], r['window'], n(r[f]));
  const pair = (part: string, whole: string, names: readonly [string, string]): void => {
    if (!has(part, whole)) return;
    if (names[0] !== '') say(names[0], r['day'], '', n(r[part]));
    say(names[1], r['day'], '', n(r[whole]));
  };
  pair('completed', 'matters', ['', 'hall.completedBase']);
  pair('onTheSpot', 'completed', ['hall.onTheSpot', 'hall.onTheSpotBase']);
  pair('noShows', 'visits', ['hall.noShows', 'hall.noShowBase']);
  for (const grade of ratings) if (has(grade)) say('hall.rating', r['day'], grade, n(r[grade]));
  if (!ratings.some((grade) => has(grade))) return;
  const served = has('matters', 'consultations') ? n(r['matters']) + n(r['consultations']) : null;
  const base = served ?? r['visits'] ?? r['matters'] ?? r['consultations'];
  say('hall.ratingBase', r['day'], '', n(base));
}

const counters: Readonly<Record<RegisterName, (r: UnitRow, say: Say) => void>> = {
  disclosures,
  applications,
  remedies,
  'administrative-acts': acts,
  'service-cases': serviceCases,
  'service-days': serviceDays,
  complaints,
  ...countSupervision,
  'disclosure-items': () => undefined,
  rosters: (r, say) => say('rosters.reported', r['servesFrom'], '', 0),
  'disclosure-objections'(r, say) {
    const [on, answered] = [r['raisedOn'], r['answeredOn']];
    say('disclosure-objections.reported', on, '', 0);
    say('objection.raised', on, r['raisedVia']);
    if (answered === null) return;
    say('objection.raisedAnswered', on);
    say('objection.answered', answered, r['result']);
  },
};

export function countRows(rows: Readonly<Partial<Record<RegisterName, readonly UnitRow[]>>>): Counted {
  const counted: Counted = new Map();
  const visited = new Set<string>();
  for (const [register, list] of Object.entries(rows) as [RegisterName, readonly UnitRow[]][])
    for (const row of list)
      counters[register](row, (...[measure, date, slice = '', value = 1]: Fact) => {
        if (typeof date !== 'string') return;
        // A unit is visited once on a day, however many items are looked at.
        if (measure === 'inspection.visits' && visited.size === visited.add(`${row.unitId} ${date}`).size) return;
        const key = [row.unitId, monthOf(date), measure, String(slice)].join(' ');
        counted.set(key, measure.endsWith('.reported') ? 1 : (counted.get(key) ?? 0) + value);
      });
  countRosters(rows.rosters ?? [], (unitId, [measure, month, slice, value]) => {
    const key = [unitId, month, measure, slice].join(' ');
    counted.set(key, (counted.get(key) ?? 0) + value);
  });
  return counted;
}
