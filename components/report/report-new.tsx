'use client';

import { Button, Group, Select, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { UnitSelect } from '@/components/shell/unit-select';
import type { IsoDate } from '@/lib/domain/dates';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { templates } from '@/lib/domain/report/templates';
import { partsOf } from './periods-of';

interface Props {
  readonly units: readonly OrgUnit[];
  /** code of the unit at the top of the scope */
  readonly home: string;
  readonly today: IsoDate;
}

/** Years back that a report can be begun for. */
const YEARS = 5;

/** Unit, kind and year of a report; only units that write the kind are offered. */
export function ReportNew({ units, home, today }: Props) {
  const t = useTranslations('reports');
  const words = useTranslations('shell.filter');
  const router = useRouter();
  const thisYear = Number(today.slice(0, 4));
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [year, setYear] = useState(String(thisYear - 1));
  const kinds = templates.find((one) => one.id === template)?.kinds ?? [];
  const [part, setPart] = useState('');
  const parts = partsOf(template);
  const period = `${year}${parts.includes(part) ? part : (parts[0] ?? '')}`;
  const offered = units.filter((unit) => kinds.includes(unit.kind));
  const [chosen, setChosen] = useState(home);
  const unit = offered.find((one) => one.code === chosen) ?? offered[0];
  const years = Array.from({ length: YEARS }, (_, i) => String(thisYear - i));
  return (
    <section aria-label={t('create.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('create.title')}
      </Title>
      <Group align="flex-end" gap="sm" mb="lg">
        <Select
          label={t('create.template')}
          data={templates.map(({ id }) => ({ value: id, label: t(`templates.${id}`) }))}
          value={template}
          allowDeselect={false}
          w={260}
          onChange={(id) => {
            if (id !== null) setTemplate(id);
          }}
        />
        <UnitSelect label={t('create.unit')} units={offered} value={unit?.code ?? null} onChange={setChosen} />
        <Select
          label={t('create.year')}
          data={years}
          value={year}
          allowDeselect={false}
          w={110}
          onChange={(next) => {
            if (next !== null) setYear(next);
          }}
        />
        {parts.length > 1 && (
          <Select
            label={t('create.period')}
            data={parts.map((value) => ({ value, label: value === '' ? words('kinds.year') : value }))}
            value={parts.includes(part) ? part : (parts[0] ?? '')}
            allowDeselect={false}
            w={110}
            onChange={(next) => {
              setPart(next ?? '');
            }}
          />
        )}
        <Button
          disabled={unit === undefined}
          onClick={() => {
            if (unit)
              router.push(`/reports/${template}?${new URLSearchParams({ unit: unit.code, period }).toString()}`);
          }}
        >
          {t('create.submit')}
        </Button>
      </Group>
    </section>
  );
}
