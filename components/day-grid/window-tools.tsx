'use client';

import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

interface Props {
  readonly windows: readonly string[];
  /** '' for all */
  readonly window: string;
  readonly onWindow: (name: string) => void;
  readonly onAdd: (name: string) => void;
}

/** One window or all, and a window that has not counted yet. */
export function WindowTools({ windows, window, onWindow, onAdd }: Props) {
  const t = useTranslations('dayGrid');
  const [name, setName] = useState('');
  const fresh = name.trim().normalize('NFKC');
  return (
    <>
      <Group gap="sm" align="flex-end" mb="xs">
        <NativeSelect
          label={t('window')}
          value={window}
          data={[{ value: '', label: t('allWindows') }, ...windows]}
          onChange={(event) => onWindow(event.currentTarget.value)}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onAdd(fresh);
            setName('');
          }}
        >
          <Group gap="xs" align="flex-end">
            <TextInput
              label={t('addWindow')}
              placeholder={t('addWindowHint')}
              maxLength={100}
              w={160}
              value={name}
              error={windows.includes(fresh) ? t('known') : undefined}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={fresh === '' || windows.includes(fresh)}>
              {t('add')}
            </Button>
          </Group>
        </form>
      </Group>
      <Text size="sm" c="gray.7" mb="xs" maw={960}>
        {t('about')} {t('leaveHint')}
      </Text>
    </>
  );
}
