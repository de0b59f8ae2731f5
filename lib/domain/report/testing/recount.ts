import type { IndicatorDefinition, Term } from '../../indicator/definition';
import { monthsIn, type Period } from '../../period';
import { definitionOf } from '../values';
import { TOP, type World } from './world';

/**
 * The numbers of a world counted again, row by row, in whole numbers, without any of the code that evaluates, rounds or
 * writes them: what a checker holds a composed report against.
 */
export interface Recount {
  readonly value: Exact | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** n / d, kept as two numbers so that rounding is exact */
export interface Exact {
  readonly n: number;
  readonly d: number;
}

interface Question {
  readonly period: Period;
  /** codes of the units that count */
  readonly units: readonly string[];
}

const WHOLE = 1;
const afterMonth = (month: number): string =>
  month % 100 === 12
    ? `${Math.floor(month / 100) + 1}-01-01`
    : `${Math.floor(month / 100)}-${pad((month % 100) + 1)}-01`;
const pad = (n: number): string => String(n).padStart(2, '0');

/** A month is over when its last day lies before the as-of day. */
export const isOver = (month: number, asOf: string): boolean => afterMonth(month) <= asOf;

const inside = (month: number, { from, to }: Period): boolean => month >= from && month <= to;

function counts(term: Term, month: number, { asOf, period }: Question & { asOf: string }): boolean {
  if (term.endedOnly === true) return inside(month, period) && isOver(month, asOf);
  if (term.window === 'before') return month < period.from;
  return term.window === 'through' ? month <= period.to : inside(month, period);
}

const byMeasure = new WeakMap<World, ReadonlyMap<string, World['cells']>>();

function cellsOf(world: World, measure: string): World['cells'] {
  const known = byMeasure.get(world);
  if (known !== undefined) return known.get(measure) ?? [];
  const grouped = new Map<string, World['cells'][number][]>();
  for (const cell of world.cells) grouped.set(cell.measure, [...(grouped.get(cell.measure) ?? []), cell]);
  byMeasure.set(world, grouped);
  return grouped.get(measure) ?? [];
}

function tally(world: World, terms: readonly Term[], asked: Question): { sum: number; seen: boolean } {
  let [sum, seen] = [0, false];
  for (const term of terms)
    for (const cell of cellsOf(world, term.measure)) {
      if (!asked.units.includes(cell.unit)) continue;
      if (!counts(term, cell.month, { ...asked, asOf: world.asOf })) continue;
      seen = true;
      if (term.slices === undefined || term.slices.includes(cell.slice)) sum += cell.value * (term.sign ?? 1);
    }
  return { sum, seen };
}

/** Registers without a monthly duty: once begun, a month without a row had nothing (docs/adr/0008). */
const keptAtNeed = ['decisions', 'meetings', 'inspections', 'activities', 'issued-documents', 'disclosure-objections'];

/** A register speaks for a number when it was handed in in a window that the number looks at. */
function handedIn(world: World, d: IndicatorDefinition, asked: Question): boolean {
  const registers = d.reportedBy ?? [d.register];
  const windows: Term[] = [...d.numerator, ...(d.denominator ?? [])];
  const upTo: Term = { measure: '', window: 'through' };
  const looked = registers.every((r) => keptAtNeed.includes(r)) ? [...windows, upTo] : windows;
  return registers
    .flatMap((r) => cellsOf(world, `${r}.reported`))
    .some(
      (c) => asked.units.includes(c.unit) && looked.some((t) => counts(t, c.month, { ...asked, asOf: world.asOf })),
    );
}

function median(world: World, d: IndicatorDefinition, asked: Question): Recount {
  const cases = d.numerator.flatMap((term) =>
    cellsOf(world, term.measure)
      .filter((c) => asked.units.includes(c.unit))
      .filter((c) => counts(term, c.month, { ...asked, asOf: world.asOf }))
      .flatMap((c) => Array.from({ length: c.value }, () => Number(c.slice))),
  );
  const sorted = cases.sort((a, b) => a - b);
  if (sorted.length === 0) return { value: null, numerator: null, denominator: null };
  const rank = Math.ceil(((d.quantile ?? 0.5) * 1000 * sorted.length) / 1000);
  return { value: { n: sorted[rank - 1] ?? 0, d: WHOLE }, numerator: null, denominator: sorted.length };
}

/** One number of the catalogue. Throws for a kind that no report may print before this knows how to count it. */
export function recount(world: World, d: IndicatorDefinition, asked: Question): Recount {
  if (d.kind === 'quantile') return median(world, d, asked);
  if (d.kind !== 'sum' && d.kind !== 'ratio') throw new Error(`a report prints ${d.code}: count ${d.kind} here first`);
  return added(world, d, asked);
}

function added(world: World, d: IndicatorDefinition, asked: Question): Recount {
  const part = tally(world, d.numerator, asked);
  const whole = tally(world, d.denominator ?? [], asked);
  const unknown = !part.seen && (d.stated === true || !(whole.seen || handedIn(world, d, asked)));
  if (unknown) return { value: null, numerator: null, denominator: null };
  if (d.kind === 'sum') return { value: { n: part.sum, d: WHOLE }, numerator: part.sum, denominator: null };
  const value = whole.sum === 0 ? null : { n: part.sum, d: whole.sum };
  return { value, numerator: part.sum, denominator: whole.sum };
}

/** As a reader sees it, in units of the last digit printed: 0.973 → 973 (97.3 %); halves go away from zero. */
export function printedDigits({ unit, decimals }: IndicatorDefinition, { n, d }: Exact): number {
  const wan = unit === 'wanYuan';
  const scale = (unit === 'percent' ? 100 : 1) * 10 ** (wan ? WAN_DECIMALS - WAN_ZEROS : decimals);
  const [top, bottom] = d < 0 ? [-n * scale, -d] : [n * scale, d];
  const size = Math.floor((2 * Math.abs(top) + bottom) / (2 * bottom));
  return top < 0 ? -size : size;
}

const WAN_ZEROS = 4;
const WAN_DECIMALS = 6;

/** How many decimals printedDigits counts. */
export const printedDecimals = ({ unit, decimals }: IndicatorDefinition): number =>
  unit === 'wanYuan' ? WAN_DECIMALS : decimals;

/** Everything that a figure of a report can ask of a world. */
export class Facts {
  readonly world: World;
  readonly units: readonly string[];
  readonly last: Period;
  readonly #counted = new Map<string, Recount>();

