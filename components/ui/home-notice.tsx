import { useTranslations } from 'next-intl';
import Link from 'next/link';

import { Notice } from './notice';

/** 'notFound' or 'forbidden', with the way back. */
export function HomeNotice({ what }: { readonly what: 'notFound' | 'forbidden' }) {
  const t = useTranslations('shell.errors');
  return (
    <Notice title={t(what)} text={t(`${what}Hint`)}>
      <Link href="/">{t('home')}</Link>
    </Notice>
  );
}
