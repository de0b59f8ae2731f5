import { Alert, Anchor } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { PageHead } from '@/components/ui/page-head';
import type { Period } from '@/lib/domain/period';

interface Props {
  readonly template: string;
  readonly obstacle: 'wrongKind' | 'wholeYear';
  /** code */
  readonly unit: string;
  readonly period: Period;
}

/** Why this report cannot be written for this unit and period, and the year that could be. */
export function Obstacle({ template, obstacle, unit, period }: Props) {
  const t = useTranslations('reports');
  const year = String(Math.floor(period.from / 100));
  const href = `/reports/${template}?${new URLSearchParams({ unit, period: year }).toString()}`;
  return (
    <>
      <PageHead title={t(`templates.${template}`)}>
        <Anchor href="/reports">{t('desk.back')}</Anchor>
      </PageHead>
      <Alert color="gray" variant="outline">
        {obstacle === 'wrongKind' ? t('desk.readOnlyKind') : t('desk.wholeYear')}{' '}
        {obstacle === 'wholeYear' && (
          <Anchor href={href}>
            {t('desk.chooseYear')} {year}
          </Anchor>
        )}
      </Alert>
    </>
  );
}
