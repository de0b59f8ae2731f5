import type { IsoDate, Month } from '../dates';
import { lastDay, shiftMonth } from '../period';
import { indicatorByCode, indicators } from './catalogue';
import type { IndicatorDefinition, Term } from './definition';

/** What one row adds to one measure cell. */
export interface RowCell {
  readonly measure: string;
  readonly slice: string;
  readonly month: Month;
  readonly value: number;
}

/**
 * count: a sum, a median or the like · both: numerator and denominator of a rate · whole: its denominator alone ·
 * part: its numerator alone · stock: it is among what is open at the end (or the beginning) of the months named
 */
export type CountedAs = 'count' | 'both' | 'whole' | 'part' | 'stock';

/** One indicator in which a row counts, in the months from `from` to `to`; to null: to this day. */
export interface CountedIn {
  readonly code: string;
  readonly as: CountedAs;
  readonly from: Month;
  readonly to: Month | null;
}

/** Cells of the row that the term takes, with its sign. */
function takenBy(term: Term, cells: readonly RowCell[], today: IsoDate): { month: Month; value: number }[] {
  return cells
    .filter((c) => c.measure === term.measure && (term.slices === undefined || term.slices.includes(c.slice)))
    .filter(({ month }) => term.endedOnly !== true || lastDay({ from: month, to: month }) < today)
    .map(({ month, value }) => ({ month, value: value * (term.sign ?? 1) }));
}

const isStock = (term: Term): boolean => term.window === 'before' || term.window === 'through';

interface Taken {
  readonly sum: number;
  /** terms and cells that went into it */
  readonly times: number;
}

/** By month, in its order. */
function byMonth(terms: readonly Term[], cells: readonly RowCell[], today: IsoDate): [Month, Taken][] {
  const sums = new Map<Month, Taken>();
  for (const { month, value } of terms.flatMap((term) => takenBy(term, cells, today))) {
    const { sum, times } = sums.get(month) ?? { sum: 0, times: 0 };
    sums.set(month, { sum: sum + value, times: times + 1 });
  }
  return [...sums].sort(([a], [b]) => a - b);
}

/** Months in which the terms take something of the row; what cancels out is nothing, a stated zero is something. */
function monthsOf(terms: readonly Term[], cells: readonly RowCell[], today: IsoDate): Set<Month> {
  const flows = terms.filter((term) => !isStock(term));
  const months = byMonth(flows, cells, today).filter(([, { sum, times }]) => sum !== 0 || times === 1);
  return new Set(months.map(([month]) => month));
}

/** Runs of months at whose end ('through') or beginning ('before') the row is in the stock. */
function stays(d: IndicatorDefinition, cells: readonly RowCell[], today: IsoDate): CountedIn[] {
  const terms = d.numerator.filter(isStock);
  const later = terms[0]?.window === 'before' ? 1 : 0;
  const found: CountedIn[] = [];
  let [level, since]: [number, Month] = [0, 0];
  for (const [month, { sum }] of byMonth(terms, cells, today)) {
    if (level === 0) since = month;
    else if (level + sum === 0)
      found.push({ code: d.code, as: 'stock', from: shiftMonth(since, later), to: shiftMonth(month, later - 1) });
    level += sum;
  }
  if (level !== 0) found.push({ code: d.code, as: 'stock', from: shiftMonth(since, later), to: null });
  return found;
}

function roleOf(d: IndicatorDefinition, inPart: boolean, inWhole: boolean): CountedAs {
  if (d.kind !== 'ratio') return 'count';
  if (inPart && inWhole) return 'both';
  return inPart ? 'part' : 'whole';
}

function ofOne(d: IndicatorDefinition, cells: readonly RowCell[], today: IsoDate): CountedIn[] {
  const part = monthsOf(d.numerator, cells, today);
  const whole = monthsOf(d.denominator ?? [], cells, today);
  const months = [...new Set([...part, ...whole])];
  return [
    ...months.map((month) => ({
      code: d.code,
      as: roleOf(d, part.has(month), whole.has(month)),
      from: month,
      to: month,
    })),
    ...stays(d, cells, today),
  ];
}

/** A weighted rate counts what its parts count, in no part of its own. */
function ofWeighted(d: IndicatorDefinition, cells: readonly RowCell[], today: IsoDate): CountedIn[] {
  const parts = (d.parts ?? []).flatMap(({ code }) => indicatorByCode.get(code) ?? []);
  const months = new Set(parts.flatMap((one) => ofOne(one, cells, today)).map(({ from }) => from));
  return [...months].map((month) => ({ code: d.code, as: 'count', from: month, to: month }));
}

/**
 * Every indicator in which a row counts on that day, from the very cells it adds to: the same terms that evaluate() adds
 * up. By month, then in the order of the catalogue.
 */
export function countedIn(cells: readonly RowCell[], today: IsoDate): CountedIn[] {
  const all = indicators.flatMap((d) => (d.kind === 'weighted' ? ofWeighted : ofOne)(d, cells, today));
  return all
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.from - b.one.from || a.at - b.at)
    .map(({ one }) => one);
}
