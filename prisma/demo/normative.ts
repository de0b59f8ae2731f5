import { addDays, type IsoDate } from '../../lib/domain/dates';
import type { disclosureColumns } from '../../lib/domain/disclosure';
import { workdaysLater, type DemoContext, type Draft } from './context';
import { normativeSubjects } from './disclosure-text';
import type { Random } from './random';
import { season } from './season';
import { reviewer, yearOf } from './text';
import type { DemoUnit } from './units';

type Made = Draft<typeof disclosureColumns>;

/** Documents in force before the three years begin, and documents made in an average year. */
const plan: Readonly<Partial<Record<DemoUnit['kind'], { readonly stock: number; readonly yearly: number }>>> = {
  county: { stock: 9, yearly: 5 },
  street: { stock: 2, yearly: 0.8 },
  township: { stock: 2, yearly: 0.7 },
  bureau: { stock: 3, yearly: 1.2 },
};

const orderOf: Readonly<Partial<Record<DemoUnit['kind'], string>>> = { county: '云政规', bureau: '云局规' };

interface At {
  readonly formedOn: IsoDate;
  readonly n: number;
  /** from before the three years: may be abolished within them, so that never more goes than there was */
  readonly old: boolean;
}

const firstDayOf = (context: DemoContext): IsoDate => context.workdays(context.months[0] ?? 0)[0] ?? context.today;

function state(context: DemoContext, unit: DemoUnit, at: At & { random: Random }): Made {
  const { random, formedOn, old } = at;
  const publishedOn = workdaysLater(context, formedOn, random.int(1, 12));
  const abolishedOn = addDays(firstDayOf(context), random.int(30, 1000));
  if (publishedOn > context.today) return { status: 'inReview' };
  const out = { publishedOn, reviewedBy: reviewer(random), reviewedOn: formedOn };
  const abolished = old && random.chance(0.45) && abolishedOn <= (unit.validTo ?? context.today);
  return abolished ? { ...out, status: 'abolished', abolishedOn } : { ...out, status: 'published' };
}

function document(context: DemoContext, unit: DemoUnit, at: At): Made {
  const random = context.random.fork(`normative/${unit.code}/${at.formedOn}/${at.n}`);
  const year = yearOf(at.formedOn);
  const subject = normativeSubjects[(at.n + unit.code.length + year) % normativeSubjects.length] ?? '';
  return {
    title: `${unit.name}关于印发《${unit.name}${subject}》的通知`,
    docNo: `${orderOf[unit.kind] ?? `云${unit.name.slice(0, 1)}规`}〔${year}〕${random.int(1, 40)}号`,
    docKind: 'normative',
    category: '规范性文件',
    legalItem: 'art20-01',
    timing: 'longTerm',
    channels: ['website', 'noticeBoard'],
    formedOn: at.formedOn,
    content: `《${unit.name}${subject}》已经研究同意,现印发,请遵照执行。`,
    ...state(context, unit, { ...at, random }),
  };
}

/** The stock made in the five years before, then some every year. */
export function normativeDrafts(context: DemoContext, unit: DemoUnit): Made[] {
  const own = plan[unit.kind];
  if (own === undefined) return [];
  const random = context.random.fork(`normative/${unit.code}`);
  const first = firstDayOf(context);
  const stock = Array.from({ length: own.stock }, (_, n) =>
    document(context, unit, { formedOn: addDays(first, -random.int(60, 1700)), n, old: true }),
  );
  const made = context.months.flatMap((month) =>
    Array.from({ length: random.count(own.yearly * 12 ** -1 * season('disclosure', month)) }, (_, n) => {
      const days = context.workdays(month);
      return document(context, unit, { formedOn: days.length > 0 ? random.pick(days) : first, n, old: false });
    }),
  );
  return [...stock, ...made];
}
