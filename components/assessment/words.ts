import { useTranslations } from 'next-intl';

import type { ItemScore } from '@/lib/domain/assessment/score';
import type { AssessmentItem } from '@/lib/domain/assessment/scheme';
import { formatNumber, NONE } from '@/lib/domain/figure/format';
import type { Translate } from '@/lib/i18n/translator';
import type { ShownAssessment, ShownRow } from './data';
import { explainPoint } from '@/lib/i18n/explain-assessment';

/** Points as they are; the share of them in percent with two decimals, by which units are ranked. */
export const shareText = (share: number | null): string =>
  share === null ? NONE : `${formatNumber(share * 100, 2)} %`;

/** Keys made from data (formulas, lacks) are checked by the messages' own test. */
export const useAssessmentWords = (): Translate => useTranslations('assessment');

const refusals = [
  'notDraft',
  'notOpen',
  'noUnits',
  'untilPast',
  'noReason',
  'yearRunning',
  'stillOpen',
  'undecided',
  'changed',
  'frozen',
  'noItem',
  'pointsOutside',
  'noText',
  'alreadyObjected',
  'alreadyDecided',
] as const;

/** Why a step was refused; undefined for what the gate says in its own words. */
export function useRefusalText(): (code: string | null) => string | undefined {
  const t = useTranslations('assessment.steps.refusals');
  return (code) => {
    const known = refusals.find((refusal) => refusal === code);
    return known === undefined ? undefined : t(known);
  };
}

/** Why an item has its points: as it was frozen, else from the numbers of now. */
export function usePointText(assessment: Pick<ShownAssessment, 'minimum'>) {
  const t = useAssessmentWords();
  return (item: AssessmentItem, score: ItemScore, row: Pick<ShownRow, 'texts'>): string =>
    row.texts?.[item.code] ?? explainPoint(item, score, { t, minimum: assessment.minimum });
}
