import { partCode } from '../parts';
import type { TemplateBlock } from '../template';
import type { Facts, Recount } from './recount';
import { printed, sentence, tellers, text, type Told } from './retell';
import { BELOW } from './world';

type Of<K extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: K }>;

const inBrackets = (unit: string): string => (unit === '%' ? '（%）' : `（${unit}）`);

/** Every slice with something in it, the largest first, and the whole. */
function parts(facts: Facts, block: Of<'parts'>): Told[] {
  const { cells, period } = facts.world;
  const inPeriod = cells.filter((c) => c.measure === block.measure && c.month >= period.from && c.month <= period.to);
  const sums = new Map<string, number>();
  for (const { slice, value } of inPeriod) sums.set(slice, (sums.get(slice) ?? 0) + value);
  const some = [...sums].filter(([, n]) => n !== 0).sort(([, a], [, b]) => b - a);
  const total = facts.at(block.total).value;
  if (total === null || some.length === 0) return [];
  const label = (slice: string): string => block.labels[slice] ?? (slice === '' ? '未注明' : slice);
  const rows = some.map(([slice]) => [label(slice), printed(facts, { code: partCode(block.measure, slice) })]);
  const whole = [['合计', printed(facts, { code: block.total })]];
  const table = { kind: 'table', rows: [[block.heading, `数量（${block.unit}）`], ...rows, ...whole] } as const;
  const sum = some.reduce((all, [, n]) => all + n, 0);
  return block.note === null || sum === total.n ? [table] : [table, text(block.note)];
}

function units(facts: Facts, block: Of<'units'>): Told[] {
  const row = (unit?: string) => block.rows.map(({ code }) => printed(facts, { code, unit }));
  const heading = ['单位', ...block.rows.map(({ label, unit }) => `${label}${inBrackets(unit)}`)];
  return [
    { kind: 'table', rows: [heading, ...BELOW.map(({ code, name }) => [name, ...row(code)]), ['合计', ...row()]] },
  ];
}

/** Rates compared as fractions: a · d′ against a′ · d, without dividing. */
const isLess = (a: Recount, b: Recount): boolean =>
  a.value !== null && b.value !== null && a.value.n * b.value.d < b.value.n * a.value.d;

const FEWEST = 30;

/** Best first; every rate of the rankings is better when it is higher. */
function ranking(facts: Facts, { row: { label, unit, code } }: Of<'ranking'>): Told[] {
  const found = BELOW.map(({ code: of, name }) => ({ of, name, is: facts.at(code, { unit: of }) }));
  const judged = found.filter(({ is }) => is.value !== null && (is.denominator ?? 0) >= FEWEST);
  const rankOf = (one: (typeof found)[number]): string => {
    if (one.is.value === null) return '无数据';
    if (!judged.includes(one)) return '样本过少';
    return String(1 + judged.filter((other) => isLess(one.is, other.is)).length);
  };
  const place = (one: (typeof found)[number]): number => Number(rankOf(one)) || FEWEST;
  const rows = [...found]
    .sort((a, b) => place(a) - place(b))
    .map((one) => [
      rankOf(one),
      one.name,
      ...(['value', 'numerator', 'denominator'] as const).map((part) => printed(facts, { code, unit: one.of, part })),
    ]);
  return [{ kind: 'table', rows: [['排名', '单位', `${label}${inBrackets(unit)}`, '其中', '总数'], ...rows] }];
}

/** A new kind of block has to be told here too, or its claims are not checked. */
const byKind: { readonly [K in TemplateBlock['kind']]: (facts: Facts, block: Of<K>) => Told[] } = {
  sentences: (facts, { sentences }) => tellers.paragraph(facts, sentences),
  list: (facts, { sentences }) =>
    sentences
      .map((s) => sentence(facts, s))
      .filter((s) => s !== '')
      .map(text),
  statutory: () => [{ kind: 'statutory' }],
  comparison: tellers.comparison,
  monthly: tellers.monthly,
  worsened: tellers.worsened,
  gaps: tellers.gaps,
  parts,
  units,
  ranking,
  unreported: tellers.unreported,
  // No world keeps a roster, and then nothing is said of one; roster-blocks has tests of its own.
  roster: () => [],
  // Nor an assessment or a signed letter; assessed.test.ts proves what is said of them.
  assessment: () => [],
  targets: () => [],
  narrative: (_, { required, blank }) => (required ? [text(blank)] : []),
};

/** What one block of a template has to say where nobody has typed anything. */
export function retell<K extends TemplateBlock['kind']>(facts: Facts, block: Of<K>): Told[] {
  return byKind[block.kind](facts, block);
}
