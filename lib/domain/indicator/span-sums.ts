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

/** Cells have four decimals; adding them up in binary must not show more. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(4)));
const plus = (a: number | null | undefined, b: number): number => (a == null ? b : exact(a + b));

type Sums = { -readonly [K in keyof WindowSums]: WindowSums[K] };
type Slices<T> = Map<string, T>;

function slicesOf<T>(found: Map<string, Slices<T>>, measure: string): Slices<T> {
  const known = found.get(measure);
  if (known !== undefined) return known;
  const slices: Slices<T> = new Map();
  found.set(measure, slices);
  return slices;
}

function addPart(sums: Sums, part: Part, value: number): void {
  sums.through = plus(sums.through, value);
  if (part === 0) sums.before = plus(sums.before, value);
  else sums.period = plus(sums.period, value);
  if (part === 1) sums.ended = plus(sums.ended, value);
}

function add(slices: Slices<Sums>, part: Part, values: Iterable<readonly [slice: string, value: number]>): void {
  for (const [slice, value] of values) {
    let now = slices.get(slice);
    if (now === undefined) slices.set(slice, (now = { period: null, ended: null, before: null, through: null }));
    addPart(now, part, value);
  }
}

/** Windows of a period from rows of any units and spans; each span is added once, windows are parts together. */
export function sumSpans(rows: readonly SpanSums[], partOf: (span: Span) => Part): SumsByMeasure {
  const found = new Map<string, Slices<Sums>>();
  for (const { span, measure, sums } of rows) add(slicesOf(found, measure), partOf(span), Object.entries(sums));
  return found;
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
  const bySpan = new Map<Span, SpanSums[]>(of.months.map((month) => [month, []]));
  const held = new Map<string, Slices<number>>();
  const hold = ({ measure, sums }: SpanSums): void => {
    const slices = slicesOf(held, measure);
    for (const [slice, value] of Object.entries(sums)) slices.set(slice, plus(slices.get(slice), value));
  };
  for (const row of rows) {
    const own = bySpan.get(row.span);
    if (own === undefined) hold(row);
    else own.push(row);
  }
  return new Map(
    of.months.map((month) => {
      const found = new Map<string, Slices<Sums>>();
      for (const [measure, slices] of held) add(slicesOf(found, measure), 0, slices);
      const part = of.hasEnded(month) ? 1 : 2;
      for (const row of bySpan.get(month) ?? []) {
        add(slicesOf(found, row.measure), part, Object.entries(row.sums));
        if (of.stocks.has(row.measure)) hold(row);
      }
      return [month, found];
    }),
  );
}
