'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { isDirty, problemsOf, type Line } from './lines';
import type { Pasted } from './paste';

interface Props {
  readonly lines: readonly Line[];
  readonly failure: string | null;
  readonly retry: () => void;
  readonly pasted: Pasted | null;
}

const shellCodes: Readonly<Record<string, string>> = {
  unauthenticated: 'unauthenticated',
  forbidden: 'forbiddenAction',
};

/** How far the saving is, in words and for screen readers, too. */
export function SaveLine({ lines, failure, retry, pasted }: Props) {
  const t = useTranslations('dayGrid');
  const shell = useTranslations('shell.errors');
  const dirty = lines.filter(isDirty);
  const invalid = dirty.filter((line) => problemsOf(line).length > 0).length;
  const pending = dirty.length - invalid;
  const known = failure === null ? undefined : shellCodes[failure];
  return (
    <>
      <Group gap="md" mb="xs" role="status" aria-live="polite">
        {dirty.length === 0 && <Text size="sm">{t('allSaved')}</Text>}
        {pending > 0 && <Text size="sm">{t('pendingCount', { count: pending })}</Text>}
        {invalid > 0 && (
          <Text size="sm" c="red.9">
            {t('invalidCount', { count: invalid })}
          </Text>
        )}
        {pasted && (
          <Text size="sm">
            {t('pasted', { written: pasted.cells.length })}
            {pasted.skipped > 0 && t('skipped', { count: pasted.skipped })}
            {pasted.outside > 0 && t('outside', { count: pasted.outside })}
          </Text>
        )}
      </Group>
      {failure !== null && (
        <Alert color="red.9" variant="outline" role="alert" mb="xs">
          <Group gap="sm">
            {known === undefined ? t('failed') : shell(known)}
            <Button size="compact-sm" variant="default" onClick={retry}>
              {t('retry')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
