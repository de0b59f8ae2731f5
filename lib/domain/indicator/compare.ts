import { ratio } from '../ratio';
import type { IndicatorDefinition, IndicatorValue } from './definition';
import { funnelPosition, wilson, type FunnelPosition, type Interval } from './interval';

/** Below this many cases a rate or a median says too little to be ranked. */
export const MIN_CASES = 30;

/**
 * tooFew: fewer than MIN_CASES behind the value · notAvailable: no value · unjudged: neither more nor less is better.
 * Each has no rank; absent = ranked.
 */
export type RankFlag = 'tooFew' | 'notAvailable' | 'unjudged';

export interface Placed {
  readonly unitId: number;
  readonly value: IndicatorValue;
  /** 1 is best; equal values share the better rank and the next one is skipped (1, 2, 2, 4) */
  readonly rank: number | null;
  readonly flag?: RankFlag;
  /** of a rate: Wilson, 95 % */
  readonly interval: Interval | null;
  /** of a rate: against all units together */
  readonly position: FunnelPosition | null;
}

export interface UnitValue {
  readonly unitId: number;
  readonly value: IndicatorValue;
}

function flagOf(d: IndicatorDefinition, v: IndicatorValue): RankFlag | undefined {
  if (v.value === null) return 'notAvailable';
  if (d.direction === 'none') return 'unjudged';
  return d.kind !== 'sum' && (v.denominator ?? 0) < MIN_CASES ? 'tooFew' : undefined;
}

/** All units together: what the single rates scatter around. */
export function overallRate(rows: readonly UnitValue[]): number | null {
  const known = rows.filter((r) => r.value.value !== null);
  const add = (pick: 'numerator' | 'denominator'): number => known.reduce((sum, r) => sum + (r.value[pick] ?? 0), 0);
  return ratio(add('numerator'), add('denominator'));
}

/** Units side by side on one indicator, in the order given. */
export function place(d: IndicatorDefinition, rows: readonly UnitValue[]): Placed[] {
  const ranked = rows.flatMap((r) => (flagOf(d, r.value) === undefined ? [r.value.value ?? 0] : []));
  const better = (value: number): number =>
    ranked.filter((other) => (d.direction === 'higher' ? other > value : other < value)).length;
  const overall = d.kind === 'ratio' ? overallRate(rows) : null;
  return rows.map(({ unitId, value }) => {
    const flag = flagOf(d, value);
    const { numerator, denominator } = value;
    const rate = d.kind === 'ratio' && numerator !== null && denominator !== null && value.value !== null;
    return {
      unitId,
      value,
      rank: flag === undefined ? 1 + better(value.value ?? 0) : null,
      ...(flag === undefined ? {} : { flag }),
      interval: rate ? wilson(numerator, denominator) : null,
      position: rate && overall !== null ? funnelPosition(numerator, denominator, overall) : null,
    };
  });
}
