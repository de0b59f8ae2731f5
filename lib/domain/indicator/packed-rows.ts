import { isMonths, monthsOfSpan, yearHolding, type Span } from '../measure/spans';
import type { PackedSums } from './span-sums';

/** One value for each month of a year, January first; null = no cell. */
type Twelve = readonly (number | null)[];

/** Measure → slice → what is stored of it. */
type Stored<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Sums of several measures of one unit as they are stored: of a quarter or year, or of the months of a year. */
export interface PackedRow {
  readonly span: Span;
  /** twelve values each where isMonths(span), else one */
  readonly sums: Stored<number> | Stored<Twelve>;
}

/** Without a prototype, so that any code may be a key. */
type Keyed<T> = Record<string, T>;
const keyed = <T>(): Keyed<T> => Object.create(null) as Keyed<T>;

type Growing<T> = Keyed<Keyed<T>>;

function slicesOf<T>(sums: Growing<T>, measure: string): Keyed<T> {
  return (sums[measure] ??= keyed());
}

function addSums(found: Growing<number>, sums: Stored<number>): void {
  for (const measure in sums) {
    const slices = slicesOf(found, measure);
    const own = sums[measure] ?? {};
    for (const slice in own) slices[slice] = (slices[slice] ?? 0) + (own[slice] ?? 0);
  }
}

/** The innermost step of every trend: units are added month beside month, so that a slice is looked up once a year. */
function addTwelve(held: (number | null)[], more: Twelve): void {
  for (let i = 0; i < more.length; i += 1) {
    const value = more[i] ?? null;
    if (value !== null) held[i] = (held[i] ?? 0) + value;
  }
}

function addMonths(found: Growing<(number | null)[]>, sums: Stored<Twelve>): void {
  for (const measure in sums) {
    const slices = slicesOf(found, measure);
    const own = sums[measure] ?? {};
    for (const slice in own) {
      const held = slices[slice];
      if (held === undefined) slices[slice] = [...(own[slice] ?? [])];
      else addTwelve(held, own[slice] ?? []);
    }
  }
}

/** The sum of some of the twelve; undefined where none of them has a cell. */
function sumOf(twelve: Twelve, from: number, to: number): number | undefined {
  let sum: number | undefined;
  for (let i = from; i <= to; i += 1) {
    const value = twelve[i] ?? null;
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Adds what the months of its year say of a span, of those measures that `found` does not know yet. */
function addFromMonths(found: Growing<number>, span: Span, twelve: Growing<(number | null)[]>): void {
  const months = monthsOfSpan(span);
  const [from, to] = [(months.from % 100) - 1, (months.to % 100) - 1];
  for (const measure in twelve) {
    if (measure in found) continue;
    const slices = twelve[measure] ?? {};
    for (const slice in slices) {
      const sum = sumOf(slices[slice] ?? [], from, to);
      if (sum !== undefined) slicesOf(found, measure)[slice] = sum;
    }
  }
}

function sumsAt<T>(found: Map<number, Growing<T>>, key: number): Growing<T> {
  let held = found.get(key);
  if (held === undefined) found.set(key, (held = keyed()));
  return held;
}

/**
 * The rows of one root added up: the spans that are wanted, and whatever else has a row of its own. What is not stored is
 * not there.
 */
export function unpacked(rows: readonly PackedRow[], wanted: readonly Span[]): PackedSums[] {
  const found = new Map<Span, Growing<number>>();
  const years = new Map<number, Growing<(number | null)[]>>();
  for (const { span, sums } of rows)
    if (isMonths(span)) addMonths(sumsAt(years, yearHolding(span)), sums as Stored<Twelve>);
    else addSums(sumsAt(found, span), sums as Stored<number>);
  for (const span of wanted) {
    const twelve = years.get(yearHolding(span));
    if (twelve !== undefined) addFromMonths(sumsAt(found, span), span, twelve);
  }
  return [...found].map(([span, sums]) => ({ span, sums }));
}
