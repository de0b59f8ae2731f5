import { roundTo } from '../figure/format';
import { ratio } from '../ratio';
import { pointsFor } from './formula';
import type { Entry, Measured } from './measured';
import { POINT_DECIMALS, type AssessmentItem, type AssessmentScheme } from './scheme';

/** Shares of points are compared and printed as percentages with two decimals. */
export const SHARE_DECIMALS = 4;

/**
 * rated: by the formula · rule: could not be rated, and the scheme says what it gets · decided: an objection was upheld ·
 * leftOut: could not be rated, so that its weight leaves the whole
 */
export type ItemState = 'rated' | 'rule' | 'decided' | 'leftOut';

/** The points of one unit for one item, with everything that explains them. */
export interface ItemScore extends Measured {
  readonly code: string;
  readonly weight: number;
  /** null: left out */
  readonly points: number | null;
  readonly state: ItemState;
  /** what the formula alone gives, where a decision stands instead */
  readonly computed: number | null;
}

export interface UnitScore {
  readonly items: readonly ItemScore[];
  readonly total: number;
  /** weight of the items that have points */
  readonly rated: number;
  /** total of rated, 0…1; null when nothing was rated */
  readonly share: number | null;
}

const round = (value: number): number => roundTo(value, POINT_DECIMALS);

function undecided(item: AssessmentItem, { value, lack }: Measured): Pick<ItemScore, 'points' | 'state'> {
  if (value !== null && lack === null) return { points: pointsFor(item, value), state: 'rated' };
  if (item.unrated === 'leaveOut') return { points: null, state: 'leftOut' };
  return { points: item.unrated === 'full' ? item.weight : 0, state: 'rule' };
}

/** One item of one unit; a decision on an objection stands above what the formula gives. */
export function scoreItem(item: AssessmentItem, measured: Measured, decision?: Entry): ItemScore {
  const found = undecided(item, measured);
  const base = { code: item.code, weight: item.weight, ...measured };
  if (decision === undefined) return { ...base, ...found, computed: null };
  const points = Math.min(item.weight, Math.max(0, round(decision.points)));
  return { ...base, points, state: 'decided', computed: found.points, reason: decision.reason };
}

/** The sum of its items, of the weight that could be rated. */
export function scoreUnit(items: readonly ItemScore[]): UnitScore {
  const known = items.filter((item) => item.points !== null);
  const total = round(known.reduce((sum, item) => sum + (item.points ?? 0), 0));
  const rated = round(known.reduce((sum, item) => sum + item.weight, 0));
  return { items, total, rated, share: ratio(total, rated) };
}

export interface Place {
  /** 1 is best; the same printed percentage shares a rank and the next one is skipped (1, 2, 2, 4) */
  readonly rank: number | null;
  /** too little of the full points was rated to compare the unit with others */
  readonly tooLittle: boolean;
}

type Rule = Pick<AssessmentScheme, 'fullPoints' | 'minRatedShare'>;

const printed = (share: number): number => roundTo(share, SHARE_DECIMALS);

export const isRanked = (score: Pick<UnitScore, 'rated' | 'share'>, { fullPoints, minRatedShare }: Rule): boolean =>
  score.share !== null && printed(ratio(score.rated, fullPoints) ?? 0) >= printed(minRatedShare);

/** Places in the order given; the order of the units never matters. */
export function placeUnits(scores: readonly Pick<UnitScore, 'rated' | 'share'>[], rule: Rule): Place[] {
  const ranked = scores.filter((score) => isRanked(score, rule)).map((score) => printed(score.share ?? 0));
  return scores.map((score) => {
    if (!isRanked(score, rule)) return { rank: null, tooLittle: true };
    const own = printed(score.share ?? 0);
    return { rank: 1 + ranked.filter((other) => other > own).length, tooLittle: false };
  });
}
