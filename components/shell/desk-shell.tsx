'use client';

import { ActionIcon, AppShell, Burger, Group, Text } from '@mantine/core';
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

/** Header, navigation (200 px, collapsible; a drawer on small screens) and the page. */
export function DeskShell({ items, unitName, user, banner, setLocale, signOut, children }: Props) {
  const t = useTranslations('shell');
  const [drawer, { toggle: toggleDrawer, close }] = useDisclosure(false);
  const [wide, { toggle: toggleWide }] = useDisclosure(true);
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 200, breakpoint: 'md', collapsed: { mobile: !drawer, desktop: !wide } }}
      transitionDuration={0}
    >
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger opened={drawer} onClick={toggleDrawer} hiddenFrom="md" size="sm" aria-label={t('menu')} />
          <ActionIcon
            variant="subtle"
            color="gray.7"
            visibleFrom="md"
            onClick={toggleWide}
            aria-label={wide ? t('collapse') : t('expand')}
            aria-expanded={wide}
          >
            {wide ? '«' : '»'}
          </ActionIcon>
          <Text fw={700} c="accent.8" className={classes['product']}>
            {t('product')}
          </Text>
          <Text size="sm" c="gray.8" truncate flex={1}>
            {unitName ?? ''}
          </Text>
          <LanguageSwitch setLocale={setLocale} />
          <UserMenu user={user} signOut={signOut} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={t('navigation')}>
        <div className={classes['navigation']}>
          <NavigationList items={items} onPick={close} />
        </div>
      </AppShell.Navbar>
      <AppShell.Main>
        {banner}
        <div id="content" tabIndex={-1} className={classes['content']}>
          {children}
        </div>
      </AppShell.Main>
    </AppShell>
  );
}
