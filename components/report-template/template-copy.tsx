'use client';

import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTemplateName } from '@/components/report/template-name';
import { UnitSelect } from '@/components/shell/unit-select';
import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { templates } from '@/lib/domain/report/templates';

interface Props {
  /** templates of offices that can be copied too */
  readonly own: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly OrgUnit[] | null;
  /** the unit at the top of the scope */
  readonly home: OrgUnit;
  readonly copy: (input: { from: string; unitId: number; name: string }) => Promise<ActionResult<string>>;
}

/** Any template as the beginning of a new one. */
export function TemplateCopy({ own, units, home, copy }: Props) {
  const t = useTranslations('templates');
  const nameOf = useTemplateName();
  const router = useRouter();
  const [from, setFrom] = useState(templates[0]?.id ?? '');
  const [unit, setUnit] = useState(home);
  const [name, setName] = useState('');
  const { send, busy, failure } = useAction(copy, (id) => {
    router.push(`/reports/templates/${id}`);
  });
  const refusals: Readonly<Record<string, string>> = { taken: t('refusals.taken'), gone: t('refusals.gone') };
  return (
    <section aria-label={t('copy.title')}>
      <Title order={2} size="h4" mb={4}>
        {t('copy.title')}
      </Title>
      <Text size="sm" c="gray.7" mb="xs">
        {t('copy.intro')}
      </Text>
      <ActionError code={failure.code} text={refusals[failure.code ?? '']} />
      <Group align="flex-end" gap="sm" mb="lg">
        <Select
          label={t('copy.from')}
          data={[
            { group: t('builtIn'), items: templates.map(({ id }) => ({ value: id, label: nameOf(id) })) },
            { group: t('ownGroup'), items: own.map(({ id, name: label }) => ({ value: id, label })) },
          ].filter(({ items }) => items.length > 0)}
          value={from}
          allowDeselect={false}
          w={320}
          maw="100%"
          onChange={(id) => {
            if (id !== null) setFrom(id);
          }}
        />
        <TextInput
          label={t('name')}
          value={name}
          maxLength={60}
          w={200}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <UnitSelect
          label={t('owner')}
          units={units}
          value={unit.code}
          known={unit}
          onChange={(_code, next) => {
            setUnit(next);
          }}
        />
        <Button
          loading={busy}
          disabled={name.trim() === ''}
          onClick={() => {
            send({ from, unitId: unit.id, name });
          }}
        >
          {t('copy.submit')}
        </Button>
      </Group>
    </section>
  );
}
