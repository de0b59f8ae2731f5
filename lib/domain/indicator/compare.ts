import { ratio } from '../ratio';
import type { IndicatorDefinition, IndicatorValue } from './definition';
import { funnelOf, funnelPosition, wilson, type Funnel, type FunnelPosition, type Interval } from './interval';

/** Below this many cases a rate or a median says too little to be ranked, unless the office sets another number. */
export const MIN_CASES = 30;

/**
 * notAvailable: no value · tooFew: fewer cases than the minimum behind the value · total: a count, which grows with the
 * unit and is ranked only per 1,000 residents · unjudged: neither more nor less is better · low, high: beyond the 99.8 %
 * limits of the funnel · warnLow, warnHigh: beyond the 95 % limits · ok. The first four have no rank.
 */
export type CompareFlag =
  'notAvailable' | 'tooFew' | 'total' | 'unjudged' | 'low' | 'high' | 'warnLow' | 'warnHigh' | 'ok';

export interface Placed {
  readonly unitId: number;
  readonly value: IndicatorValue;
  /** 1 is best; equal values share the better rank and the next one is skipped (1, 2, 2, 4) */
  readonly rank: number | null;
  readonly flag: CompareFlag;
  /** of a share of cases: Wilson, 95 % */
  readonly interval: Interval | null;
  /** of a share of cases: against all units together */
  readonly position: FunnelPosition | null;
}

export interface UnitValue {
  readonly unitId: number;
  readonly value: IndicatorValue;
}

/** Units side by side on one indicator, in the order given. */
export interface Compared {
  /** all units together: what the single rates scatter around; null for anything that is not a share of cases */
  readonly overall: number | null;
  /** most units stand within rounding of 100 %: the order of the rest is no merit */
  readonly ceiling: boolean;
  readonly rows: readonly Placed[];
}

const isShare = (d: IndicatorDefinition): boolean => d.kind === 'ratio' && d.amounts !== true;
const counted = new Set<IndicatorDefinition['kind']>(['ratio', 'quantile', 'weighted']);

const flags: Readonly<Record<FunnelPosition, CompareFlag>> = {
  inside: 'ok',
  above95: 'warnHigh',
  below95: 'warnLow',
  above998: 'high',
  below998: 'low',
};

/** Fewer cases than the minimum behind a rate or a median: it says too little to judge anybody by it. */
export const tooFewToRate = (d: IndicatorDefinition, v: IndicatorValue, minimum: number): boolean =>
  d.amounts !== true && counted.has(d.kind) && (v.denominator ?? 0) < minimum;

function unranked(d: IndicatorDefinition, v: IndicatorValue, minimum: number): CompareFlag | null {
  if (v.value === null) return 'notAvailable';
  if (tooFewToRate(d, v, minimum)) return 'tooFew';
  if (d.direction === 'none') return 'unjudged';
  return d.kind === 'sum' && d.unit !== 'perThousand' ? 'total' : null;
}

/** All units together; each unit's own numerator and denominator, so that large units weigh more. */
export function overallRate(rows: readonly UnitValue[]): number | null {
  const known = rows.filter((r) => r.value.value !== null);
  const add = (pick: 'numerator' | 'denominator'): number => known.reduce((sum, r) => sum + (r.value[pick] ?? 0), 0);
  return ratio(add('numerator'), add('denominator'));
}

function isCeiling(d: IndicatorDefinition, rows: readonly UnitValue[]): boolean {
  if (!isShare(d) || d.unit !== 'percent') return false;
  const known = rows.flatMap((r) => r.value.value ?? []);
  const nearly = 1 - 0.5 * 10 ** -(d.decimals + 2);
  return known.length > 1 && known.filter((v) => v >= nearly).length * 2 > known.length;
}

/** How many of the ranked values are better than this one, looked up in the sorted list of them. */
function ranks(d: IndicatorDefinition, values: readonly number[]): (value: number) => number {
  const sign = d.direction === 'higher' ? -1 : 1;
  const sorted = values.map((v) => sign * v).sort((a, b) => a - b);
  const first = new Map<number, number>();
  sorted.forEach((v, i) => {
    if (!first.has(v)) first.set(v, i + 1);
  });
  return (value) => first.get(sign * value) ?? 0;
}

interface Ranked {
  readonly rank: number | null;
  /** why there is none */
  readonly excluded: CompareFlag | null;
}

/** Ranks alone, in the order given. */
export function rank(d: IndicatorDefinition, rows: readonly UnitValue[], minimum = MIN_CASES): Ranked[] {
  const why = rows.map((r) => unranked(d, r.value, minimum));
  const rankOf = ranks(
    d,
    rows.flatMap((r, i) => (why[i] === null ? [r.value.value ?? 0] : [])),
  );
  return rows.map(({ value }, i) => {
    const excluded = why[i] ?? null;
    return { rank: excluded === null ? rankOf(value.value ?? 0) : null, excluded };
  });
}

export function compare(d: IndicatorDefinition, rows: readonly UnitValue[], minimum = MIN_CASES): Compared {
  const overall = isShare(d) ? overallRate(rows) : null;
  const ranked = rank(d, rows, minimum);
  return {
    overall,
    ceiling: isCeiling(d, rows),
    rows: rows.map(({ unitId, value }, i) => {
      const { rank: place = null, excluded = null } = ranked[i] ?? {};
      return { unitId, value, rank: place, ...chanceOf(value, overall, excluded) };
    }),
  };
}

/** How sure the value is, and whether chance explains where it lies. */
function chanceOf(
  value: IndicatorValue,
  overall: number | null,
  excluded: CompareFlag | null,
): Pick<Placed, 'flag' | 'interval' | 'position'> {
  const { numerator, denominator } = value;
  const known = overall !== null && value.value !== null && numerator !== null && denominator !== null;
  const position = known ? funnelPosition(numerator, denominator, overall) : null;
  return {
    flag: flagOf(position, excluded),
    interval: known ? wilson(numerator, denominator) : null,
    position,
  };
}

/** An indicator that nobody judges can still lie where chance would not put it. */
function flagOf(position: FunnelPosition | null, excluded: CompareFlag | null): CompareFlag {
  if (position === null || (excluded !== null && excluded !== 'unjudged')) return excluded ?? 'ok';
  return excluded === 'unjudged' && position === 'inside' ? excluded : flags[position];
}

/** The limits of one unit's funnel: for the command line and the plot; a table needs only the flag. */
export const limitsOf = (of: Compared, placed: Placed): Funnel | null =>
  funnelOf(of.overall, placed.value.value === null ? null : placed.value.denominator);
