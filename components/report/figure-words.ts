import { useTranslations } from 'next-intl';

import { useIndicatorWords } from '@/components/figure/words';
import type { FigurePart } from '@/lib/domain/report/document';

interface Named {
  readonly code: string;
  readonly part: FigurePart;
  readonly when: 'now' | 'before';
  readonly period?: string;
  readonly unit?: string;
}

/** What a number of a report is, in words: the indicator, which part of it, of when and whose. */
export function useFigureWords(): (figure: Named) => string {
  const t = useTranslations('editor');
  const words = useIndicatorWords();
  return ({ code, part, when, period, unit }) =>
    [
      words.nameOf(code),
      part === 'value' ? '' : t(`parts.${part}`),
      when === 'before' ? t('whens.before') : '',
      period ?? '',
      unit ?? '',
    ]
      .filter((word) => word !== '')
      .join(' · ');
}
