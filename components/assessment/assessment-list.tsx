import { Text } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

import stacked from '@/components/ui/stacked.module.css';
import { useListText } from '@/components/ui/use-list-text';
import type { AssessmentState } from '@/lib/domain/assessment/workflow';
import classes from './assessment.module.css';
import { shareText } from './words';

export interface ListedAssessment {
  readonly id: number;
  readonly year: number;
  readonly title: string;
  readonly owner: string;
  readonly state: AssessmentState;
  readonly objectUntil: string | null;
  /** who has the first rank; empty where nobody has one, or where the reader must not know yet */
  readonly leaders: readonly string[];
  readonly share: number | null;
}

/** Assessments by year, how far they have come, and who leads. */
export function AssessmentList({ list }: { readonly list: readonly ListedAssessment[] }) {
  const t = useTranslations('assessment');
  const joined = useListText();
  if (list.length === 0) return <Text c="gray.7">{t('list.none')}</Text>;
  return (
    <div className={stacked['stacked']}>
      <table className={classes['table']}>
        <caption>{t('list.caption')}</caption>
        <thead>
          <tr>
            {(['year', 'scheme', 'owner', 'state', 'leads'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.id}>
              <td>{one.year}</td>
              <td className={stacked['whole']}>
                <Link href={`/assessments/${one.id}`} prefetch={false}>
                  {one.title}
                </Link>
              </td>
              <td>{one.owner}</td>
              <td data-label={t('list.state')}>
                {t(`states.${one.state}`)}
                {one.state === 'open' && one.objectUntil !== null && (
                  <span className={classes['light']}> · {t('sheet.objectUntil', { date: one.objectUntil })}</span>
                )}
              </td>
              <td data-label={t('list.leads')}>
                {one.leaders.length === 0
                  ? t('list.noLeader')
                  : t('list.share', { units: joined(one.leaders), share: shareText(one.share) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
