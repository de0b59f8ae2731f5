import { useTranslations } from 'next-intl';

import type { Comparison } from '@/lib/domain/figure/comparison';
import classes from './compare.module.css';

interface Props {
  readonly comparison: Comparison;
  /** unit and period */
  readonly query: string;
  readonly columns: string;
}

/** Two of the units side by side: a plain form, so that it works before any script has come. */
export function PairForm({ comparison, query, columns }: Props) {
  const t = useTranslations('compare.pair');
  const units = comparison.rows.map((row) => row.unit);
  if (units.length < 2) return null;
  return (
    <form action="/compare/pair" method="get" className={`${classes['pair']} off-paper`} aria-label={t('title')}>
      {[...new URLSearchParams(query), ['columns', columns] as const].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span className={classes['choiceLabel']}>{t('title')}</span>
      {(['a', 'b'] as const).map((name, i) => (
        <label key={name}>
          <span className={classes['hidden']}>{t(name)}</span>
          <select name={name} defaultValue={units[i]?.code}>
            {units.map((unit) => (
              <option key={unit.code} value={unit.code}>
                {unit.name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">{t('show')}</button>
    </form>
  );
}
