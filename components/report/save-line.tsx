'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { SaveState } from './use-autosave';

interface Props {
  readonly state: SaveState;
  readonly version: number;
  readonly save: () => void;
}

/** Whether what stands on the screen is kept. */
export function SaveLine({ state, version, save }: Props) {
  const t = useTranslations('reports.desk');
  if (state.kind === 'conflict')
    return (
      <Text role="alert" c="red.9" size="sm">
        {t('conflict', { name: state.changedBy })}{' '}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('reload')}
        </Button>
      </Text>
    );
  if (state.kind === 'failed')
    return (
      <Text role="alert" c="red.9" size="sm">
        {t('failed')}{' '}
        <Button size="compact-sm" variant="default" onClick={save}>
          {t('save')}
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
