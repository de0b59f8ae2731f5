import { ratio } from '../ratio';
import type { Figure } from './figure';
import { formatNumber, formatSum } from './format';
import { niceTicks } from './axis';

/** Stages of a complaint after it was received, each part of the one before it. */
export const complaintStages = ['accepted', 'answered', 'resolved', 'satisfied'] as const;
export type ComplaintStage = 'received' | (typeof complaintStages)[number];

export interface StagesInput {
  readonly received: number | null;
  readonly reached: ReadonlyMap<string, number>;
  /** stages of which an accepted number was corrected */
  readonly corrected?: ReadonlySet<ComplaintStage>;
  readonly axis: string;
  readonly label: string;
  readonly words: (stage: ComplaintStage) => string;
}

/** How many cases reached each stage, with their share of all that came. Nothing received: nothing to show. */
export function prepareStages({ received, reached, corrected, axis, label, words }: StagesInput): Figure {
  const stages: readonly ComplaintStage[] = received === null ? [] : ['received', ...complaintStages];
  const values = stages.map((stage) => (stage === 'received' ? (received ?? 0) : (reached.get(stage) ?? 0)));
  const share = (value: number): string | null => {
    const rate = ratio(value, received);
    return rate === null ? null : `${formatNumber(rate * 100, 1)} %`;
  };
  return {
    shape: 'bars',
    axis,
    categories: stages.map(words),
    series: [
      {
        key: 'stage',
        label,
        role: 'part',
        values,
        texts: values.map(formatSum),
        notes: values.map(share),
        total: null,
        labelAt: null,
        corrected: stages.map((stage) => corrected?.has(stage) === true),
      },
    ],
    labelling: 'direct',
    limit: null,
    ticks: niceTicks({ from: 0, to: Math.max(0, ...values), whole: true }),
    folded: false,
    omitted: 0,
  };
}
