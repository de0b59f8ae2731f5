'use client';

import { InputBase } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { UnitSelectProps } from './unit-select';

// The list one types in is fetched when somebody reaches for it, not before the first view.
const fetchSelect = () => import('./unit-select');
const OpenedSelect = lazy(async () => ({ default: (await fetchSelect()).UnitSelect }));

interface Props extends Pick<UnitSelectProps, 'label' | 'units' | 'known' | 'onChange'> {
  /** code */
  readonly value: string;
  readonly name: string;
}

/** The unit that a page shows; the list of all units, opened, once it is pressed. */
export function UnitPick({ name, ...select }: Props) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <InputBase
      component="button"
      type="button"
      pointer
      label={select.label}
      aria-label={`${select.label} ${name}`}
      aria-haspopup="listbox"
      aria-expanded={false}
      rightSection="▾"
      rightSectionPointerEvents="none"
      onPointerEnter={() => void fetchSelect()}
      onFocus={() => void fetchSelect()}
      onClick={() => setWanted(true)}
      w={220}
    >
      {name}
    </InputBase>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedSelect {...select} opened />
    </Suspense>
  );
}