  constructor(world: World, below: readonly string[]) {
    this.world = world;
    this.units = [TOP.code, ...below];
    const { period, asOf } = world;
    const running = monthsIn(period).find((m) => !isOver(m, asOf)) ?? period.to;
    this.last = { from: period.from - 100, to: Math.min(period.to, running) - 100 };
  }

  /** `unit` alone, or the whole; this year, or the same months of last year */
  at(code: string, { unit, when = 'now' }: { unit?: string | undefined; when?: 'now' | 'before' } = {}): Recount {
    const key = `${code}|${unit ?? ''}|${when}`;
    const known = this.#counted.get(key);
    if (known !== undefined) return known;
    const period = when === 'now' ? this.world.period : this.last;
    const counted = recount(this.world, definitionOf(code), {
      period,
      units: unit === undefined ? this.units : [unit],
    });
    this.#counted.set(key, counted);
    return counted;
  }

  /** Digits of this year less those of last year; null where either is unknown. */
  change(code: string): number | null {
    const [now, then] = [this.at(code).value, this.at(code, { when: 'before' }).value];
    if (now === null || then === null) return null;
    const d = definitionOf(code);
    return printedDigits(d, now) - printedDigits(d, then);
  }

  /** One month of the whole. */
  month(code: string, month: number): number | null {
    const { world, units } = this;
    const { value } = recount(world, definitionOf(code), { period: { from: month, to: month }, units });
    return value === null ? null : value.n / value.d;
  }

  /** Unit-months that are over and lack every one of these registers; months of the whole where `together`. */
  lacking(registers: readonly string[], { period, units }: Question, together = false): number[] {
    const { world } = this;
    const { asOf } = world;
    const over = monthsIn(period).filter((m) => isOver(m, asOf));
    const has = (month: number, some: readonly string[]): boolean =>
      registers
        .flatMap((r) => cellsOf(world, `${r}.reported`))
        .some((c) => c.month === month && some.includes(c.unit) && c.value > 0);
    const groups = together ? [units] : units.map((unit) => [unit]);
    return groups.flatMap((some) => over.filter((month) => !has(month, some)));
  }
}
