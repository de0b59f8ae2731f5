'use client';

import { useLocale, useTranslations } from 'next-intl';

import type { Step } from '@/lib/domain/deadline/walk';
import { stepWords, weekdayWord } from '@/lib/i18n/deadline-words';
import type { Locale } from '@/lib/i18n/namespaces';
import styles from './deadline.module.css';

interface Props {
  readonly steps: readonly Step[];
  /** days of the term without its extension */
  readonly limit: number;
}

/** Every day on the way to the last one, and why it counts or not. */
export function StepTable({ steps, limit }: Props) {
  const t = useTranslations('deadlines');
  const locale = useLocale() as Locale;
  const last = steps.length - 1;
  const row = (step: Step, i: number): string | undefined => {
    if (i === last) return styles['last'];
    return step.counts ? undefined : styles['idle'];
  };
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('columns.date')}</th>
            <th scope="col">{t('columns.weekday')}</th>
            <th scope="col" className={styles['number']}>
              {t('columns.day')}
            </th>
            <th scope="col">{t('columns.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, i) => (
            <tr key={step.date} className={row(step, i)}>
              <th scope="row" className={styles['name']}>
                {step.date}
              </th>
              <td>{weekdayWord(locale, step.date)}</td>
              <td className={styles['number']}>{step.counts ? step.day : ''}</td>
              <td>
                {stepWords(t, step)}
                {step.counts && step.day > limit ? ` · ${t('extensionDay', { day: step.day - limit })}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
