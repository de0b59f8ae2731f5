'use client';

import { Button, Group, Select, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { UnitSelect } from '@/components/shell/unit-select';
import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { IsoDate } from '@/lib/domain/dates';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { periodsOf, type TemplateChoice } from '../periods-of';
import { useTemplateName } from '../template-name';

interface Props {
  readonly templates: readonly TemplateChoice[];
  readonly units: readonly OrgUnit[] | null;
  readonly home: OrgUnit;
  readonly today: IsoDate;
  readonly begin: (input: { unitId: number; template: string; period: string }) => Promise<ActionResult<number>>;
}

/** Which report, of when, and the unit below which all are written. */
export function BatchNew({ templates, units, home, today, begin }: Props) {
  const t = useTranslations('editor.batch');
  const nameOf = useTemplateName();
  const router = useRouter();
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [unit, setUnit] = useState(home);
  const year = Number(today.slice(0, 4));
  const found = templates.find((one) => one.id === template);
  const periods = periodsOf(found, year);
  const [period, setPeriod] = useState(String(year - 1));
  const chosen = periods.includes(period) ? period : (periods[0] ?? '');
  const { send, busy, failure } = useAction(begin, (id) => {
    router.push(`/reports/batch?id=${id}&begun=1`);
  });
  const refusal = failure.code === 'empty' ? t('empty') : undefined;
  return (
    <section aria-label={t('start')}>
      <Text size="sm" c="gray.7" mb="xs">
        {t('intro')}
      </Text>
      <ActionError code={failure.code} text={refusal} />
      <Group align="flex-end" gap="sm">
        <Select
          label={t('template')}
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
          label={t('unit')}
          units={units}
          value={unit.code}
          known={unit}
          onChange={(_code, next) => {
            setUnit(next);
          }}
        />
        <Select
          label={t('period')}
          data={periods}
          value={chosen}
          allowDeselect={false}
          w={120}
          onChange={(next) => {
            if (next !== null) setPeriod(next);
          }}
        />
        <Button
          loading={busy}
          onClick={() => {
            send({ unitId: unit.id, template, period: chosen });
          }}
        >
          {t('start')}
        </Button>
      </Group>
    </section>
  );
}
