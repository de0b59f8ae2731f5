import { count, type Coverage, type JudgedSlot } from './disclosure-coverage';
import { ratio } from './ratio';

export interface CoverageRate extends Coverage {
  /** what has fallen due: in time, late and missing */
  readonly due: number;
  /** published in time, of what has fallen due; null where nothing has */
  readonly onTimeRate: number | null;
  /** published at all, of what has fallen due */
  readonly publishedRate: number | null;
}

/** Rates of kept appearances. What is still pending is in neither part nor whole. */
export function coverageRate(slots: readonly JudgedSlot[]): CoverageRate {
  const counted = count(slots);
  const due = counted.onTime + counted.late + counted.missing;
  return {
    ...counted,
    due,
    onTimeRate: ratio(counted.onTime, due),
    publishedRate: ratio(counted.onTime + counted.late, due),
  };
}
