'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';

import styles from './deadline.module.css';

/** Two tools, each with its own address. */
export function DeadlineTabs({ tab }: { readonly tab: 'clock' | 'fees' }) {
  const t = useTranslations('deadlines');
  return (
    <nav aria-label={t('title')} className={styles['screen']}>
      <ul className={styles['tabs']}>
        <li>
          <Link href="/deadlines" aria-current={tab === 'clock' ? 'page' : undefined}>
            {t('tabs.clock')}
          </Link>
        </li>
        <li>
          <Link href="/deadlines?tab=fees" aria-current={tab === 'fees' ? 'page' : undefined}>
            {t('tabs.fees')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
