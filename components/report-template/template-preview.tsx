'use client';

import { Group, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

import { ReportPages } from '@/components/report/report-pages';
import { UnitSelect } from '@/components/shell/unit-select';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { parsePeriod } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import type { Template } from '@/lib/domain/report/template';
import type { ReportValues } from '@/lib/domain/report/values';
import classes from './template.module.css';

interface Props {
  /** the last state of the template that says what can be said */
  readonly template: Template;
  readonly values: ReportValues;
  readonly units: readonly OrgUnit[] | null;
  readonly unit: OrgUnit;
  readonly period: string;
  readonly setUnit: (unit: OrgUnit) => void;
  readonly setPeriod: (text: string) => void;
  /** what stands above the pages: that they wait, or are of an earlier state */
  readonly said: string | null;
}

const nothing = { places: new Map(), open: new Set<string>(), mark: null };

/** The template with the real numbers of one unit and period, on the pages of the report. */
export function TemplatePreview(props: Props) {
  const { template, values, units, unit, period, setUnit, setPeriod, said } = props;
  const t = useTranslations('templates.preview');
  const doc = useMemo(
    () => composeReport({ template, values, narrative: {}, signatory: '', signedOn: null }),
    [template, values],
  );
  return (
    <section className={classes['preview']} aria-label={t('title')}>
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      <Group gap="sm" align="flex-end" mb="xs">
        <UnitSelect
          label={t('unit')}
          units={units}
          value={unit.code}
          known={unit}
          offer={{ kinds: template.kinds }}
          onChange={(_code, next) => {
            setUnit(next);
          }}
        />
        <TextInput
          label={t('period')}
          value={period}
          maxLength={20}
          w={140}
          error={parsePeriod(period) === null ? t('badPeriod') : undefined}
          onChange={({ currentTarget }) => {
            setPeriod(currentTarget.value.trim());
          }}
        />
      </Group>
      <Text size="sm" role="status" c="gray.7">
        {said}
      </Text>
      <div className={classes['sheets']}>
        <ReportPages doc={doc} selected={null} select={() => undefined} marking={nothing} />
      </div>
    </section>
  );
}
