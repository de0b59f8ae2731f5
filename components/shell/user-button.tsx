'use client';

import { Text, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

export interface ShellUser {
  readonly name: string;
  readonly username: string;
  readonly role: string;
}

export interface UserMenuProps {
  readonly user: ShellUser;
  readonly signOut: (input: undefined) => Promise<void>;
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly name: string;
}

/** The same button before and after the menu has come. */
export function UserButton({ name, ...rest }: ButtonProps) {
  const t = useTranslations('shell.user');
  return (
    <UnstyledButton {...rest} aria-label={t('menu', { name })} px={4} py={4}>
      <Text span size="sm">
        {name} ▾
      </Text>
    </UnstyledButton>
  );
}
