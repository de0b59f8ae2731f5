'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { SaveState } from './use-autosave';

interface Props {
  readonly state: SaveState;
  readonly version: number;
  readonly save: () => void;
}

const reload = () => {
  window.location.reload();
};

/** Whether what stands on the screen is kept. */
export function SaveLine({ state, version, save }: Props) {
  const t = useTranslations('reports.desk');
  const words = useTranslations('editor.conflict');
  if (state.kind === 'conflict')
    return (
      <Text c="red.9" size="sm">
        {words('short')}
      </Text>
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
