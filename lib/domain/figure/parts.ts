import { ratio } from '../ratio';
import { niceTicks } from './axis';
import { MOST_MARKS, type Figure, type FigureLimit } from './figure';
import { formatNumber, formatSum, NONE } from './format';
import { sumOf } from './prepare';

export interface Part {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  /** an accepted number in it was corrected */
  readonly corrected?: boolean;
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
  const { kept, folded, omitted } = keep(input);
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
        corrected: kept.map((p) => p.corrected === true),
      },
    ],
    labelling: 'direct',
    limit: input.limit ?? null,
    ticks: niceTicks({ from: 0, to: Math.max(0, ...values.map((v) => v ?? 0)), whole: true }),
    folded,
    omitted,
  };
}

const bySize = (parts: readonly Part[]): Part[] =>
  [...parts].sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.label < b.label ? -1 : 1));

/** In order, the smallest folded into one or, where they are not folded, left out beyond MOST_MARKS. */
function keep(input: PartsInput): { kept: Part[]; folded: boolean; omitted: number } {
  const ordered = input.order === 'size' ? bySize(input.parts) : [...input.parts];
  const most = Math.min(input.fold?.most ?? MOST_MARKS, MOST_MARKS);
  if (ordered.length <= most) return { kept: ordered, folded: false, omitted: 0 };
  if (input.fold === undefined) return { kept: ordered.slice(0, most), folded: false, omitted: ordered.length - most };
  const rest = ordered.slice(most - 1);
  const folded = {
    key: 'rest',
    label: input.fold.label,
    value: sumOf(rest.map((p) => p.value)),
    corrected: rest.some((p) => p.corrected === true),
  };
  return { kept: [...ordered.slice(0, most - 1), folded], folded: true, omitted: 0 };
}

function share(part: number | null, whole: number | null): string | null {
  const rate = ratio(part, whole);
  return rate === null ? null : `${formatNumber(rate * 100, 1)} %`;
}

/** The largest known part of a figure in words and numbers, what was folded aside; the first among equals. */
export function largestPart(figure: Figure): { label: string; value: string; share: string } | null {
  const [series] = figure.series;
  const named = (series?.values ?? []).slice(0, figure.folded ? -1 : undefined);
  const at = named.indexOf(Math.max(...named.map((v) => v ?? Number.NEGATIVE_INFINITY)));
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
