'use client';

import { lazy, Suspense, useState } from 'react';

import classes from './dashboard.module.css';
import type { TargetProps } from './target-form';

// Brings the whole catalogue and its number fields along: fetched by the few who open it.
const TargetForm = lazy(async () => ({ default: (await import('./target-form')).TargetForm }));

interface Props extends TargetProps {
  readonly title: string;
  readonly about: string;
}

/** The form of targets, closed until somebody wants to set one. */
export function TargetBox({ title, about, ...form }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{title}</summary>
      <p className={classes['missing']}>{about}</p>
      {opened && (
        <Suspense fallback="…">
          <TargetForm {...form} />
        </Suspense>
      )}
    </details>
  );
}
