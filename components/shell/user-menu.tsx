'use client';

import { Text, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState, type ComponentProps } from 'react';

export interface ShellUser {
  readonly name: string;
  readonly username: string;
  readonly role: string;
}

export interface UserMenuProps {
  readonly user: ShellUser;
  readonly signOut: (input: undefined) => Promise<void>;
}

// Menus and what places them are fetched when somebody reaches for one, not before the first view.
const fetchMenu = () => import('./user-menu-opened');
const OpenedMenu = lazy(async () => ({ default: (await fetchMenu()).UserMenuOpened }));

/** The name of who is signed in; a menu once it is pressed. */
export function UserMenu(props: UserMenuProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <UserButton
      name={props.user.name}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void fetchMenu()}
      onFocus={() => void fetchMenu()}
      onClick={() => setWanted(true)}
    />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu {...props} />
    </Suspense>
  );
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
