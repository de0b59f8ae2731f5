'use client';

import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState, type SyntheticEvent } from 'react';

import { LanguageSwitch } from '@/components/shell/language-switch';
import type { Locale } from '@/lib/i18n/namespaces';
import classes from './login.module.css';
import { signIn, type SignInFailure } from './sign-in';

export function LoginForm({ setLocale }: { readonly setLocale: (locale: Locale) => Promise<void> }) {
  const t = useTranslations('auth');
  const shell = useTranslations('shell');
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (form: FormData) => {
    setBusy(true);
    setFailure(null);
    const failed = await signIn(form);
    // A whole new page, so that nothing of the signed-out state stays in the browser.
    if (failed === null) window.location.assign('/');
    else {
      setFailure(failed);
      setBusy(false);
    }
  };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  };

  return (
    <main className={classes['page']}>
      <form className={classes['form']} method="post" onSubmit={onSubmit}>
        <Stack gap="md">
          <Group justify="space-between" align="center">
            <Text fw={700} size="xl" c="accent.8">
              {shell('product')}
            </Text>
            <LanguageSwitch setLocale={setLocale} />
          </Group>
          <Text c="gray.7">{t('subtitle')}</Text>
          <Title order={1}>{t('title')}</Title>
          {failure !== null && (
            <Alert color="red.9" variant="outline" role="alert">
              {t(`errors.${failure}`)}
            </Alert>
          )}
          <TextInput
            name="username"
            label={t('username')}
            autoComplete="username"
            autoCapitalize="none"
            required
            withAsterisk={false}
          />
          <PasswordInput
            name="password"
            label={t('password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            required
            withAsterisk={false}
          />
          <Button type="submit" loading={busy}>
            {t('submit')}
          </Button>
          <Text size="xs" c="gray.7">
            {t('hint')}
          </Text>
        </Stack>
      </form>
    </main>
  );
}
