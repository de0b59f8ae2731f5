import type { Figure } from '@/lib/domain/figure/figure';

/** One category as Recharts reads it: the values under s0, s1, … */
export interface ChartRow {
  readonly index: number;
  readonly category: string;
  readonly [series: `s${number}`]: number | null;
}

export const chartRows = (figure: Figure): ChartRow[] =>
  figure.categories.map((category, index) => ({
    index,
    category,
    ...Object.fromEntries(figure.series.map((s, i) => [`s${i}`, s.values[index] ?? null])),
  }));
