'use client';

import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { moved } from '@/lib/domain/report/template-edit';
import { MoveButtons } from './move-buttons';
import classes from './template.module.css';

interface Props<T> {
  /** id of the list on the page: the focus follows what is moved */
  readonly place: string;
  readonly items: readonly T[];
  readonly change: (items: readonly T[]) => void;
  /** heading of an item; `at` from 0 */
  readonly nameOf: (item: T, at: number) => string;
  readonly addWord: string;
  readonly add: () => void;
  /** the inputs of one item */
  readonly fields: (item: T, change: (next: T) => void) => ReactNode;
}

/** Things in an order: each with its name, moved, taken out, edited in place; one more at the end. */
export function ListField<T>({ place, items, change, nameOf, addWord, add, fields }: Props<T>) {
  const idOf = (at: number): string => `${place} ${at}`;
  return (
    <Stack gap="xs">
      {items.map((item, i) => (
        <div key={i} className={classes['inner']}>
          <div className={classes['line']}>
            <strong>{nameOf(item, i)}</strong>
            <MoveButtons
              name={nameOf(item, i)}
              at={idOf(i)}
              after={(by) => idOf(i + by)}
              first={i === 0}
              last={i === items.length - 1}
              move={(by) => {
                change(moved(items, i, by));
              }}
              remove={() => {
                change(items.filter((_, at) => at !== i));
              }}
            />
          </div>
          {fields(item, (next) => {
            change(items.map((old, at) => (at === i ? next : old)));
          })}
        </div>
      ))}
      <Button size="compact-sm" variant="default" w="fit-content" onClick={add}>
        {addWord}
      </Button>
    </Stack>
  );
}
