'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { useEditor } from './editor-context';

interface Props {
  /** what is moved, for those who hear the page */
  readonly name: string;
  /** id of the thing now, and where it will be */
  readonly at: string;
  readonly move: (by: 1 | -1) => void;
  /** id after a move, so that the focus follows */
  readonly after: (by: 1 | -1) => string;
  readonly first: boolean;
  readonly last: boolean;
  /** absent: it cannot be removed */
  readonly remove?: (() => void) | undefined;
}

/** Up, down, away. The focus stays on what was moved, so that pressing again moves it further. */
export function MoveButtons({ name, at, move, after, first, last, remove }: Props) {
  const t = useTranslations('templates.move');
  const { focusOn } = useEditor();
  const button = (direction: 'up' | 'down', by: 1 | -1, disabled: boolean) => (
    <Button
      size="compact-xs"
      variant="default"
      disabled={disabled}
      data-focus={`${at} ${direction}`}
      aria-label={t(`${direction}Named`, { name })}
      onClick={() => {
        focusOn(`${after(by)} ${direction}`);
        move(by);
      }}
    >
      {t(direction)}
    </Button>
  );
  return (
    <Group gap={4} wrap="nowrap">
      {button('up', -1, first)}
      {button('down', 1, last)}
      {remove !== undefined && (
        <Button size="compact-xs" variant="default" aria-label={t('removeNamed', { name })} onClick={remove}>
          {t('remove')}
        </Button>
      )}
    </Group>
  );
}
