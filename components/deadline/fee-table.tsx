'use client';

import { useTranslations } from 'next-intl';

import type { Fee } from '@/lib/domain/fee';
import styles from './deadline.module.css';

interface Props {
  readonly fee: Fee;
  readonly unit: 'piece' | 'page';
}

/** The bill, band by band. */
export function FeeTable({ fee, unit }: Props) {
  const t = useTranslations('deadlines.fees');
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col" className={styles['number']}>
              {t('units', { unit })}
            </th>
            <th scope="col" className={styles['number']}>
              {t('price', { unit })}
            </th>
            <th scope="col" className={styles['number']}>
              {t('yuan')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fee.lines.map((line) => (
            <tr key={line.from}>
              <th scope="row" style={{ fontWeight: 400 }}>
                {line.to === null ? t('open', { from: line.from }) : t('range', { from: line.from, to: line.to })}
              </th>
              <td className={styles['number']}>{line.units}</td>
              <td className={styles['number']}>{line.price === 0 ? t('free') : line.price}</td>
              <td className={styles['number']}>{line.yuan}</td>
            </tr>
          ))}
          <tr className={styles['last']}>
            <th scope="row">{t('total')}</th>
            <td />
            <td />
            <td className={styles['number']}>{fee.total}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
