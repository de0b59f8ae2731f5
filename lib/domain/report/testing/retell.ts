import type { IndicatorDefinition } from '../../indicator/definition';
import type { FigurePart } from '../document';
import type { ComparisonRow, Sentence, TemplateBlock } from '../template';
import { definitionOf } from '../values';
import { printedDecimals, printedDigits, type Exact, type Facts } from './recount';
import { BELOW, gapRegisters, TOP } from './world';

/**
 * What a block of a template has to say about a world, told again from the recount: a second way to the same words, which
 * shares with the first one only the template and the catalogue's declarations.
 */
export type Told =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly series: readonly (readonly (number | null)[])[]; readonly description: string }
  /** a table whose every cell is a figure or a fixed label: figures are held against the recount one by one */
  | { readonly kind: 'statutory' };

export const text = (words: string): Told => ({ kind: 'text', text: words });
const DASH = '—';

/** A count of last digits with its decimal point: 973, 1 → '97.3'. */
function withPoint(digits: number, decimals: number, trim: boolean): string {
  const size = String(Math.abs(digits)).padStart(decimals + 1, '0');
  const [whole, part] = [size.slice(0, size.length - decimals), size.slice(size.length - decimals)];
  const shown = trim ? part.replace(/0+$/, '') : part;
  return `${digits < 0 ? '-' : ''}${whole}${shown === '' ? '' : `.${shown}`}`;
}

export interface Asked {
  readonly code: string;
  readonly part?: FigurePart;
  readonly when?: 'now' | 'before';
  readonly unit?: string | undefined;
}

const isMoney = ({ unit }: IndicatorDefinition): boolean => unit === 'wanYuan' || unit === 'yuan';

function printedValue(d: IndicatorDefinition, value: Exact): string {
  const digits = withPoint(printedDigits(d, value), printedDecimals(d), isMoney(d));
  if (d.unit !== 'percent') return digits;
  if (value.n === 0) return '0%';
  return value.n === value.d ? '100%' : `${digits}%`;
}

const known = <T>(value: T | null, write: (value: T) => string): string => (value === null ? DASH : write(value));

/** A number as the report has to print it. */
export function printed(facts: Facts, { code, part = 'value', when = 'now', unit }: Asked): string {
  const d = definitionOf(code);
  const found = facts.at(code, { unit, when });
  switch (part) {
    case 'change': {
      const change = unit === undefined ? facts.change(code) : null;
      return known(change, (digits) => withPoint(Math.abs(digits), printedDecimals(d), isMoney(d)));
    }
    case 'numerator':
    case 'denominator':
      return known(found[part], String);
    case 'value':
      return known(found.value, (value) => printedValue(d, value));
  }
}

const day = (year: number, month: number, date: number): string => `${year}年${month}月${date}日`;
const monthDays = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The names that words may use, for a world of 2025 or its first half. */
export function namesOf(facts: Facts): Readonly<Record<string, string>> {
  const { period, asOf } = facts.world;
  const [year, month] = [Math.floor(period.to / 100), period.to % 100];
  const [asYear = 0, asMonth = 0, asDay = 0] = asOf.split('-').map(Number);
  const end = monthDays(year, month);
  const running = asYear * 10_000 + asMonth * 100 + asDay < period.to * 100 + end;
  return {
    unit: `${TOP.name}人民政府`,
    year: String(year),
    span: month === 12 ? `${year}年` : `${year}年上半年`,
    from: day(year, 1, 1),
    to: running ? day(asYear, asMonth, asDay) : day(year, month, end),
    prev: month === 12 && !running ? '上年' : '上年同期',
  };
}

const lacksLastYear = (facts: Facts, code: string): boolean => {
  const d = definitionOf(code);
  return facts.lacking(d.reportedBy ?? [d.register], { period: facts.last, units: facts.units }).length > 0;
};

/** '，比上年增加12件' and the like; '' where either year is not known. */
export function comparedWords(facts: Facts, code: string, unit: string): string {
  const change = facts.change(code);
  if (change === null) return '';
  const { prev = '' } = namesOf(facts);
  const gaps = lacksLastYear(facts, code) ? `（${prev}有未报月份）` : '';
  if (change === 0) return `，与${prev}持平${gaps}`;
  const [up, down] = definitionOf(code).unit === 'percent' ? ['提高', '下降'] : ['增加', '减少'];
  return `，比${prev}${change > 0 ? up : down}${printed(facts, { code, part: 'change' })}${unit}${gaps}`;
}

const partNames: Readonly<Record<string, FigurePart>> = { n: 'numerator', d: 'denominator' };

