import type { RowOf } from '../../lib/domain/columns';
import { addDays, type IsoDate } from '../../lib/domain/dates';
import type { disclosureColumns } from '../../lib/domain/disclosure';
import { slotsOf, type Slot } from '../../lib/domain/disclosure-coverage';
import { disclosureItems, type disclosureItemColumns } from '../../lib/domain/disclosure-item';
import { disclosureObjections } from '../../lib/domain/disclosure-objection';
import { firstDay } from '../../lib/domain/period';
import { rowsOf, type DemoContext, type DemoRow, type Draft } from './context';
import type { Random } from './random';
import { padded, reviewer, yearOf } from './text';
import type { DemoUnit } from './units';

type Item = Pick<
  RowOf<typeof disclosureItemColumns>,
  'title' | 'appliesTo' | 'category' | 'legalItem' | 'frequency' | 'graceDays' | 'channels'
> & { readonly procedure: 'ordinary' | 'finance' };

const offices = ['township', 'street'] as const;
const villages = ['village', 'community'] as const;

const item = (
  title: string,
  [category, legalItem]: readonly [string, Item['legalItem']],
  terms: Omit<Item, 'title' | 'category' | 'legalItem'>,
): Item => ({ title, category, legalItem, ...terms });

/** What the county asks of the units below it. */
const items: readonly Item[] = [
  item('财政收支情况', ['财政预决算', 'art20-07'], {
    appliesTo: offices,
    frequency: 'quarterly',
    graceDays: 15,
    channels: ['noticeBoard', 'website'],
    procedure: 'finance',
  }),
  item('城乡低保和特困供养名单', ['社会救助', 'art20-11'], {
    appliesTo: offices,
    frequency: 'monthly',
    graceDays: 10,
    channels: ['noticeBoard', 'wall'],
    procedure: 'ordinary',
  }),
  item('惠民补贴发放情况', ['惠农补贴', 'art21'], {
    appliesTo: offices,
    frequency: 'halfYearly',
    graceDays: 30,
    channels: ['noticeBoard', 'website'],
    procedure: 'ordinary',
  }),
  item('部门预算和决算', ['财政预决算', 'art20-07'], {
    appliesTo: ['bureau', 'school', 'township', 'street'],
    frequency: 'yearly',
    graceDays: 60,
    channels: ['website'],
    procedure: 'ordinary',
  }),
  item('村级财务收支', ['村级财务', 'village'], {
    appliesTo: villages,
    frequency: 'quarterly',
    graceDays: 15,
    channels: ['noticeBoard'],
    procedure: 'finance',
  }),
  item('本村享受补贴和救助名单', ['村务公开', 'village'], {
    appliesTo: villages,
    frequency: 'halfYearly',
    graceDays: 30,
    channels: ['noticeBoard', 'broadcast'],
    procedure: 'ordinary',
  }),
];

const codeOf = (i: number): string => `ML-${padded(i + 1, 2)}`;
const VALID_FROM = '2020-01-01';

/** The county's catalogue, and two standing items that do not fall due by the calendar. */
export const demoItems = (context: DemoContext): DemoRow[] =>
  context.units
    .filter((unit) => unit.parentCode === null)
    .flatMap((unit) => {
      const dated = items.map(({ procedure: _procedure, ...given }, i) => ({
        ...given,
        code: codeOf(i),
        validFrom: VALID_FROM,
      }));
      const standing = [
        ['机构职能、领导分工和联系方式', 'art20-02', 'onChange'],
        ['办事指南', 'art20-05', 'standing'],
      ] as const;
      const others = standing.map(([title, legalItem, frequency], i) => ({
        code: codeOf(items.length + i),
        title,
        appliesTo: [...offices, 'bureau'] as const,
        legalItem,
        timing: 'longTerm' as const,
        frequency,
        graceDays: 0,
        channels: ['website', 'window'] as const,
        validFrom: VALID_FROM,
      }));
      return rowsOf(context, { register: disclosureItems, unit, drafts: [...dated, ...others] });
    });

