'use client';

import { Alert, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { Milestone } from '@/lib/domain/deadline/milestones';
import type { Deadline } from '@/lib/domain/deadline/walk';
import { TextLink } from '../register/links';
import styles from './deadline.module.css';
import { MilestoneTable } from './milestone-table';
import { StepTable } from './step-table';

export interface CaseDeadlineProps {
  /** by the present calendar; null: a year is missing */
  readonly deadline: Deadline | null;
  readonly missing: number | null;
  /** what the case keeps */
  readonly stored: string | null;
  readonly closed: boolean;
  readonly milestones: readonly Milestone[];
  /** days of the term without its extension */
  readonly limit: number;
  /** others are still being asked */
  readonly asking: boolean;
  /** the same facts in the calculator */
  readonly href: string;
}

/** How the due date of a case came about, by the same clock that set it. */
export function CaseDeadline({
  deadline,
  missing,
  stored,
  closed,
  milestones,
  limit,
  asking,
  href,
}: CaseDeadlineProps) {
  const t = useTranslations('deadlines');
  const now = deadline?.due ?? null;
  return (
    <section className={styles['section']}>
      <Title order={2} mb="xs">
        {t('case.title')}
      </Title>
      {missing !== null && (
        <Alert color="orange.9" variant="outline" mb="sm">
          ▲ {t('beyond', { year: String(missing) })}
        </Alert>
      )}
      {asking && <p>{t('case.suspendedOpen')}</p>}
      {stored !== null && now !== null && stored !== now && (
        <p>{t(closed ? 'case.frozen' : 'case.outdated', { stored, now })}</p>
      )}
      <MilestoneTable milestones={milestones} withDone />
      {deadline !== null && (
        <details className={styles['details']}>
          <summary>{t('case.show')}</summary>
          <StepTable steps={deadline.steps} limit={limit} />
        </details>
      )}
      <TextLink href={href}>{t('case.calculator')}</TextLink>
    </section>
  );
}
