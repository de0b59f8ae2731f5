'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { Notice } from './notice';

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A bug or a broken connection: the number is the one in the server's log. */
export function Failure({ error, reset }: Props) {
  const t = useTranslations('shell.errors');
  return (
    <Notice title={t('failed')} text={t('failedHint')}>
      {error.digest !== undefined && <Text mb="md">{t('digest', { digest: error.digest })}</Text>}
      <Group>
        <Button onClick={reset}>{t('retry')}</Button>
        <a href="/">{t('home')}</a>
      </Group>
    </Notice>
  );
}
