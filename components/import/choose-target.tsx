'use client';

import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { UnitSelect } from '@/components/shell/unit-select';
import type { ImportName } from '@/lib/domain/import/problem';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { PeriodFields } from './period-fields';
import type { ImportChoice } from '@/lib/domain/import/review';

interface Props {
  readonly registers: readonly { readonly value: ImportName; readonly label: string }[];
  readonly units: readonly OrgUnit[] | null;
  /** the unit chosen at first */
  readonly home: OrgUnit;
  readonly choice: ImportChoice;
  readonly choose: (part: Partial<ImportChoice>) => void;
}

/** Into which register, and whose rows they are; without a unit a column of the file says so. */
export function ChooseTarget({ registers, units, home, choice, choose }: Props) {
  const t = useTranslations('import');
  return (
    <Group align="end" gap="sm">
      <Select
        label={t('register')}
        data={[...registers]}
        value={choice.register}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = registers.find((one) => one.value === value);
          if (chosen) choose({ register: chosen.value });
        }}
        w={220}
      />
      {choice.register !== 'org-units' && (
        <>
          {choice.unit !== null && (
            <UnitSelect
              label={t('unit')}
              units={units}
              value={choice.unit}
              known={home}
              onChange={(unit) => {
                choose({ unit });
              }}
              width={260}
            />
          )}
          <Checkbox
            label={t('unitFromFile')}
            checked={choice.unit === null}
            pb={8}
            onChange={(event) => {
              choose({ unit: event.currentTarget.checked ? null : home.code });
            }}
          />
          <PeriodFields
            period={choice.period}
            onChange={(period) => {
              choose({ period });
            }}
          />
        </>
      )}
    </Group>
  );
}
