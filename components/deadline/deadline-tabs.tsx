'use client';

import { useTranslations } from 'next-intl';

import { LinkTabs } from '@/components/ui/link-tabs';
import styles from './deadline.module.css';

const addresses = { clock: '/deadlines', fees: '/deadlines?tab=fees' } as const;

/** Two tools, each with its own address. */
export function DeadlineTabs({ tab }: { readonly tab: 'clock' | 'fees' }) {
  const t = useTranslations('deadlines');
  const tabs = (['clock', 'fees'] as const).map((one) => ({
    href: addresses[one],
    label: t(`tabs.${one}`),
    current: one === tab,
  }));
  return <LinkTabs name={t('title')} tabs={tabs} className={styles['screen']} />;
}