function numberAt(facts: Facts, name: string): string | null {
  const [, code = '', part = '', when] = /^([\w.]+)(?:#([nd]))?(@last)?$/.exec(name) ?? [];
  const written = printed(facts, {
    code,
    part: partNames[part] ?? 'value',
    when: when === undefined ? 'now' : 'before',
  });
  return written === DASH ? null : written;
}

/** One place in braces; null where its number is not known. */
function place(facts: Facts, name: string): string | null {
  const word = namesOf(facts)[name];
  if (word !== undefined) return word;
  const [code = '', unit] = name.split('~');
  return unit === undefined ? numberAt(facts, name) : comparedWords(facts, code, unit);
}

/** some: there is something · zero: nothing, or nothing to divide by · gap: nobody knows */
function stateOf(facts: Facts, code: string): 'some' | 'zero' | 'gap' {
  const { value, denominator } = facts.at(code);
  if (value === null) return denominator === 0 ? 'zero' : 'gap';
  return definitionOf(code).kind === 'sum' && value.n === 0 ? 'zero' : 'some';
}

export function sentence(facts: Facts, given: Sentence): string {
  const state = given.on === undefined ? 'some' : stateOf(facts, given.on);
  const words = given[state] ?? (state === 'gap' ? '' : (given.known ?? ''));
  const told = words.split(/\{([^}]+)\}/).map((piece, i) => (i % 2 === 0 ? piece : place(facts, piece)));
  return told.includes(null) ? '' : told.join('');
}

const paragraph = (facts: Facts, some: readonly Sentence[]): Told[] =>
  [some.map((s) => sentence(facts, s)).join('')].filter((words) => words !== '').map(text);

type Of<K extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: K }>;

function gaps(facts: Facts, { registers }: Of<'gaps'>): Told[] {
  const { period } = facts.world;
  return Object.entries(registers).flatMap(([register, label]) => {
    const group = gapRegisters.find((some) => some.some((r) => r === register)) ?? [];
    const months = facts.lacking(group, { period, units: facts.units }, true);
    if (months.length === 0) return [];
    const all = months.length === period.to - period.from + 1;
    const told = all ? '各月' : months.map((m) => `${Math.floor(m / 100)}年${m % 100}月`).join('、');
    return [text(`${label}缺${told}数据，本部分数据不含未报月份。`)];
  });
}

function comparison(facts: Facts, { rows }: Of<'comparison'>): Told[] {
  const { prev = '' } = namesOf(facts);
  const told = rows.map(({ label, unit, code }) => {
    const percent = definitionOf(code).unit === 'percent';
    const change = facts.change(code) ?? 0;
    const direction = change === 0 ? '' : change > 0 ? '增' : '减';
    const points = percent && change !== 0 ? '个百分点' : '';
    return [
      label,
      percent ? '%' : unit,
      printed(facts, { code }),
      printed(facts, { code, when: 'before' }),
      `${direction}${printed(facts, { code, part: 'change' })}${points}`,
    ];
  });
  return [{ kind: 'table', rows: [['项目', '单位', '本年', prev, `比${prev}`], ...told] }];
}

/** Whether the printed number went the wrong way. */
const isWorse = (facts: Facts, { code }: ComparisonRow): boolean => {
  const change = facts.change(code) ?? 0;
  return definitionOf(code).direction === 'lower' ? change > 0 : change < 0;
};

function worsened(facts: Facts, block: Of<'worsened'>): Told[] {
  const worse = block.rows.filter((row) => isWorse(facts, row));
  if (worse.length === 0) {
    const comparable = block.rows.some((row) => facts.change(row.code) !== null);
    return comparable ? [text(sentence(facts, { some: block.none }))] : [];
  }
  const items = worse.map(
    ({ label, code, unit }, i) =>
      `${label}${printed(facts, { code })}${comparedWords(facts, code, unit)}${i === worse.length - 1 ? '。' : '；'}`,
  );
  return [sentence(facts, { some: block.lead }), ...items].map(text);
}

function monthly(facts: Facts, block: Of<'monthly'>): Told[] {
  const { from, to } = facts.world.period;
  const months = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const [now, before] = [0, 100].map((back) => months.map((m) => facts.month(block.code, m - back)));
  if (now === undefined || before === undefined || now.filter((v) => v !== null).length < 2) return [];
  const year = Math.floor(from / 100);
  const told = months.map((m, i) => `${m % 100}月${now[i] ?? '未报'}`).join('，');
  const description = `${block.title}（单位：${block.unit}）：${year}年${told}。`;
  return [{ kind: 'chart', series: [before, now].filter((s) => s.some((v) => v !== null)), description }];
}

function unreported(facts: Facts, block: Of<'unreported'>): Told[] {
  const { period } = facts.world;
  const items = block.rows.flatMap(({ label, code }) => {
    const d = definitionOf(code);
    const named = BELOW.flatMap(({ code: unit, name }) => {
      const { length } = facts.lacking(d.reportedBy ?? [d.register], { period, units: [unit] });
      return length === 0 ? [] : [`${name}${length}个单位月`];
    });
    return named.length === 0 ? [] : [`${label}：${named.join('、')}`];
  });
  if (items.length === 0) return [text(block.none)];
  const closed = items.map((item, i) => `${item}${i === items.length - 1 ? '。' : '；'}`);
  return ['下列单位有未报月份，表中数据不含未报月份：', ...closed].map(text);
}

export const tellers = { paragraph, gaps, comparison, worsened, monthly, unreported };
