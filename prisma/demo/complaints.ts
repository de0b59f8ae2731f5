import { complaints, complaintSources } from '../../lib/domain/complaint';
import { addDays, type IsoDate, type Month } from '../../lib/domain/dates';
import { clockOf, course, visitors, type ComplaintDraft } from './complaint-course';
import { details } from './complaint-details';
import { matters, standing, type Matter } from './complaint-text';
import { monthsOf, rowsOf, type DemoContext, type DemoRow } from './context';
import { NOTHING_DUE, TINY } from './places';
import type { Random } from './random';
import { elapsed, isGap, season, trend } from './season';
import { fill, padded, person, yearOf } from './text';
import type { DemoUnit } from './units';

/** Cases of an average month beside those that grow with the population. */
const base: Readonly<Record<DemoUnit['kind'], number>> = {
  county: 17,
  township: 4,
  street: 4,
  bureau: 9,
  school: 1.2,
  station: 0,
  village: 0,
  community: 0,
};

/** By head of population; some villages have a letter box of their own. */
function mean(unit: DemoUnit): number {
  if (unit.name === NOTHING_DUE) return 0;
  if (unit.name === TINY) return 1.1;
  if (unit.kind === 'village') return unit.code.endsWith('3') ? 0.5 : 0;
  const own = unit.kind === 'township' || unit.kind === 'street';
  return base[unit.kind] + (own ? (unit.population ?? 0) * 0.00031 : 0);
}

const shares = [6, 9, 5, 13, 12, 44, 3, 2, 5, 1];
const sourceOf = (random: Random, unit: DemoUnit) =>
  unit.kind === 'village' ? 'mailbox' : random.weighted(complaintSources.map((s, i) => [s, shares[i] ?? 1] as const));

function placeOf(random: Random, context: DemoContext, unit: DemoUnit): string {
  const below = context.units.filter((u) => u.parentCode === unit.code && u.kind !== 'station');
  return below.length > 0 ? random.pick(below).name : unit.name;
}

interface At {
  readonly random: Random;
  readonly receivedOn: IsoDate;
}

function complaint(context: DemoContext, unit: DemoUnit, { random, receivedOn }: At): ComplaintDraft {
  const month = Number(receivedOn.slice(5, 7));
  const weight = (m: Matter): number => m.weight * (m.months?.includes(month) === true ? 2 : 1);
  const matter = random.weighted(matters.map((m) => [m, weight(m)] as const));
  const source = sourceOf(random, unit);
  const place = placeOf(random, context, unit);
  const values = { place, days: random.int(3, 20) };
  const clock = clockOf(source);
  return {
    source,
    clock,
    category: matter.category,
    title: fill(random.pick(matter.titles), values),
    content: fill(matter.content, values),
    place,
    complainantName: random.chance(0.8) ? person(random) : null,
    receivedOn,
    ...visitors(random, source),
    ...course(context, { random, unit, receivedOn, clock, reply: matter.reply }),
  };
}

/** Petitions that go back six to twenty-one years; some have been settled at last. */
function longStanding(context: DemoContext, unit: DemoUnit, at: At): ComplaintDraft {
  const place = placeOf(at.random, context, unit);
  const draft = complaint(context, unit, at);
  const title = fill(at.random.pick(standing), { place });
  return {
    ...draft,
    source: 'visit',
    clock: 'petition',
    category: '历史遗留',
    title,
    content: `${title},多年未决,请求解决。`,
    place,
    people: at.random.int(1, 26),
    level: at.random.pick(['township', 'county', 'city']),
    standingSince: addDays(at.receivedOn, -at.random.int(6 * 365, 21 * 365)),
  };
}

function monthCases(context: DemoContext, unit: DemoUnit, month: Month): ComplaintDraft[] {
  const days = context.workdays(month);
  if (days.length === 0 || isGap(context, unit, { register: 'complaints', month })) return [];
  const random = context.random.fork(`complaints/${unit.code}/${month}`);
  const expected = mean(unit) * season('complaint', month) * trend(context, month) * elapsed(context, month);
  const dates = Array.from({ length: random.count(expected) }, () => random.pick(days)).sort();
  return dates.map((receivedOn) => {
    const old = unit.kind !== 'village' && random.chance(0.006);
    return details(context, unit, (old ? longStanding : complaint)(context, unit, { random, receivedOn }));
  });
}

const unanswered = { answeredOn: null, reply: null, resolved: null, rating: null } as const;

/** The same thing told twice: merged as a duplicate within days, or come back as a repeat after its answer. */
function linked(random: Random, recent: readonly ComplaintDraft[], draft: ComplaintDraft): ComplaintDraft {
  const earlier = recent[recent.length - random.int(1, 4)];
  if (random.chance(0.012)) return { ...draft, status: 'withdrawn', ...unanswered };
  const caseNo = earlier?.caseNo;
  if (earlier === undefined || caseNo === undefined || earlier.status === 'duplicate') return draft;
  const same = Object.fromEntries(
    (['title', 'place', 'category', 'subcategory', 'content'] as const).map((f) => [f, earlier[f] ?? null]),
  );
  if (random.chance(0.026)) return { ...draft, ...same, status: 'duplicate', duplicateOf: caseNo, ...unanswered };
  return random.chance(0.03) ? { ...draft, ...same, repeatOf: caseNo } : draft;
}

function numbered(unit: DemoUnit, drafts: readonly ComplaintDraft[]): ComplaintDraft[] {
  const counts = new Map<number, number>();
  return drafts.map((draft) => {
    const year = yearOf(draft.receivedOn ?? '');
    counts.set(year, (counts.get(year) ?? 0) + 1);
    return { ...draft, caseNo: `XF${year}${unit.code.slice(6)}-${padded(counts.get(year) ?? 0, 4)}` };
  });
}

function ofUnit(context: DemoContext, unit: DemoUnit): DemoRow[] {
  const closed = unit.validTo;
  const cases = monthsOf(context, unit)
    .flatMap((month) => monthCases(context, unit, month))
    // What a merged unit had not answered by its last day stands with its successor.
    .filter((d) => closed === null || (typeof d.answeredOn === 'string' && d.answeredOn <= closed));
  const all = numbered(unit, cases);
  const random = context.random.fork(`complaints/links/${unit.code}`);
  const drafts: ComplaintDraft[] = [];
  for (const draft of all) drafts.push(linked(random, drafts.slice(-4), draft));
  return rowsOf(context, { register: complaints, unit, drafts });
}

export const demoComplaints = (context: DemoContext): DemoRow[] =>
  context.units.filter((unit) => mean(unit) > 0).flatMap((unit) => ofUnit(context, unit));
