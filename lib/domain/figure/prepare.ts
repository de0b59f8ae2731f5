import { ratio } from '../ratio';
import { niceTicks } from './axis';
import { MOST_DIRECT, MOST_MARKS, type Figure, type FigureLimit, type FigureSeries } from './figure';
import { formatNumber, formatSum, NONE } from './format';

export interface Point {
  readonly value: number | null;
  readonly text: string;
  readonly note?: string | null;
}

export interface TrendLine {
  readonly key: string;
  readonly label: string;
  readonly role: 'now' | 'before';
  /** one for each category; a missing tail is a gap */
  readonly points: readonly Point[];
  /** counts add up over months, rates do not */
  readonly adds: boolean;
}

export interface TrendInput {
  readonly shape: 'line' | 'columns';
  readonly axis: string;
  readonly categories: readonly string[];
  readonly lines: readonly TrendLine[];
  readonly limit?: FigureLimit | null;
  /** the largest value there can be (100 for percent): the axis ends there and may start above zero */
  readonly most?: number;
}

/** Values over months. An empty month stays a gap in every line; the newest months win where there are too many. */
export function prepareTrend(input: TrendInput): Figure {
  const room = Math.max(1, Math.floor(MOST_MARKS / Math.max(1, input.lines.length)));
  const omitted = Math.max(0, input.categories.length - room);
  const categories = input.categories.slice(omitted);
  return {
    shape: input.shape,
    axis: input.axis,
    categories,
    series: input.lines.map((line) => trendSeries(line, omitted, categories.length)),
    labelling: input.lines.length <= MOST_DIRECT ? 'direct' : 'legend',
    limit: input.limit ?? null,
    ticks: ticksOf(input),
    omitted,
  };
}

/** Only lines of a bounded value may leave zero out, down to the ten below the lowest value; a limit is in sight. */
function ticksOf(input: TrendInput): number[] {
  const known = input.lines.flatMap((line) => line.points.map((p) => p.value)).filter((v) => v !== null);
  const { most, limit } = input;
  if (most === undefined) {
    const asked = limit && 'value' in limit.at ? limit.at.value : 0;
    return niceTicks({ from: 0, to: Math.max(0, asked, ...known), whole: known.every(Number.isInteger) });
  }
  const below = input.shape === 'line' && known.length > 0 ? Math.floor(Math.min(...known, most - 1) / 10) * 10 : 0;
  return niceTicks({ from: Math.max(0, below), to: most, most });
}

function trendSeries(line: TrendLine, skip: number, length: number): FigureSeries {
  const points = Array.from({ length }, (_, i): Point => line.points[skip + i] ?? { value: null, text: NONE });
  const values = points.map((p) => p.value);
  const last = values.findLastIndex((v) => v !== null);
  return {
    key: line.key,
    label: line.label,
    role: line.role,
    values,
    texts: points.map((p) => p.text),
    notes: points.map((p) => p.note ?? null),
    total: line.adds ? totalOf(values) : null,
    labelAt: last < 0 ? null : last,
  };
}

export interface Part {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
}

export interface PartsInput {
  readonly shape: 'bars' | 'columns';
  readonly axis: string;
  /** what is counted: heading of the value column */
  readonly label: string;
  readonly parts: readonly Part[];
  /** size: largest first, unknown parts last; given: a scale or bins, whose order means something */
  readonly order: 'size' | 'given';
  /** at most this many parts, the smallest folded into one with this label; only with order size */
  readonly fold?: { readonly most: number; readonly label: string };
  readonly limit?: FigureLimit | null;
  /** where one thing can be in several parts: what the shares are of; the parts then have no total */
  readonly whole?: number | null;
}

/** Parts of a whole. Folding keeps the sum; a part nobody reported is no part of it and has no share. */
export function prepareParts(input: PartsInput): Figure {
  const ordered = input.order === 'size' ? bySize(input.parts) : [...input.parts];
  const most = Math.min(input.fold?.most ?? MOST_MARKS, MOST_MARKS);
  const kept = input.fold ? fold(ordered, most, input.fold.label) : ordered.slice(0, MOST_MARKS);
  const values = kept.map((p) => p.value);
  const sum = sumOf(input.parts.map((p) => p.value));
  const whole = input.whole === undefined ? sum : input.whole;
  return {
    shape: input.shape,
    axis: input.axis,
    categories: kept.map((p) => p.label),
    series: [
      {
        key: 'count',
        label: input.label,
        role: 'part',
        values,
        texts: values.map(formatSum),
        notes: values.map((v) => share(v, whole)),
        total: input.whole === undefined && sum !== null ? formatSum(sum) : null,
        labelAt: null,
      },
    ],
    labelling: 'direct',
    limit: input.limit ?? null,
    ticks: niceTicks({ from: 0, to: Math.max(0, ...values.map((v) => v ?? 0)), whole: true }),
    omitted: input.fold ? 0 : ordered.length - kept.length,
  };
}

const bySize = (parts: readonly Part[]): Part[] =>
  [...parts].sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.label < b.label ? -1 : 1));

function fold(ordered: readonly Part[], most: number, label: string): Part[] {
  if (ordered.length <= most) return [...ordered];
  const rest = ordered.slice(most - 1);
  return [...ordered.slice(0, most - 1), { key: 'rest', label, value: sumOf(rest.map((p) => p.value)) }];
}

function share(part: number | null, whole: number | null): string | null {
  const rate = ratio(part, whole);
  return rate === null ? null : `${formatNumber(rate * 100, 1)} %`;
}

/** null where nothing is known: the sum of gaps is a gap. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((v) => v !== null);
  return known.length === 0 ? null : known.reduce((sum, v) => sum + v, 0);
}

function totalOf(values: readonly (number | null)[]): string | null {
  const sum = sumOf(values);
  return sum === null ? null : formatSum(sum);
}

/** The largest known part of a figure in words and numbers; the first among equals. */
export function largestPart(figure: Figure): { label: string; value: string; share: string } | null {
  const [series] = figure.series;
  const most = Math.max(...(series?.values ?? []).map((v) => v ?? Number.NEGATIVE_INFINITY));
  const at = series?.values.indexOf(most) ?? -1;
  if (series === undefined || at < 0) return null;
  return { label: figure.categories[at] ?? '', value: series.texts[at] ?? NONE, share: series.notes[at] ?? '' };
}

/** One bar of a distribution: whole units from..to, to = null without an upper end. */
export interface Bin {
  readonly from: number;
  readonly to: number | null;
}

/** Bins over a histogram of whole units. Every counted thing falls into exactly one: the last bin is open. */
export function binHistogram(
  counts: ReadonlyMap<number, number>,
  ends: readonly number[],
): (Bin & { count: number })[] {
  const bins: Bin[] = ends.map((to, i) => ({ from: i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, to }));
  bins.push({ from: (ends.at(-1) ?? -1) + 1, to: null });
  const within = (n: number, bin: Bin, i: number): boolean =>
    (i === 0 || n >= bin.from) && (bin.to === null || n <= bin.to);
  return bins.map((bin, i) => ({
    ...bin,
    count: [...counts].reduce((sum, [n, count]) => (within(n, bin, i) ? sum + count : sum), 0),
  }));
}
