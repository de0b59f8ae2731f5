'use client';

import { Button, Fieldset, Group, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import { useProblemText } from '@/components/ui/use-problem-text';
import type { ActionResult } from '@/lib/domain/action-result';
import { unitKinds, type OrgUnit, type UnitKind } from '@/lib/domain/org-unit';
import { UnitLink } from './unit-link';

/** Every value as it stands in its field; '' is blank. */
export interface UnitValues {
  readonly mode: 'create' | 'edit';
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parentCode: string;
  readonly population: string;
  readonly households: string;
  readonly areaKm2: string;
  readonly contact: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly successorCode: string;
}

interface Props {
  readonly unit: UnitValues;
  /** in tree order; null where the server is asked for them */
  readonly units: readonly OrgUnit[] | null;
  readonly parent: OrgUnit | null;
  readonly successor: OrgUnit | null;
  readonly save: (unit: UnitValues) => Promise<ActionResult<null>>;
}

const plain = ['shortName', 'population', 'households', 'areaKm2', 'contact'] as const;

export function UnitEditor({ unit, units, parent, successor, save }: Props) {
  const t = useTranslations('admin.units');
  const words = useTranslations('registers.org-units');
  const router = useRouter();
  const [values, setValues] = useState(unit);
  const { send, busy, failure } = useAction(save, () => router.push('/admin/units'));
  const wrong = useProblemText(failure.problems);
  const set = (part: Partial<UnitValues>) => setValues({ ...values, ...part });
  const field = (name: Exclude<keyof UnitValues, 'mode' | 'kind'>) => ({
    label: words(`fields.${name}`),
    value: values[name],
    error: wrong(name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const link = (name: 'parentCode' | 'successorCode') => ({
    units,
    not: unit.code,
    value: values[name],
    error: wrong(name),
    onChange: (code: string) => set({ [name]: code }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(values);
      }}
    >
      <ActionError code={failure.code} />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" maw={960}>
        <TextInput {...field('code')} readOnly={unit.mode === 'edit'} required />
        <TextInput {...field('name')} required />
        <Select
          label={words('fields.kind')}
          data={unitKinds.map((kind) => ({ value: kind, label: words(`choices.kind.${kind}`) }))}
          value={values.kind}
          onChange={(picked) => set({ kind: unitKinds.find((kind) => kind === picked) ?? values.kind })}
          allowDeselect={false}
          required
        />
        <UnitLink {...link('parentCode')} label={t('parent')} none={t('noParent')} known={parent} />
        {plain.map((name) => (
          <TextInput key={name} {...field(name)} />
        ))}
        <TextInput {...field('validFrom')} type="date" required />
      </SimpleGrid>
      <Fieldset legend={t('closing')} mt="md" maw={960}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput {...field('validTo')} type="date" description={t('closingHint')} />
          <UnitLink {...link('successorCode')} label={t('successor')} none={t('noSuccessor')} known={successor} />
        </SimpleGrid>
      </Fieldset>
      <Group mt="lg">
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
        <Button variant="default" component={Link} href="/admin/units">
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
