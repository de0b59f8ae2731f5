import { useTranslations } from 'next-intl';

import { MIN_CASES } from '@/lib/domain/indicator/compare';
import classes from './compare.module.css';

/** What ranks, few cases, intervals and marks mean. */
export function CompareLegend() {
  const t = useTranslations('compare.legend');
  return (
    <ul className={classes['legend']}>
      <li>{t('rank', { count: MIN_CASES })}</li>
      <li>{t('interval')}</li>
      <li>{t('attention')}</li>
      <li>{t('change')}</li>
      <li>{t('none')}</li>
    </ul>
  );
}
