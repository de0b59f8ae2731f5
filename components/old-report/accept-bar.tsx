'use client';

import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { UnitSelect } from '@/components/shell/unit-select';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { OldReview } from '@/lib/domain/report/reading/review';
import type { Asked } from './use-old-report';

interface Props {
  readonly review: OldReview;
  readonly units: readonly OrgUnit[] | null;
  readonly home: OrgUnit;
  readonly busy: boolean;
  readonly ask: (asked: Asked) => void;
  readonly accept: (given: { token: string; unitId: number; year: number }) => void;
}

const real = (year: number): boolean => Number.isInteger(year) && year >= 1950 && year <= 2100;

/** Whose report of which year it is: as the title says, to be put right by hand; each change is checked anew. */
export function AcceptBar({ review, units, home, busy, ask, accept }: Props) {
  const t = useTranslations('reading.screen');
  const [unit, setUnit] = useState(review.unit ?? home);
  const unitId = unit.id;
  const [year, setYear] = useState(review.report.year);
  const { token, fileName, report } = review;
  const look = (next: { unitId: number; year: number }) => {
    ask({ token, unitId: next.unitId, year: real(next.year) ? next.year : null });
  };
  return (
    <Group align="flex-end" gap="sm" mb="md">
      <Text size="sm">
        {fileName} · {t('form')} {report.formVersion}
      </Text>
      <UnitSelect
        label={t('unit')}
        units={units}
        value={unit.code}
        known={unit}
        onChange={(_code, next) => {
          setUnit(next);
          look({ unitId: next.id, year });
        }}
      />
      <NumberInput
        label={t('year')}
        value={year === 0 ? '' : year}
        min={1950}
        max={2100}
        allowDecimal={false}
        w={110}
        error={real(year) ? undefined : t('noYear')}
        onChange={(value) => {
          setYear(Number(value) || 0);
        }}
        onBlur={() => {
          if (real(year) && year !== report.year) look({ unitId, year });
        }}
      />
      <Button
        disabled={!real(year)}
        loading={busy}
        onClick={() => {
          accept({ token, unitId, year });
        }}
      >
        {t('accept')}
      </Button>
    </Group>
  );
}
