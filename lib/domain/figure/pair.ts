import { MIN_CASES } from '../indicator/compare';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import { differenceInterval, type Interval } from '../indicator/interval';
import { valueOf, type UnitValues } from './comparison';
import { formatChange, formatParts, formatValue, type Change } from './format';

/**
 * Whether the two differ: first, second = that one is better by more than chance explains (95 %) · apart = they differ,
 * and nobody judges · chance · tooFew cases to say. null for anything that is not a share of cases.
 */
export type Verdict = 'first' | 'second' | 'apart' | 'chance' | 'tooFew';

export interface PairSide {
  readonly text: string;
  readonly parts: string | null;
  /** an accepted number behind it was corrected */
  readonly corrected: boolean;
}

export interface PairRow {
  readonly definition: IndicatorDefinition;
  readonly sides: readonly [PairSide, PairSide];
  /** the first less the second */
  readonly difference: Change | null;
  readonly verdict: Verdict | null;
}

interface Input {
  readonly definitions: readonly IndicatorDefinition[];
  readonly first: UnitValues['values'];
  readonly second: UnitValues['values'];
  readonly minimum?: number;
}

/** Two units side by side. */
export function pairUnits({ definitions, first, second, minimum = MIN_CASES }: Input): PairRow[] {
  return definitions.map((d) => {
    const [a, b] = [valueOf(first, d.code), valueOf(second, d.code)];
    return {
      definition: d,
      sides: [side(d, a), side(d, b)],
      difference: formatChange(d, a.value, b.value),
      verdict: verdictOf(d, [a, b], minimum),
    };
  });
}

const side = (d: IndicatorDefinition, value: IndicatorValue): PairSide => ({
  text: formatValue(d, value.value),
  parts: formatParts(d, value),
  corrected: value.corrected === true,
});

const shareOf = ({ numerator, denominator }: IndicatorValue) =>
  numerator === null || denominator === null ? null : { part: numerator, whole: denominator };

function verdictOf(
  d: IndicatorDefinition,
  values: readonly [IndicatorValue, IndicatorValue],
  minimum: number,
): Verdict | null {
  if (d.kind !== 'ratio' || d.amounts === true) return null;
  const [a, b] = values.map(shareOf);
  const interval = a && b ? differenceInterval(a, b) : null;
  if (interval === null) return null;
  if (values.some((v) => (v.denominator ?? 0) < minimum)) return 'tooFew';
  return betterOf(d, interval);
}

function betterOf(d: IndicatorDefinition, { low, high }: Interval): Verdict {
  if (low <= 0 && high >= 0) return 'chance';
  if (d.direction === 'none') return 'apart';
  return (d.direction === 'higher') === low > 0 ? 'first' : 'second';
}
