import { useTranslations } from 'next-intl';
import Link from 'next/link';

import classes from './desk-shell.module.css';

/** Stands on every page as long as the demonstration is loaded. */
export function DemoBanner({ canRemove }: { readonly canRemove: boolean }) {
  const t = useTranslations('shell');
  return (
    <div className={classes['banner']} role="note">
      <span>{t('demonstration.banner')}</span>
      {canRemove && <Link href="/admin/demonstration">{t('demonstration.remove')}</Link>}
    </div>
  );
}
