'use client';

import { Button, Title } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';

import { daysBetween, type IsoDate } from '@/lib/domain/dates';
import type { ClockKind } from '@/lib/domain/deadline';
import type { Milestone } from '@/lib/domain/deadline/milestones';
import type { Deadline } from '@/lib/domain/deadline/walk';
import { weekdayWord } from '@/lib/i18n/deadline-words';
import type { Locale } from '@/lib/i18n/namespaces';
import styles from './deadline.module.css';
import { MilestoneTable } from './milestone-table';
import { StepTable } from './step-table';

interface Props extends Deadline {
  readonly kind: ClockKind;
  /** days of the term without its extension */
  readonly limit: number;
  readonly milestones: readonly Milestone[];
  readonly today: IsoDate;
}

const stateOf = (left: number): string => (left === 0 ? 'today' : left > 0 ? 'future' : 'past');

/** The answer of the calculator; looks the same on paper, without the form. */
export function DeadlineResult({ kind, due, steps, limit, milestones, today }: Props) {
  const t = useTranslations('deadlines');
  const locale = useLocale() as Locale;
  const left = daysBetween(today, due);
  const counted = steps.filter((step) => step.counts).length;
  return (
    <section aria-labelledby="deadline-result">
      <Title order={2} id="deadline-result" size="h4">
        {t(`kinds.${kind}`)} · {t('result')}
      </Title>
      <p className={styles['due']}>
        {due} {weekdayWord(locale, due)}
        <span>{t('daysLeft', { state: stateOf(left), days: Math.abs(left) })}</span>
      </p>
      <Button variant="default" size="xs" mb="md" className={styles['screen']} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Title order={3} size="h5">
        {t('milestonesTitle')}
      </Title>
      <MilestoneTable milestones={milestones} withDone={false} />
      <Title order={3} size="h5">
        {t('steps')}
      </Title>
      <p>{t('stepsAbout', { counted, all: daysBetween(steps[0]?.date ?? due, due) })}</p>
      <StepTable steps={steps} limit={limit} />
    </section>
  );
}
