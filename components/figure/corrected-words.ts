import { useTranslations } from 'next-intl';

import type { DataCell } from '../data-table/types';
import { correctedHref } from './href';
import { useIndicatorWords } from './words';

interface Of {
  readonly code: string;
  /** unit and period whose number it is */
  readonly query: string;
}

/** The mark of a corrected number as a table draws it. */
export function useCorrectedNotice() {
  const t = useTranslations('figure.corrected');
  const words = useIndicatorWords();
  return ({ code, query }: Of, said: 'now' | 'before' = 'now'): NonNullable<DataCell['notices']>[number] => ({
    text: t(said),
    href: correctedHref(code, query),
    title: t(`${said}Title`, { name: words.nameOf(code) }),
  });
}
