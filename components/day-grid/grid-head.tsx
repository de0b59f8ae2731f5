'use client';

import { Group, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

import { TextLink } from '@/components/register/links';
import { UnitSelect } from '@/components/shell/unit-select';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { monthText, parsePeriod, shiftMonth } from '@/lib/domain/period';

interface Props {
  readonly units: readonly OrgUnit[] | null;
  readonly unit: OrgUnit;
  readonly month: number;
  readonly address: string;
}

/** Unit and month; both are the address. */
export function GridHead({ units, unit, month, address }: Props) {
  const t = useTranslations('dayGrid');
  const router = useRouter();
  const to = (code: string, of: number): string => `${address}?unit=${code}&month=${monthText(of)}`;
  return (
    <Group gap="sm" align="flex-end" my="sm">
      <UnitSelect
        label={t('unit')}
        units={units}
        value={unit.code}
        known={unit}
        onChange={(code) => router.push(to(code, month))}
      />
      <TextInput
        type="month"
        label={t('month')}
        key={month}
        defaultValue={monthText(month)}
        onChange={(event) => {
          const asked = parsePeriod(event.currentTarget.value);
          if (asked) router.push(to(unit.code, asked.from));
        }}
      />
      <TextLink href={to(unit.code, shiftMonth(month, -1))} rel="prev" pb={8}>
        {t('previous')}
      </TextLink>
      <TextLink href={to(unit.code, shiftMonth(month, 1))} rel="next" pb={8}>
        {t('next')}
      </TextLink>
    </Group>
  );
}