type DisclosureDraft = Draft<typeof disclosureColumns>;

/** The day a slot was served on: most in its last week, some late, some never. */
function servedOn(random: Random, slot: Slot, quality: number): IsoDate | null {
  if (random.chance(quality)) return addDays(slot.due, -random.int(0, 5));
  return random.chance(0.5) ? addDays(slot.due, random.int(1, 20)) : null;
}

const financeSteps = (random: Random, day: IsoDate): DisclosureDraft => ({
  procedure: 'finance',
  collectedOn: addDays(day, -9),
  jointMeetingOn: addDays(day, -6),
  financeSignedBy: reviewer(random),
  financeSignedOn: addDays(day, -4),
  reviewedOn: addDays(day, -2),
  approvedBy: reviewer(random),
  approvedOn: addDays(day, -1),
});

function served(random: Random, given: { item: Item; code: string; slot: Slot; day: IsoDate }): DisclosureDraft {
  const { day, slot } = given;
  const { title, category, legalItem, channels, procedure } = given.item;
  return {
    catalogueCode: given.code,
    title: `${yearOf(firstDay(slot.cycle))}年${slot.cycle.from % 100}月至${slot.cycle.to % 100}月${title}`,
    docKind: 'other',
    category,
    legalItem,
    timing: 'fixed',
    channels,
    formedOn: addDays(day, -9),
    publishedOn: day,
    status: 'published',
    reviewedBy: reviewer(random),
    reviewedOn: day,
    ...(procedure === 'finance' ? financeSteps(random, day) : {}),
  };
}

/** What the unit published because the catalogue asks for it. */
export function cataloguedDrafts(context: DemoContext, unit: DemoUnit): DisclosureDraft[] {
  const period = { from: context.months[0] ?? 0, to: context.months.at(-1) ?? 0 };
  return items.flatMap((one, i) => {
    if (!one.appliesTo.includes(unit.kind)) return [];
    const random = context.random.fork(`catalogue/${unit.code}/${i}`);
    const due = { frequency: one.frequency, graceDays: one.graceDays, validFrom: VALID_FROM, validTo: null };
    return slotsOf(due, unit, period).flatMap((slot) => {
      const day = servedOn(random, slot, unit.quality);
      if (day === null || day > context.today) return [];
      return [served(random, { item: one, code: codeOf(i), slot, day })];
    });
  });
}

const doubts = [
  ['公开栏里的补贴金额与到账不一致', '经核对录入有误，已更正并重新张贴。', 'corrected'],
  ['想看工程款的明细', '已请本人到场查看预算和合同。', 'explained'],
  ['名单里没有我家', '经复核不符合条件，已当面说明。', 'explained'],
  ['要求公开他人家庭收入', '涉及个人隐私，不予公开。', 'rejected'],
] as const;

/** Now and then somebody doubts what hangs on the board; the newest of these still waits for its answer. */
export function demoObjections(context: DemoContext, disclosures: readonly DemoRow[]): DemoRow[] {
  return context.units.flatMap((unit) => {
    if (unit.kind !== 'township' && unit.kind !== 'street') return [];
    const random = context.random.fork(`objections/${unit.code}`);
    const out = disclosures.filter(
      ({ unitCode, row }) => unitCode === unit.code && typeof row['publishedOn'] === 'string',
    );
    const drafts = out
      .filter(() => random.chance(0.02))
      .map(({ row }, i) => {
        const [content, answer, result] = random.pick(doubts);
        const raisedOn = addDays(String(row['publishedOn']), random.int(1, 12));
        const answeredOn = addDays(raisedOn, random.int(1, 9));
        const known = answeredOn <= context.today ? { answeredOn, answer, result } : {};
        return {
          objectionNo: `YY${yearOf(raisedOn)}-${padded(i + 1, 3)}`,
          itemNo: String(row['itemNo']),
          raisedOn,
          content,
          ...known,
        };
      })
      .filter(({ raisedOn }) => raisedOn <= context.today);
    return rowsOf(context, { register: disclosureObjections, unit, drafts });
  });
}
