import Link from 'next/link';
import { useTranslations } from 'next-intl';

import type { EntryMonth, EntryState } from '@/lib/domain/entry/month-entry';
import { monthText } from '@/lib/domain/period';
import classes from './month-entry.module.css';

/** A sign with its word; the state is never a colour alone. */
const signs: Readonly<Record<EntryState, string>> = {
  empty: '○',
  draft: '…',
  entered: '◆',
  replaced: '▲',
  rows: '●',
  nil: '∅',
  future: '·',
};

interface Props {
  readonly months: readonly EntryMonth[];
  readonly month: number;
  readonly hrefOf: (month: number) => string;
}

/** The twelve months of the year with what is known of each, leading to their forms. */
export function MonthStrip({ months, month, hrefOf }: Props) {
  const t = useTranslations('monthEntry');
  return (
    <nav aria-label={t('months')}>
      <ol className={classes['strip']}>
        {months.map((one) => (
          <li key={one.month}>
            <Link href={hrefOf(one.month)} aria-current={one.month === month ? 'page' : undefined} prefetch={false}>
              <span>{monthText(one.month)}</span>
              <span data-state={one.state}>
                <span aria-hidden>{signs[one.state]}</span> {t(`states.${one.state}`)}
                {one.locked ? ` · ${t('isLocked')}` : ''}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
