import type { IsoDate, Month } from '../dates';
import type { UnitKind } from '../org-unit';
import { firstDay, formatPeriod, lastDay } from '../period';
import type { ReportValues } from './values';

/** '2025年12月31日', months and days without a leading zero (GB/T 9704 7.3.5.4) */
export const dateWords = (date: IsoDate): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

export const monthWords = (month: Month): string => `${Math.floor(month / 100)}年${month % 100}月`;

/** Months in their order, those that follow one another as a span and a year said once: 2024年12月、2025年1月至3月、7月. */
export function monthsWords(months: readonly Month[]): string {
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last !== undefined && last.to + 1 === month) last.to = month;
    else runs.push({ from: month, to: month });
  }
  const yearOf = (month: Month | undefined): number => Math.floor((month ?? 0) / 100);
  return runs
    .map(({ from, to }, i) => {
      const first = yearOf(runs[i - 1]?.to) === yearOf(from) ? `${from % 100}月` : monthWords(from);
      return from === to ? first : `${first}至${to % 100}月`;
    })
    .join('、');
}

const halves: Readonly<Record<string, string>> = {
  H1: '上半年',
  H2: '下半年',
  Q1: '第一季度',
  Q2: '第二季度',
  Q3: '第三季度',
  Q4: '第四季度',
};

function spanWords(values: ReportValues): string {
  const text = formatPeriod(values.period);
  const year = `${text.slice(0, 4)}年`;
  if (text.length === 4) return year;
  const part = halves[text.slice(4)];
  if (part !== undefined) return `${year}${part}`;
  const [from, to] = [values.period.from, values.period.to];
  return from === to ? monthWords(from) : `${monthWords(from)}至${monthWords(to)}`;
}

const bodies: readonly (readonly [kinds: readonly UnitKind[], ending: RegExp, body: string])[] = [
  [['county', 'township'], /[县区市镇乡]$/, '人民政府'],
  [['street'], /街道$/, '办事处'],
];

/** The body that signs for a place: 青石湾镇 → 青石湾镇人民政府; a name that is not a place's stays as it is. */
export function officialName({ name, kind }: ReportValues['unit']): string {
  const found = bodies.find(([kinds, ending]) => kinds.includes(kind) && ending.test(name));
  return found ? `${name}${found[2]}` : name;
}

/** The names that a template's words may use in braces; names() says what stands for them. */
export const wordNames = ['unit', 'year', 'span', 'from', 'to', 'prev'] as const;

/** What stands for wordNames. A period that still runs is told up to the as-of day. */
export function names(values: ReportValues): Readonly<Record<string, string>> {
  const end = lastDay(values.period);
  const whole = values.period.to - values.period.from === 11;
  const known: Readonly<Record<(typeof wordNames)[number], string>> = {
    unit: officialName(values.unit),
    year: String(Math.floor(values.period.from / 100)),
    span: spanWords(values),
    from: dateWords(firstDay(values.period)),
    to: dateWords(values.asOf < end ? values.asOf : end),
    prev: whole && values.asOf >= end ? '上年' : '上年同期',
  };
  return known;
}

/** Characters of a title line at 22 pt. */
const TITLE_WIDTH = 18;

/**
 * Title lines of like length, longest in the middle or at the end, broken only between the parts given
 * (GB/T 9704 7.3.1: 梯形 or 菱形, never inside a word).
 */
export function balance(parts: readonly string[]): string[] {
  const whole = parts.join('');
  const lines = Math.ceil(whole.length / TITLE_WIDTH);
  if (lines <= 1) return [whole];
  const best = splits(parts, lines).sort((a, b) => spread(a) - spread(b))[0];
  return best ?? [whole];
}

const spread = (lines: readonly string[]): number =>
  Math.max(...lines.map((l) => l.length)) - Math.min(...lines.map((l) => l.length));

function splits(parts: readonly string[], lines: number): string[][] {
  if (lines <= 1 || parts.length <= 1) return [[parts.join('')]];
  return parts
    .slice(0, -1)
    .flatMap((_, i) => splits(parts.slice(i + 1), lines - 1).map((rest) => [parts.slice(0, i + 1).join(''), ...rest]));
}
