'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';

/** The gate's own refusals in words; `text` for what the page's own action answers. */
export function ActionError({ code, text }: { readonly code: string | null; readonly text?: string | undefined }) {
  const t = useTranslations('shell.errors');
  if (code === null) return null;
  const general: Record<string, string> = {
    unauthenticated: t('unauthenticated'),
    forbidden: t('forbiddenAction'),
    invalid: t('invalid'),
    unexpected: t('unexpected'),
  };
  return (
    <Alert color="red.9" variant="outline" role="alert" mb="md">
      {general[code] ?? text ?? t('unexpected')}
    </Alert>
  );
}
