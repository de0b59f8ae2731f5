'use client';

import { Alert, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import styles from './calendar.module.css';

/** What a change of the calendar does to the due dates: all of them counted, the first of them named. */
export interface ShownOutcome {
  readonly count: number;
  readonly frozen: number;
  readonly changes: readonly {
    readonly register: string;
    readonly id: number;
    readonly unitName: string;
    readonly key: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

interface Props {
  readonly outcome: ShownOutcome;
  /** false: it was only tried */
  readonly saved: boolean;
}

export function DueChanges({ outcome, saved }: Props) {
  const t = useTranslations('deadlines.calendar');
  const registers = useTranslations('registers');
  const { count, frozen, changes } = outcome;
  return (
    <Alert color="accent.8" variant="outline" my="md" role="status" title={t(saved ? 'changed' : 'willChange')}>
      <Text>{count === 0 && frozen === 0 ? t('noChange') : t('recomputed', { count, frozen })}</Text>
      {changes.length < count && <Text>{t('shown', { shown: changes.length, count })}</Text>}
      {count > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['changes']}>
            <thead>
              <tr>
                {['register', 'unit', 'case', 'before', 'after'].map((head) => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={`${change.register}-${String(change.id)}`}>
                  <td>{registers(`${change.register}.name`)}</td>
                  <td>{change.unitName}</td>
                  <td>
                    <Link href={`/registers/${change.register}/${String(change.id)}`}>{change.key}</Link>
                  </td>
                  <td>{change.before ?? '—'}</td>
                  <td>{change.after ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Alert>
  );
}
