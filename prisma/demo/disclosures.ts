import { addDays, monthOf, type IsoDate, type Month } from '../../lib/domain/dates';
import { disclosures, type disclosureColumns } from '../../lib/domain/disclosure';
import {
  monthsOf,
  rowsOf,
  workdaysEarlier,
  workdaysLater,
  type DemoContext,
  type DemoRow,
  type Draft,
} from './context';
import { cataloguedDrafts } from './disclosure-catalogue';
import { officeTopics, schoolTopics, villageTopics, type Topic } from './disclosure-text';
import { normativeDrafts } from './normative';
import type { Random } from './random';
import { elapsed, isGap, season, trend } from './season';
import { fill, monthNumber, padded, quarterOf, reviewer, yearOf } from './text';
import type { DemoUnit } from './units';
import { NOTHING_DUE } from './places';

export type DisclosureDraft = Draft<typeof disclosureColumns>;

const monthly: Readonly<Record<DemoUnit['kind'], number>> = {
  county: 11,
  township: 5.4,
  street: 7,
  bureau: 5.5,
  school: 3,
  station: 1,
  village: 0.62,
  community: 0.75,
};

function topicsOf(unit: DemoUnit): readonly Topic[] {
  if (unit.kind === 'village' || unit.kind === 'community') return villageTopics;
  return unit.kind === 'school' ? schoolTopics : officeTopics;
}

/** Working days from creation to publication: most within a fortnight, the late ones beyond the twenty of Art 26. */
function lag(random: Random, quality: number): number {
  if (!random.chance(quality)) return random.int(21, 44);
  return Math.min(19, Math.floor(random.wait(5)));
}

function place(random: Random, context: DemoContext, unit: DemoUnit): string {
  const below = context.units.filter((u) => u.parentCode === unit.code && u.kind === 'village');
  return below.length > 0 ? random.pick(below).name : unit.name;
}

/** What stands in the register by `today` for an item meant to appear on `publishOn`. */
function progress(
  random: Random,
  today: IsoDate,
  item: { publishOn: IsoDate; notice: number | null },
): DisclosureDraft {
  const { publishOn, notice } = item;
  const days = notice === null ? {} : { noticeFrom: publishOn, noticeTo: addDays(publishOn, notice) };
  const name = reviewer(random);
  if (publishOn > today) {
    const status = random.pick(['draft', 'inReview', 'inReview', 'approved'] as const);
    return status === 'approved' ? { status, reviewedBy: name, reviewedOn: today, ...days } : { status, ...days };
  }
  const over = notice !== null && addDays(publishOn, notice + 90) < today;
  const status = over && random.chance(0.5) ? 'expired' : 'published';
  return { status, publishedOn: publishOn, reviewedBy: name, reviewedOn: publishOn, ...days };
}

function item(context: DemoContext, unit: DemoUnit, at: { random: Random; formedOn: IsoDate }): DisclosureDraft {
  const { random, formedOn } = at;
  const topic = random.weighted(topicsOf(unit).map((t) => [t, t.weight] as const));
  const publishOn = workdaysLater(context, formedOn, lag(random, unit.quality));
  const title = fill(random.pick(topic.titles), {
    unit: unit.name,
    place: place(random, context, unit),
    year: yearOf(formedOn),
    month: monthNumber(formedOn),
    quarter: quarterOf(formedOn),
  });
  const state = progress(random, context.today, { publishOn, notice: topic.notice ?? null });
  return {
    title,
    docKind: 'other',
    category: topic.category,
    legalItem: topic.legalItem,
    timing: topic.timing,
    channels: topic.channels.filter((_, i) => i === 0 || random.chance(0.6)),
    // Some offices do not note when an item was made: whether it was in time cannot be told then.
    formedOn: state.publishedOn !== undefined && random.chance(0.03) ? null : formedOn,
    content: `${title}。现予公开,接受监督。`,
    ...state,
  };
}

/** Items that are overdue on any day the demonstration is looked at: [unit, working days since it was made]. */
const forgotten: readonly (readonly [string, number])[] = [
  ['白鹭洲镇', 27],
  ['白鹭洲镇', 23],
  ['鹤鸣岭乡', 31],
  ['云水县', 22],
];

function forgottenItems(context: DemoContext, unit: DemoUnit): DisclosureDraft[] {
  const random = context.random.fork(`disclosures/forgotten/${unit.code}`);
  return forgotten
    .filter(([name]) => name === unit.name)
    .map(([, ago]) => {
      const formedOn = workdaysEarlier(context, context.today, ago);
      const open = { formedOn, status: 'inReview', publishedOn: null, reviewedBy: null, reviewedOn: null } as const;
      return { ...item(context, unit, { random, formedOn }), noticeFrom: null, noticeTo: null, ...open };
    });
}

function monthItems(context: DemoContext, unit: DemoUnit, month: Month): DisclosureDraft[] {
  const days = context.workdays(month);
  if (days.length === 0) return [];
  const random = context.random.fork(`disclosures/${unit.code}/${month}`);
  const mean = monthly[unit.kind] * season('disclosure', month) * trend(context, month) * elapsed(context, month);
  return Array.from({ length: random.count(mean) }, () => item(context, unit, { random, formedOn: random.pick(days) }));
}

/** A month without a report has no published rows; what was made in it appears nowhere. */
const reported = (context: DemoContext, unit: DemoUnit, draft: DisclosureDraft): boolean =>
  typeof draft.publishedOn !== 'string' ||
  !isGap(context, unit, { register: 'disclosures', month: monthOf(draft.publishedOn) });

function numbered(unit: DemoUnit, drafts: readonly DisclosureDraft[]): DisclosureDraft[] {
  const counts = new Map<number, number>();
  return drafts.map((draft) => {
    const year = yearOf(draft.formedOn ?? draft.publishedOn ?? '');
    const n = (counts.get(year) ?? 0) + 1;
    counts.set(year, n);
    return { ...draft, itemNo: `YS${unit.code.slice(6) || '000'}-${year}-${padded(n, 4)}` };
  });
}

function ofUnit(context: DemoContext, unit: DemoUnit): DemoRow[] {
  if (unit.name === NOTHING_DUE) return [];
  const closed = unit.validTo;
  const items = monthsOf(context, unit).flatMap((month) => monthItems(context, unit, month));
  const due = cataloguedDrafts(context, unit);
  const own = [...normativeDrafts(context, unit), ...items, ...due, ...forgottenItems(context, unit)].filter((draft) =>
    reported(context, unit, draft),
  );
  // A unit that ceased left nothing unpublished behind.
  const kept = own.filter((d) => closed === null || (typeof d.publishedOn === 'string' && d.publishedOn <= closed));
  return rowsOf(context, { register: disclosures, unit, drafts: numbered(unit, kept) });
}

export const demoDisclosures = (context: DemoContext): DemoRow[] =>
  context.units.flatMap((unit) => ofUnit(context, unit));
