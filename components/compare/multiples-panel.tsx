import { useTranslations } from 'next-intl';

import { FigurePanel } from '@/components/figure/figure-panel';
import { Sparkline } from '@/components/figure/sparkline';
import { useIndicatorWords } from '@/components/figure/words';
import { formatNumber, NONE } from '@/lib/domain/figure/format';
import type { Multiples } from '@/lib/domain/figure/multiples';
import classes from './compare.module.css';

interface Props {
  readonly code: string;
  readonly multiples: Multiples;
  readonly unit: string;
  readonly query: string;
  readonly fileName: string;
}

/** A small picture for each unit, all on one scale; the last known month in words. */
export function MultiplesPanel({ code, multiples, unit, query, fileName }: Props) {
  const t = useTranslations('compare.multiples');
  const words = useIndicatorWords();
  const { figure, scale } = multiples;
  return (
    <FigurePanel
      figure={figure}
      title={t('title', { name: words.name(code) })}
      unit={unit}
      finding={t('finding', {
        from: figure.categories[0] ?? '',
        to: figure.categories.at(-1) ?? '',
        low: scale.low,
        high: formatNumber(scale.high, Number.isInteger(scale.high) ? 0 : 1),
        omitted: figure.omitted,
      })}
      codes={[code]}
      query={query}
      fileName={fileName}
      drawing={
        <ul className={classes['multiples']}>
          {figure.series.map((series) => {
            const last = series.values.findLastIndex((v) => v !== null);
            return (
              <li key={series.key}>
                <span className={classes['multipleName']} title={series.label}>
                  {series.label}
                </span>
                <Sparkline
                  values={series.values}
                  scale={scale}
                  label={t('line', { unit: series.label, value: series.texts[last] ?? NONE })}
                />
                <span className={classes['multipleValue']}>
                  {series.texts[last] ?? NONE} <small>{figure.categories[last] ?? ''}</small>
                </span>
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
