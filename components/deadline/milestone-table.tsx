'use client';

import { useTranslations } from 'next-intl';

import { isLate, type Milestone } from '@/lib/domain/deadline/milestones';
import styles from './deadline.module.css';

interface Props {
  readonly milestones: readonly Milestone[];
  /** with what was done, for a case; without, for a calculation */
  readonly withDone: boolean;
}

/** The days the law names on the way. */
export function MilestoneTable({ milestones, withDone }: Props) {
  const t = useTranslations('deadlines');
  const done = (m: Milestone): string => {
    if (m.done === null) return '';
    return m.due === null ? m.done : `${m.done} ${t(isLate(m) ? 'late' : 'inTime')}`;
  };
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('milestoneColumns.what')}</th>
            <th scope="col">{t('milestoneColumns.due')}</th>
            {withDone && <th scope="col">{t('milestoneColumns.done')}</th>}
          </tr>
        </thead>
        <tbody>
          {milestones.map((m, i) => (
            <tr key={`${m.code}-${String(i)}`}>
              <th scope="row" style={{ fontWeight: 400 }}>
                {t(`milestones.${m.code}`)}
              </th>
              <td className={styles['name']}>{m.due ?? t('unknownDay')}</td>
              {withDone && <td className={styles['name']}>{done(m)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
