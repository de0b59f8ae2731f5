'use client';

import { Button, Group, Select, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { UnitSelect } from '@/components/shell/unit-select';
import type { IsoDate } from '@/lib/domain/dates';
import type { OrgUnit, UnitKind } from '@/lib/domain/org-unit';
import { partsOf, yearsOf, type TemplateChoice } from './periods-of';
import { useTemplateName } from './template-name';

interface Props {
  readonly templates: readonly TemplateChoice[];
  readonly units: readonly OrgUnit[] | null;
  /** the unit at the top of the scope */
  readonly home: OrgUnit;
  readonly today: IsoDate;
}

const partAmong = (parts: readonly string[], wanted: string): string =>
  parts.includes(wanted) ? wanted : (parts[0] ?? '');

/** The units that write the kinds, and which of them stands there; of units that are not at hand only the chosen one. */
function offerOf(units: Props['units'], kinds: readonly UnitKind[], chosen: OrgUnit) {
  const offered = units?.filter((one) => kinds.includes(one.kind)) ?? null;
  return { offered, unit: kinds.includes(chosen.kind) ? chosen : offered?.[0] };
}

/** Unit, kind and year of a report; only units that write the kind are offered. */
export function ReportNew({ templates, units, home, today }: Props) {
  const t = useTranslations('reports');
  const router = useRouter();
  const thisYear = Number(today.slice(0, 4));
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [year, setYear] = useState(String(thisYear - 1));
  const nameOf = useTemplateName();
  const found = templates.find((one) => one.id === template);
  const kinds = found?.kinds ?? [];
  const [wanted, setPart] = useState('');
  const parts = partsOf(found);
  const part = partAmong(parts, wanted);
  const [chosen, setChosen] = useState(home);
  const { offered, unit } = offerOf(units, kinds, chosen);
  const years = yearsOf(found, thisYear).map(String);
  const shownYear = years.includes(year) ? year : (years[0] ?? '');
  return (
    <section aria-label={t('create.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('create.title')}
      </Title>
      <Group align="flex-end" gap="sm" mb="lg">
        <Select
          label={t('create.template')}
          data={templates.map(({ id, name }) => ({ value: id, label: nameOf(id, name) }))}
          value={template}
          allowDeselect={false}
          w={320}
          maw="100%"
          onChange={(id) => {
            if (id !== null) setTemplate(id);
          }}
        />
        <UnitSelect
          label={t('create.unit')}
          units={offered}
          value={unit?.code ?? null}
          known={chosen}
          offer={{ kinds }}
          onChange={(_code, next) => {
            setChosen(next);
          }}
        />
        <Select
          label={t('create.year')}
          data={years}
          value={shownYear}
          allowDeselect={false}
          w={110}
          onChange={(next) => {
            if (next !== null) setYear(next);
          }}
        />
        <PartOfYear parts={parts} part={part} choose={setPart} />
        <Button
          disabled={unit === undefined}
          onClick={() => {
            if (unit)
              router.push(
                `/reports/${template}?${new URLSearchParams({ unit: unit.code, period: shownYear + part }).toString()}`,
              );
          }}
        >
          {t('create.submit')}
        </Button>
      </Group>
    </section>
  );
}

interface PartProps {
  readonly parts: readonly string[];
  readonly part: string;
  readonly choose: (part: string) => void;
}

/** Half-years and quarters, where the kind of report is written for them. */
function PartOfYear({ parts, part, choose }: PartProps) {
  const t = useTranslations('reports');
  const words = useTranslations('shell.filter');
  if (parts.length < 2) return null;
  return (
    <Select
      label={t('create.period')}
      data={parts.map((value) => ({ value, label: value === '' ? words('kinds.year') : value }))}
      value={part}
      allowDeselect={false}
      w={110}
      onChange={(next) => {
        choose(next ?? '');
      }}
    />
  );
}
