import { activities, type activityColumns } from '../../lib/domain/activity';
import type { Row } from '../../lib/domain/columns';
import { addDays, type IsoDate, type Month } from '../../lib/domain/dates';
import { decisions } from '../../lib/domain/decision';
import { issuedDocuments, type issuedDocumentColumns } from '../../lib/domain/issued-document';
import { meetings } from '../../lib/domain/meeting';
import type { RegisterDefinition } from '../../lib/domain/register/definition';
import { monthsOf, rowsOf, type DemoContext, type DemoRow, type Draft } from './context';
import { NOTHING_DUE } from './places';
import { elapsed } from './season';
import { fill, padded, yearOf } from './text';
import type { DemoUnit } from './units';
import { decision, meeting } from './work-bodies';
import type { WorkEvent } from './work-event';
import { activityTexts, documentTexts } from './work-text';

function activity({ random, on }: WorkEvent): Draft<typeof activityColumns> {
  const text = random.weighted(activityTexts.map((t) => [t, t.weight] as const));
  const { kind, audience, people, materials } = text;
  const place = random.pick(['会议室', '便民服务中心', '集市', '文化广场']);
  // Some offices do not count who came.
  const counted = random.chance(0.93) ? random.int(...people) : null;
  const handed = materials === undefined ? null : random.int(...materials);
  return { kind, heldOn: on, title: random.pick(text.titles), place, audience, people: counted, materials: handed };
}

function document({ random, on, today, disclosed, unit }: WorkEvent): Draft<typeof issuedDocumentColumns> {
  const { kind, titles } = random.weighted(documentTexts.map((t) => [t, t.weight] as const));
  const end = random.chance(0.06) ? addDays(on, random.int(150, 500)) : null;
  return {
    kind,
    title: fill(random.pick(titles), { year: yearOf(on) }),
    issuedOn: on,
    sentTo: random.pick(['各村(社区)、各站所', '机关各办公室', '各村(社区)']),
    copies: random.chance(0.7) ? random.int(12, 60) : null,
    abolishedOn: end !== null && end <= (unit.validTo ?? today) ? end : null,
    disclosedAs: random.chance(0.55) ? (disclosed?.itemNo ?? null) : null,
  };
}

interface Kind {
  readonly register: RegisterDefinition;
  readonly number: (n: number, year: number) => Row;
  /** events of a month, on average */
  readonly rate: Readonly<Partial<Record<DemoUnit['kind'], number>>>;
  readonly make: (event: WorkEvent) => Row;
}

const kinds = {
  meetings: {
    register: meetings,
    number: (n, year) => ({ meetingNo: `HY${year}-${padded(n, 3)}` }),
    rate: { county: 0.9, township: 0.75, street: 0.85, bureau: 0.4, school: 0.35, village: 0.16, community: 0.13 },
    make: meeting,
  },
  decisions: {
    register: decisions,
    number: (n, year) => ({ decisionNo: `JC${year}-${padded(n, 3)}` }),
    rate: { county: 1.1, township: 0.9, street: 1, bureau: 0.5, school: 0.4, village: 0.15, community: 0.1 },
    make: decision,
  },
  activities: {
    register: activities,
    number: (n, year) => ({ activityNo: `HD${year}-${padded(n, 3)}` }),
    rate: { county: 1, township: 0.6, street: 0.8, bureau: 0.4, school: 0.3 },
    make: activity,
  },
  'issued-documents': {
    register: issuedDocuments,
    number: (n, year) => ({ documentNo: `政公发〔${year}〕${n}号` }),
    rate: { county: 0.9, township: 0.5, street: 0.6, bureau: 0.35, school: 0.25 },
    make: document,
  },
} as const satisfies Readonly<Record<string, Kind>>;

type Items = ReadonlyMap<string, readonly { readonly itemNo: string; readonly publishedOn: IsoDate }[]>;

function publishedItems(rows: readonly DemoRow[]): Items {
  const items = new Map<string, { itemNo: string; publishedOn: IsoDate }[]>();
  for (const { unitCode, row } of rows) {
    const { itemNo, publishedOn } = row;
    if (typeof itemNo !== 'string' || typeof publishedOn !== 'string') continue;
    const own = items.get(unitCode) ?? [];
    own.push({ itemNo, publishedOn });
    items.set(unitCode, own);
  }
  return items;
}

const WEEKS = 42;

interface Made {
  readonly context: DemoContext;
  readonly items: Items;
  readonly name: keyof typeof kinds;
}

function monthEvents({ context, items, name }: Made, unit: DemoUnit, month: Month): WorkEvent[] {
  const days = context.workdays(month);
  const rate: Kind['rate'] = kinds[name].rate;
  const mean = (rate[unit.kind] ?? 0) * elapsed(context, month);
  if (days.length === 0 || mean === 0) return [];
  const random = context.random.fork(`${name}/${unit.code}/${month}`);
  const dates = Array.from({ length: random.count(mean) }, () => random.pick(days)).sort();
  return dates.map((on) => {
    const until = addDays(on, WEEKS);
    const found = items.get(unit.code)?.filter((i) => i.publishedOn >= on && i.publishedOn <= until) ?? [];
    return { unit, random, on, today: context.today, disclosed: found.length > 0 ? random.pick(found) : null };
  });
}

function ofUnit(made: Made, unit: DemoUnit): DemoRow[] {
  const { register, number, make }: Kind = kinds[made.name];
  const counts = new Map<number, number>();
  const drafts = monthsOf(made.context, unit)
    .flatMap((month) => monthEvents(made, unit, month))
    .map((event) => {
      const year = yearOf(event.on);
      const n = (counts.get(year) ?? 0) + 1;
      counts.set(year, n);
      return { ...number(n, year), ...make(event) };
    });
  return rowsOf(made.context, { register, unit, drafts });
}

/** Meetings, decisions, activities and documents; decisions and documents refer to items that were disclosed. */
export function demoWork(
  context: DemoContext,
  disclosures: readonly DemoRow[],
): Readonly<Record<keyof typeof kinds, readonly DemoRow[]>> {
  const items = publishedItems(disclosures);
  const units = context.units.filter((unit) => unit.name !== NOTHING_DUE);
  const rows = (name: keyof typeof kinds): DemoRow[] => units.flatMap((unit) => ofUnit({ context, items, name }, unit));
  return {
    meetings: rows('meetings'),
    decisions: rows('decisions'),
    activities: rows('activities'),
    'issued-documents': rows('issued-documents'),
  };
}
