'use client';

import { lazy, Suspense, useState } from 'react';

import { UserButton, type UserMenuProps } from './user-button';

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
