'use client';

import { SegmentedControl } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';

import { locales, type Locale } from '@/lib/i18n/namespaces';

interface Props {
  readonly setLocale: (locale: Locale) => Promise<void>;
}

/** Each language is written in itself, so that whoever needs it can read it. */
const names: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };
const options = locales.map((value) => ({ value, label: <span lang={value}>{names[value]}</span> }));

export function LanguageSwitch({ setLocale }: Props) {
  const t = useTranslations('shell');
  const router = useRouter();
  const [pending, start] = useTransition();
  const choose = (locale: Locale) =>
    start(async () => {
      await setLocale(locale);
      router.refresh();
    });
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      data={options}
      value={useLocale() as Locale}
      onChange={choose}
      disabled={pending}
    />
  );
}
