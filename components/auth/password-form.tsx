'use client';

import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import { passwordLength } from '@/lib/domain/account';
import type { ActionResult } from '@/lib/domain/action-result';

interface Change {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

interface Props {
  /** for the browser's password store */
  readonly username: string;
  readonly change: (input: Change) => Promise<ActionResult<null>>;
}

const empty: Change = { current: '', next: '', again: '' };
const fields = ['current', 'next', 'again'] as const;
const { min } = passwordLength;

export function PasswordForm({ username, change }: Props) {
  const t = useTranslations('auth.change');
  const auth = useTranslations('auth');
  const [values, setValues] = useState(empty);
  const [done, setDone] = useState(false);
  const { send, busy, failure } = useAction(change, () => {
    setDone(true);
    setValues(empty);
  });
  const wrong = (field: keyof Change): string | undefined => {
    const code = failure.problems.find((one) => one.field === field)?.code;
    if (code === undefined) return undefined;
    return t(code === 'too_small' || code === 'too_big' ? 'short' : code, { min });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setDone(false);
        send(values);
      }}
    >
      <Stack gap="md" maw={360}>
        <ActionError code={failure.code} />
        {done && (
          <Alert color="accent.8" variant="outline" role="status">
            {t('done')}
          </Alert>
        )}
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        {fields.map((field) => (
          <PasswordInput
            key={field}
            label={t(field)}
            {...(field === 'next' ? { description: t('nextHint', { min }) } : {})}
            value={values[field]}
            error={wrong(field)}
            autoComplete={field === 'current' ? 'current-password' : 'new-password'}
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': auth('showPassword') }}
            onChange={(event) => {
              setValues({ ...values, [field]: event.currentTarget.value });
            }}
          />
        ))}
        <Button type="submit" loading={busy}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
