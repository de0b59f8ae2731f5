'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

import classes from './admin.module.css';

const places = ['accounts', 'units', 'indicators', 'calendar', 'api', 'demonstration'] as const;

/** The places of the administration; each has its own address. */
export function AdminTabs() {
  const t = useTranslations('admin');
  const here = usePathname().split('/')[2];
  return (
    <nav aria-label={t('title')}>
      <ul className={classes['tabs']}>
        {places.map((place) => (
          <li key={place}>
            <Link href={`/admin/${place}`} aria-current={place === here ? 'page' : undefined}>
              {t(`tabs.${place}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
