import type { publicNotices } from '../inspection';
import { roundTo } from '../figure/format';
import { isRanked, SHARE_DECIMALS, type UnitScore } from './score';
import type { AssessmentScheme } from './scheme';

export type PublicNotice = (typeof publicNotices)[number];

/** Named by hand, with why: `none` takes a unit off the list that its points would put it on. */
export interface HandNotice {
  readonly notice: PublicNotice | 'none';
  readonly reason: string;
}

/** 通报表扬 or 通报批评, by the scheme's threshold or by hand. */
export interface Noticed {
  readonly notice: PublicNotice;
  readonly by: 'threshold' | 'hand';
  /** '' by threshold */
  readonly reason: string;
}

type Rule = Pick<AssessmentScheme, 'fullPoints' | 'minRatedShare' | 'commendAt' | 'criticiseBelow'>;

/** Whoever has no rank is on no list by points: too little is known of them. */
function byPoints(score: Pick<UnitScore, 'rated' | 'share'>, rule: Rule): PublicNotice | null {
  if (!isRanked(score, rule)) return null;
  const share = roundTo(score.share ?? 0, SHARE_DECIMALS);
  if (rule.commendAt !== null && share >= rule.commendAt) return 'commended';
  return rule.criticiseBelow !== null && share < rule.criticiseBelow ? 'criticised' : null;
}

export function noticeOf(score: Pick<UnitScore, 'rated' | 'share'>, rule: Rule, hand?: HandNotice): Noticed | null {
  if (hand !== undefined)
    return hand.notice === 'none' ? null : { notice: hand.notice, by: 'hand', reason: hand.reason };
  const notice = byPoints(score, rule);
  return notice === null ? null : { notice, by: 'threshold', reason: '' };
}
