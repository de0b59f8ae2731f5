import { useTranslations } from 'next-intl';

import { FigurePanel } from '@/components/figure/figure-panel';
import { FunnelBox } from '@/components/figure/funnel-box';
import { useIndicatorWords } from '@/components/figure/words';
import type { ComparedColumn, ComparedRow } from '@/lib/domain/figure/comparison';
import { prepareFunnel } from '@/lib/domain/figure/funnel';

interface Props {
  readonly column: ComparedColumn;
  readonly rows: readonly ComparedRow[];
  readonly query: string;
  readonly fileName: string;
}

/** The funnel plot of a share, with its table and file; nothing for anything else. */
export function FunnelPanel({ column, rows, query, fileName }: Props) {
  const t = useTranslations('compare.funnel');
  const compare = useTranslations('compare');
  const figure = useTranslations('figure');
  const words = useIndicatorWords();
  const { code } = column.definition;
  const name = words.name(code);
  const funnel = prepareFunnel(column, rows, {
    unit: compare('unit'),
    rate: name,
    cases: t('cases'),
    low95: t('low95'),
    high95: t('high95'),
    low998: t('low998'),
    high998: t('high998'),
  });
  if (funnel === null) return null;
  const beyond = (standing: string): number => funnel.points.filter((p) => p.standing === standing).length;
  const title = t('title', { name });
  return (
    <FigurePanel
      figure={funnel.twin}
      title={title}
      unit="%"
      finding={t('finding', {
        overall: column.overall ?? '',
        better: beyond('better'),
        worse: beyond('worse'),
        omitted: funnel.omitted,
      })}
      codes={[code]}
      query={query}
      fileName={fileName}
      drawing={
        <FunnelBox
          funnel={funnel}
          height={360}
          label={figure('chart', { title })}
          overallLabel={t('overall', { value: column.overall ?? '' })}
          casesLabel={t('cases')}
        />
      }
    />
  );
}
