'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { Clash, SaveState } from './use-autosave';

interface Props {
  readonly state: SaveState;
  readonly version: number;
  readonly save: () => void;
  readonly settle: (clash: Clash, choice: 'mine' | 'theirs' | 'both') => void;
}

const reload = () => {
  window.location.reload();
};

/** Whether what stands on the screen is kept. */
export function SaveLine({ state, version, save, settle }: Props) {
  const t = useTranslations('reports.desk');
  const words = useTranslations('editor.conflict');
  if (state.kind === 'conflict')
    return (
      <Group role="alert" gap="xs">
        <Text c="red.9" size="sm">
          {words('text', { name: state.changedBy })}
        </Text>
        {(['both', 'mine', 'theirs'] as const).map((choice) => (
          <Button
            key={choice}
            size="compact-sm"
            variant="default"
            onClick={() => {
              settle(state, choice);
            }}
          >
            {words(choice)}
          </Button>
        ))}
      </Group>
    );
  if (state.kind === 'failed' || state.kind === 'locked')
    return (
      <Text role="alert" c="red.9" size="sm">
        {state.kind === 'locked' ? words('locked') : t('failed')}{' '}
        <Button size="compact-sm" variant="default" onClick={state.kind === 'locked' ? reload : save}>
          {t(state.kind === 'locked' ? 'reload' : 'save')}
        </Button>
      </Text>
    );
  if (state.kind === 'saved' && version === 0) return null;
  return (
    <Text size="sm" c="gray.7" role="status">
      {t(state.kind, { version })}
    </Text>
  );
}
