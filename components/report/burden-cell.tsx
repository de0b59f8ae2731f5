'use client';

import { useFormatter, useTranslations } from 'next-intl';

import { asked, automaticShare, type Burden } from '@/lib/domain/report/burden';

/** The burden of a report, or of many together, in a cell of a list. */
export function BurdenCell({ burden }: { readonly burden: Burden | null }) {
  const t = useTranslations('editor.burden');
  const format = useFormatter();
  if (burden === null) return t('notKept');
  const share = automaticShare(burden);
  const percent = share === null ? '—' : format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const { typed, missing } = burden.figures;
  return (
    <>
      {t('cell', { figures: asked(burden), share: percent })}
      {typed + missing > 0 && ` · ${t('typedCell', { typed, missing })}`}
    </>
  );
}
