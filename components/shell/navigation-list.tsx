'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';

import classes from './desk-shell.module.css';
import { activeItem, navGroups, type NavItem } from './navigation';

/** Pages that read unit and period from the address: the filter goes along from one to the next. */
const filtered = new Set<NavItem['group']>(['figures', 'disclosure', 'service', 'supervision']);

function useFilterQuery(): string {
  const current = useSearchParams();
  const kept = new URLSearchParams();
  for (const key of ['unit', 'period']) {
    const value = current.get(key);
    if (value !== null) kept.set(key, value);
  }
  const text = kept.toString();
  return text === '' ? '' : `?${text}`;
}

export function NavigationList({ items, onPick }: { readonly items: readonly NavItem[]; readonly onPick: () => void }) {
  const t = useTranslations('shell');
  const active = activeItem(items, usePathname());
  const query = useFilterQuery();
  // A page is fetched for the pointer or the key that reaches for it, not two dozen of them with every first view.
  const [reached, setReached] = useState<string | null>(null);
  return navGroups.map((group) => (
    <div key={group}>
      <p className={classes['group']}>{t(`groups.${group}`)}</p>
      {items
        .filter((item) => item.group === group)
        .map((item) => (
          <Link
            key={item.key}
            className={classes['place']}
            href={filtered.has(group) || item.key === 'reports' ? `${item.href}${query}` : item.href}
            aria-current={item === active ? 'page' : undefined}
            onClick={onPick}
            prefetch={item.key === reached ? null : false}
            onMouseEnter={() => setReached(item.key)}
            onFocus={() => setReached(item.key)}
          >
            {t(`nav.${item.key}`)}
          </Link>
        ))}
    </div>
  ));
}
