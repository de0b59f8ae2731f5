import { Alert, Anchor } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { PageHead } from '@/components/ui/page-head';
import type { Period } from '@/lib/domain/period';
import type { Obstacle as Reason, Template } from '@/lib/domain/report/template';
import { formFor } from '@/lib/domain/report/templates';
import { useTemplateName } from './template-name';

interface Props {
  readonly template: Template;
  readonly obstacle: Reason;
  /** code */
  readonly unit: string;
  readonly period: Period;
}

/** Why this report cannot be written for this unit and period, and the year that could be. */
export function Obstacle({ template, obstacle, unit, period }: Props) {
  const t = useTranslations('reports');
  const nameOf = useTemplateName();
  const year = String(Math.floor(period.from / 100));
  const right = obstacle === 'otherForm' ? formFor(Number(year)) : undefined;
  const periods = obstacle === 'halfYear' ? [`${year}H1`, `${year}H2`] : [year];
  const href = (one: string) =>
    `/reports/${right?.id ?? template.id}?${new URLSearchParams({ unit, period: one }).toString()}`;
  return (
    <>
      <PageHead title={nameOf(template.id, template.name)}>
        <Anchor href="/reports">{t('desk.back')}</Anchor>
      </PageHead>
      <Alert color="gray" variant="outline">
        {t(`desk.${obstacle === 'wrongKind' ? 'readOnlyKind' : obstacle}`)}{' '}
        {obstacle !== 'wrongKind' &&
          periods.map((one) => (
            <Anchor key={one} href={href(one)} mr="xs">
              {t('desk.chooseYear')} {one}
            </Anchor>
          ))}
      </Alert>
    </>
  );
}
