'use client';

import { Menu } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import { UserButton, type UserMenuProps } from './user-button';

/** The menu itself, open as soon as it is there: somebody has pressed the button to get it. */
export function UserMenuOpened({ user, signOut }: UserMenuProps) {
  const t = useTranslations('shell');
  return (
    <Menu position="bottom-end" withinPortal defaultOpened>
      <Menu.Target>
        <UserButton name={user.name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.username} · {t(`roles.${user.role}`)}
        </Menu.Label>
        <Menu.Item component={Link} href="/password">
          {t('user.password')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut(undefined)}>{t('user.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
