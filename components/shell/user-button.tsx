'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

import classes from './desk-shell.module.css';

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
    <button type="button" {...rest} className={classes['user']} aria-label={t('menu', { name })}>
      {name} ▾
    </button>
  );
}
