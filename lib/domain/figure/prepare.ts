import { niceTicks } from './axis';
import { MOST_DIRECT, MOST_MARKS, type EntryNote, type Figure, type FigureLimit, type FigureSeries } from './figure';
import { formatSum, NONE } from './format';

export interface Point {
  readonly value: number | null;
  readonly text: string;
  readonly note?: string | null;
  /** an accepted number behind it was corrected */
  readonly corrected?: boolean;
  /** what entered months have to do with it */
  readonly entry?: EntryNote | null;
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
    series: input.lines.map((line) => {
      const series = trendSeries(line, omitted, categories.length);
      // A line that is alone is named by the title.
      return input.lines.length === 1 ? { ...series, labelAt: null } : series;
    }),
    labelling: input.lines.length <= MOST_DIRECT ? 'direct' : 'legend',
    limit: input.limit ?? null,
    ticks: ticksOf(input),
    folded: false,
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
    corrected: points.map((p) => p.corrected === true),
    entries: points.map((p) => p.entry ?? null),
  };
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
