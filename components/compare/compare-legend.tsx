import { useTranslations } from 'next-intl';

import { Mark } from '@/components/data-table/mark';
import { monthText, type Period } from '@/lib/domain/period';
import classes from './compare.module.css';

interface Props {
  /** below so many cases there is no rank */
  readonly minimum: number;
  /** the earlier period in words */
  readonly against: string;
  /** the months of the lines in the cells, where there are any */
  readonly trend?: Period | null;
}

const standings = [
  ['better', 'good'],
  ['worse', 'attention'],
  ['warn', 'warn'],
  ['apart', 'normal'],
] as const;

/** What ranks, few cases, intervals and marks mean; every colour with its mark and its word. */
export function CompareLegend({ minimum, against, trend = null }: Props) {
  const t = useTranslations('compare');
  return (
    <ul className={classes['legend']}>
      {standings.map(([standing, tone]) => (
        <li key={standing}>
          <Mark tone={tone} word={t(`standing.${standing}`)} /> {t(`legend.${standing}`)}
        </li>
      ))}
      <li>{t('legend.rank', { count: minimum })}</li>
      <li>{t('legend.totals')}</li>
      <li>{t('legend.interval')}</li>
      <li>{t('legend.change', { against })}</li>
      <li>{t('legend.corrected')}</li>
      <li>{t('legend.none')}</li>
      {trend === null ? null : <li>{t('legend.trend', { from: monthText(trend.from), to: monthText(trend.to) })}</li>}
    </ul>
  );
}
