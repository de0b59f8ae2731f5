import type { Month } from '../dates';
import type { Span } from '../measure/spans';
import type { WindowSums } from './evaluate';
import type { SumsByMeasure } from './lookup';

/** The sums of one measure of one unit in one span, by slice. */
export interface SpanSums {
  readonly span: Span;
  readonly measure: string;
  readonly sums: Readonly<Record<string, number>>;
}

/** Where a span lies: 0 before the period (stocks alone), 1 in it and ended by the as-of day, 2 in it and not ended. */
export type Part = 0 | 1 | 2;

/** Added up by slice; without a prototype, so that any slice may be a key. */
type BySlice = Record<string, number>;
type ByMeasure = Map<string, BySlice>;

function slicesIn(found: ByMeasure, measure: string): BySlice {
  let slices = found.get(measure);
  if (slices === undefined) found.set(measure, (slices = Object.create(null) as BySlice));
  return slices;
}

/** The innermost step of every figure, run a hundred thousand times for a trend of a county. */
function addTo(slices: BySlice, sums: BySlice): void {
  for (const slice in sums) slices[slice] = (slices[slice] ?? 0) + (sums[slice] ?? 0);
}

/** Cells have four decimals; adding them up in binary must not show more. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(4)));

/** What is absent in every part is absent, not 0. */
function added(...parts: readonly (number | undefined)[]): number | null {
  let sum: number | null = null;
  for (const part of parts) if (part !== undefined) sum = (sum ?? 0) + part;
  return sum === null ? null : exact(sum);
}

/** The windows of one measure from its parts: before the period, over, not over. */
function windowsOf(parts: readonly (BySlice | undefined)[]): ReadonlyMap<string, WindowSums> {
  const found = new Map<string, WindowSums>();
  const [before, over, open] = parts;
  for (const part of parts)
    for (const slice in part) {
      if (found.has(slice)) continue;
      const [a, b, c] = [before?.[slice], over?.[slice], open?.[slice]];
      found.set(slice, { period: added(b, c), ended: added(b), before: added(a), through: added(a, b, c) });
    }
  return found;
}

/** By Part. */
type Parts = readonly [before: ByMeasure, over: ByMeasure, open: ByMeasure];

function joined(parts: Parts): SumsByMeasure {
  const measures = new Set(parts.flatMap((part) => [...part.keys()]));
  return new Map([...measures].map((measure) => [measure, windowsOf(parts.map((part) => part.get(measure)))]));
}

/** Windows of a period from rows of any units and spans; each span is added once, windows are parts together. */
export function sumSpans(rows: readonly SpanSums[], partOf: (span: Span) => Part): SumsByMeasure {
  const parts: Parts = [new Map(), new Map(), new Map()];
  for (const { span, measure, sums } of rows) addTo(slicesIn(parts[partOf(span)], measure), sums);
  return joined(parts);
}

interface Months {
  /** in order, without a gap between them */
  readonly months: readonly Month[];
  readonly hasEnded: (month: Month) => boolean;
  /** measures whose earlier months belong to every later one */
  readonly stocks: ReadonlySet<string>;
}

/** The same for each month by itself; rows of other spans than these months lie before them. */
export function sumMonths(rows: readonly SpanSums[], of: Months): ReadonlyMap<Month, SumsByMeasure> {
  const byMonth = new Map<Span, ByMeasure>(of.months.map((month) => [month, new Map()]));
  const held: ByMeasure = new Map();
  for (const { span, measure, sums } of rows) addTo(slicesIn(byMonth.get(span) ?? held, measure), sums);
  const none: ByMeasure = new Map();
  return new Map(
    of.months.map((month) => {
      const own = byMonth.get(month) ?? none;
      const found = joined(of.hasEnded(month) ? [held, own, none] : [held, none, own]);
      for (const [measure, sums] of own) if (of.stocks.has(measure)) addTo(slicesIn(held, measure), sums);
      return [month, found];
    }),
  );
}
