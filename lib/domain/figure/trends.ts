import type { Month } from '../dates';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import type { OrgUnit } from '../org-unit';
import { monthsOfUnit, scaleOf, type Scale } from './multiples';

/** Months drawn in a cell of the comparison, up to the end of its period. */
export const TREND_MONTHS = 12;
/** More lines than this are not drawn in one table: twenty units on the whole catalogue are fewer. */
export const MOST_TRENDS = 3000;

interface Point {
  readonly month: Month;
  /** as the page of the indicator writes it */
  readonly text: string;
}

/** One small line: what is drawn, and what it says to those who do not see it. */
export interface Trend {
  /** null is a gap */
  readonly values: readonly (number | null)[];
  /** the same for all units of a column, so that lines can be compared */
  readonly scale: Scale;
  /** null where no month is known */
  readonly said: { readonly first: Point; readonly last: Point; readonly low: Point; readonly high: Point } | null;
  readonly gaps: number;
}

/** code of the unit → code of the indicator → its months */
export type Trends = ReadonlyMap<string, ReadonlyMap<string, Trend>>;

interface UnitSeries {
  readonly unit: OrgUnit;
  readonly series: readonly {
    readonly code: string;
    readonly points: readonly { readonly month: Month; readonly value: IndicatorValue }[];
  }[];
}

type Line = Pick<Trend, 'values' | 'said' | 'gaps'>;

function lineOf(months: readonly Month[], values: readonly (number | null)[], texts: readonly string[]): Line {
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, at: i }]));
  const gaps = values.length - known.length;
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return { values, said: null, gaps };
  const pointAt = (i: number): Point => ({ month: months[i] ?? 0, text: texts[i] ?? '' });
  const low = known.reduce((found, one) => (one.value < found.value ? one : found));
  const high = known.reduce((found, one) => (one.value > found.value ? one : found));
  return {
    values,
    gaps,
    said: { first: pointAt(first.at), last: pointAt(last.at), low: pointAt(low.at), high: pointAt(high.at) },
  };
}

interface Input {
  /** as the comparison shows them */
  readonly definitions: readonly IndicatorDefinition[];
  readonly rows: readonly UnitSeries[];
  readonly perResidents: boolean;
}

/** The lines of a table: the same months of the same evaluation as the page of each indicator draws. */
export function trendsOf({ definitions, rows, perResidents }: Input): Trends {
  const found = new Map(rows.map(({ unit }) => [unit.code, new Map<string, Trend>()]));
  for (const d of definitions) {
    const lines = rows.map(({ unit, series }) => {
      const points = series.find((one) => one.code === d.code)?.points ?? [];
      const { values, texts } = monthsOfUnit(d, { unit, points }, perResidents);
      const months = points.map(({ month }) => month);
      return { code: unit.code, ...lineOf(months, values, texts) };
    });
    const scale = scaleOf(
      d,
      lines.flatMap(({ values }) => values),
    );
    for (const { code, ...line } of lines) found.get(code)?.set(d.code, { ...line, scale });
  }
  return found;
}
