import { useTranslations } from 'next-intl';

import type { ImportCounts } from '@/lib/domain/import/problem';
import classes from './import.module.css';

export const countOrder = ['inserted', 'updated', 'unchanged', 'duplicate', 'ignored', 'error'] as const;

/** The six counts; every row of the file is in one of them. */
export function CountList({ counts }: { readonly counts: ImportCounts }) {
  const t = useTranslations('import');
  return (
    <dl className={classes['counts']}>
      {countOrder.map((key) => (
        <div key={key} data-bad={key === 'error' && counts.error > 0 ? true : undefined}>
          <dt>{t(key)}</dt>
          <dd>{counts[key].toLocaleString('zh-CN')}</dd>
        </div>
      ))}
    </dl>
  );
}
