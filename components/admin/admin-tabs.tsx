'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';

import { LinkTabs } from '@/components/ui/link-tabs';

const places = ['accounts', 'units', 'indicators', 'calendar', 'api', 'backup', 'demonstration'] as const;

/** The places of the administration; each has its own address. */
export function AdminTabs() {
  const t = useTranslations('admin');
  const here = usePathname().split('/')[2];
  const tabs = places.map((place) => ({
    href: `/admin/${place}`,
    label: t(`tabs.${place}`),
    current: place === here,
  }));
  return <LinkTabs name={t('title')} tabs={tabs} />;
}
