import type { IsoDate, Month } from '../dates';
import { isYear, spansOf, yearOf, yearSpan, type Span } from '../measure/spans';
import { monthsIn, shiftMonth, type Period } from '../period';
import type { WindowSums } from './cell-lookup';
import { lastEndedMonth } from './evaluate';
import type { Cell, SumsByMeasure } from './lookup';

/** Sums of several measures of one unit in one span: measure → slice → sum. */
export interface PackedSums {
  readonly span: Span;
  readonly sums: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Everything known of one root: of any units below it, and of other spans and measures than are asked for. */
export interface Known {
  readonly packed: readonly PackedSums[];
  /** what is known by months alone, up to the end of the period or beyond */
  readonly single: readonly Cell[];
}

/** What is asked of it. */
export interface SumsAsked {
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly measures: readonly string[];
  /** those of them that are also wanted from before the period */
  readonly stocks: readonly string[];
}

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

/** What is absent in both is absent, not 0. */
const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : a + b;
const shown = (sum: number | undefined): number | null => (sum === undefined ? null : exact(sum));

/** The windows of one measure from its parts: before the period, over, not over. */
function windowsOf(parts: readonly (BySlice | undefined)[]): ReadonlyMap<string, WindowSums> {
  const found = new Map<string, WindowSums>();
  const [before, over, open] = parts;
  for (const part of parts)
    for (const slice in part) {
      if (found.has(slice)) continue;
      const [earlier, ended, period] = [before?.[slice], over?.[slice], plus(over?.[slice], open?.[slice])];
      found.set(slice, {
        period: shown(period),
        ended: shown(ended),
        before: shown(earlier),
        through: shown(plus(earlier, period)),
      });
    }
  return found;
}

function joined(parts: readonly ByMeasure[]): SumsByMeasure {
  const measures = new Set(parts.flatMap((part) => [...part.keys()]));
  return new Map([...measures].map((measure) => [measure, windowsOf(parts.map((part) => part.get(measure)))]));
}

/** The spans that are read for a period, each month of it in exactly one of them. */
interface Reading {
  readonly over: readonly Span[];
  readonly open: readonly Span[];
  /** for stocks: what went before in the year in which the period begins */
  readonly before: readonly Span[];
  /** for stocks: every year before this one */
  readonly beforeYear: Span;
}

/** What has ended by the as-of day is cut apart from what has not. */
export function spansOver({ period, asOf }: Pick<SumsAsked, 'period' | 'asOf'>): Reading {
  const { from, to } = period;
  const ended = lastEndedMonth(period, asOf);
  return {
    over: ended === null ? [] : spansOf({ from, to: ended }),
    open: spansOf({ from: ended === null ? from : shiftMonth(ended, 1), to }),
    before: spansOf({ from: yearOf(from) * 100 + 1, to: shiftMonth(from, -1) }),
    beforeYear: yearSpan(from),
  };
}

/** One part of what is asked, and the measures that count in it. */
interface Place {
  readonly part: ByMeasure;
  readonly wanted: ReadonlySet<string>;
}

/** Where a span lies, and where a month by itself does; nowhere when it was not asked for. */
interface Places {
  readonly of: (span: Span) => Place | undefined;
  readonly ofMonth: (month: Month) => Place | undefined;
}

function distribute({ packed, single }: Known, places: Places): void {
  for (const { span, sums } of packed) {
    const place = places.of(span);
    if (place === undefined) continue;
    for (const measure in sums)
      if (place.wanted.has(measure)) addTo(slicesIn(place.part, measure), sums[measure] ?? {});
  }
  for (const { measure, slice, month, value } of single) {
    const place = places.ofMonth(month);
    if (place?.wanted.has(measure) === true) addTo(slicesIn(place.part, measure), { [slice]: value });
  }
}

/** What went before the period, of stocks alone. */
function earlier(asked: SumsAsked): { readonly place: Place; readonly has: (span: Span) => boolean } {
  const { before, beforeYear } = spansOver(asked);
  const own = new Set(before);
  return {
    place: { part: new Map(), wanted: new Set(asked.stocks) },
    has: (span) => own.has(span) || (isYear(span) && span < beforeYear),
  };
}

/** Windows of a period: each span is added once, a window is its parts together. */
export function sumPeriod(known: Known, asked: SumsAsked): SumsByMeasure {
  const wanted = new Set(asked.measures);
  const before = earlier(asked);
  const [over, open]: [Place, Place] = [
    { part: new Map(), wanted },
    { part: new Map(), wanted },
  ];
  const reading = spansOver(asked);
  const [isOver, isOpen] = [new Set(reading.over), new Set(reading.open)];
  const { from, to } = asked.period;
  const ended = lastEndedMonth(asked.period, asked.asOf) ?? 0;
  distribute(known, {
    of: (span) => (isOver.has(span) ? over : isOpen.has(span) ? open : before.has(span) ? before.place : undefined),
    ofMonth: (month) => {
      if (month > to) return undefined;
      if (month < from) return before.place;
      return month <= ended ? over : open;
    },
  });
  return joined([before.place.part, over.part, open.part]);
}

/** The same for each month of the period by itself; a stock as it stood before and at the end of the month. */
export function sumMonths(known: Known, asked: SumsAsked): ReadonlyMap<Month, SumsByMeasure> {
  const wanted = new Set(asked.measures);
  const months = monthsIn(asked.period);
  const byMonth = new Map<Span, Place>(months.map((month) => [month, { part: new Map(), wanted }]));
  const before = earlier(asked);
  distribute(known, {
    of: (span) => byMonth.get(span) ?? (before.has(span) ? before.place : undefined),
    ofMonth: (month) => byMonth.get(month) ?? (month < asked.period.from ? before.place : undefined),
  });
  const { part: held, wanted: stocks } = before.place;
  const none: ByMeasure = new Map();
  return new Map(
    months.map((month) => {
      const own = byMonth.get(month)?.part ?? none;
      const hasEnded = lastEndedMonth({ from: month, to: month }, asked.asOf) !== null;
      const found = joined(hasEnded ? [held, own, none] : [held, none, own]);
      for (const [measure, sums] of own) if (stocks.has(measure)) addTo(slicesIn(held, measure), sums);
      return [month, found];
    }),
  );
}
