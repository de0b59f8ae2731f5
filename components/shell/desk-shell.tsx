'use client';

import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { Locale } from '@/lib/i18n/namespaces';
import { LanguageSwitch } from './language-switch';
import type { NavItem } from './navigation';
import { NavigationList } from './navigation-list';
import type { ShellUser } from './user-button';
import { UserMenu } from './user-menu';
import classes from './desk-shell.module.css';

interface Props {
  readonly items: readonly NavItem[];
  /** null in an empty installation */
  readonly unitName: string | null;
  readonly user: ShellUser;
  readonly banner: ReactNode;
  readonly setLocale: (locale: Locale) => Promise<void>;
  readonly signOut: (input: undefined) => Promise<void>;
  readonly children: ReactNode;
}

/**
 * Header, navigation (200 px, collapsible; a drawer on small screens) and the page. Plain elements: they are in every
 * page, and a browser has to bring each component of a library to life before the page answers (ADR 0022).
 */
export function DeskShell({ items, unitName, user, banner, setLocale, signOut, children }: Props) {
  const t = useTranslations('shell');
  const [drawer, { toggle: toggleDrawer, close }] = useDisclosure(false);
  const [wide, { toggle: toggleWide }] = useDisclosure(true);
  return (
    <div className={classes['shell']} data-drawer={drawer} data-wide={wide}>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header className={classes['header']}>
        <button
          type="button"
          className={classes['burger']}
          onClick={toggleDrawer}
          aria-label={t('menu')}
          aria-expanded={drawer}
        >
          <span />
        </button>
        <button
          type="button"
          className={classes['fold']}
          onClick={toggleWide}
          aria-label={wide ? t('collapse') : t('expand')}
          aria-expanded={wide}
        >
          {wide ? '«' : '»'}
        </button>
        <p className={classes['product']}>{t('product')}</p>
        <p className={classes['unit']}>{unitName ?? ''}</p>
        <LanguageSwitch setLocale={setLocale} />
        <UserMenu user={user} signOut={signOut} />
      </header>
      <nav className={classes['navigation']} aria-label={t('navigation')}>
        <NavigationList items={items} onPick={close} />
      </nav>
      <main className={classes['main']}>
        {banner}
        <div id="content" tabIndex={-1} className={classes['content']}>
          {children}
        </div>
      </main>
    </div>
  );
}
