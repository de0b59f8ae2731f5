import { useTranslations } from 'next-intl';

import type { IsoDate } from '@/lib/domain/dates';
import type { Period } from '@/lib/domain/period';
import { periodState } from '@/lib/domain/period-choice';
import { periodLabel } from '@/lib/i18n/period-label';
import type { Translate } from '@/lib/i18n/translator';

/** 2025年1–11月, and whether it is over. */
export function usePeriodWords() {
  const shell = useTranslations('shell') as unknown as Translate;
  const t = useTranslations('compare');
  const label = (period: Period): string => periodLabel(shell, period);
  return {
    label,
    /** a sentence for a period that is not over; null for one that is */
    state: (period: Period, today: IsoDate): string | null => {
      const state = periodState(period, today);
      return state === 'closed' ? null : t(`period.${state}`, { today });
    },
  };
}
