import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { monthText } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import classes from './month-entry.module.css';

interface Listed {
  readonly unitCode: string;
  readonly unitName: string;
  readonly month: number;
  readonly state: 'entered' | 'replaced';
}

interface Props {
  readonly register: RegisterName;
  readonly entries: readonly Listed[];
}

/** Above the rows of a register: the months behind its figures that have no rows, because their numbers were entered. */
export function EnteredList({ register, entries }: Props) {
  const t = useTranslations('monthEntry');
  if (entries.length === 0) return null;
  const count = entries.filter(({ state }) => state === 'entered').length;
  return (
    <details className={classes['listed']}>
      <summary>
        {t('listed.title')}: {t('listed.about', { count })}
      </summary>
      <ul>
        {entries.map(({ unitCode, unitName, month, state }) => (
          <li key={`${unitCode} ${month}`}>
            <Link href={`/registers/${register}/months?unit=${unitCode}&month=${monthText(month)}`} prefetch={false}>
              {unitName} {monthText(month)}
            </Link>
            {state === 'replaced' ? ` · ${t('listed.replaced')}` : ''}
          </li>
        ))}
      </ul>
    </details>
  );
}
