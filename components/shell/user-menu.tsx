'use client';

import { Menu, Text, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export interface ShellUser {
  readonly name: string;
  readonly username: string;
  readonly role: string;
}

interface Props {
  readonly user: ShellUser;
  readonly signOut: (input: undefined) => Promise<void>;
}

export function UserMenu({ user, signOut }: Props) {
  const t = useTranslations('shell');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={t('user.menu', { name: user.name })} px={4} py={4}>
          <Text span size="sm">
            {user.name} ▾
          </Text>
        </UnstyledButton>
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
