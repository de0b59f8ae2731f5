'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';

import { locales, type Locale } from '@/lib/i18n/namespaces';
import classes from './desk-shell.module.css';

interface Props {
  readonly setLocale: (locale: Locale) => Promise<void>;
}

/** Each language is written in itself, so that whoever needs it can read it. */
const names: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };

export function LanguageSwitch({ setLocale }: Props) {
  const t = useTranslations('shell');
  const router = useRouter();
  const [pending, start] = useTransition();
  const choose = (locale: Locale) =>
    start(async () => {
      await setLocale(locale);
      router.refresh();
    });
  const current = useLocale();
  return (
    <div role="group" aria-label={t('language')} className={classes['languages']}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          disabled={pending}
          onClick={() => choose(locale)}
        >
          {names[locale]}
        </button>
      ))}
    </div>
  );
}
