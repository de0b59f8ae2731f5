'use client';

import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo } from 'react';

import type { OrgUnit } from '@/lib/domain/org-unit';
import type { RowProblem } from '@/lib/domain/register/definition';
import { ConflictPanel } from './conflict-panel';
import { DraftNotice } from './draft-notice';
import { FieldInput } from './field-input';
import type { FormField } from './form-fields';
import { FormUnit, type UnitOptions } from './form-unit';
import { ProblemList, useProblemText } from './problem-list';
import { ReplacesNotice, type Standing } from './replaces-notice';
import { useRegisterForm, type FormActions, type FormStart } from './use-register-form';
import { useUnsavedGuard } from './use-unsaved-guard';

interface Props extends FormStart {
  readonly fields: readonly FormField[];
  readonly units: UnitOptions;
  /** the unit it begins with, where `units` is null */
  readonly unit?: OrgUnit;
  readonly actions: FormActions;
  readonly backHref: string;
  readonly standing: Standing;
}

const wide = (field: FormField): boolean => field.kind === 'longText' || field.kind === 'choices';

/** One form for every register: its inputs are the column list. */
export function RegisterForm({ fields, units, unit, actions, backHref, standing, ...start }: Props) {
  const t = useTranslations('registers.form');
  const textOf = useProblemText();
  const form = useRegisterForm(start, actions);
  useUnsavedGuard(form.dirty, t('leave'));
  const labels = useMemo(
    () => new Map([['unit', t('unit')], ...fields.map((field) => [field.field, field.label] as const)]),
    [fields, t],
  );
  const errorOf = (field: string): string | undefined => {
    const own = form.problems.filter((problem: RowProblem) => problem.field === field);
    return own.length === 0 ? undefined : own.map(textOf).join(' ');
  };
  const input = (field: FormField) => (
    <FieldInput
      key={field.field}
      field={field}
      value={form.values[field.field] ?? ''}
      error={errorOf(field.field)}
      onChange={(value) => form.set(field.field, value)}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <DraftNotice storageKey={start.draftKey} onUse={form.restore} />
      {form.conflict && (
        <ConflictPanel
          register={start.register}
          fields={fields}
          mine={form.values}
          latest={form.conflict}
          onOverwrite={() => form.conflict && form.overwrite(form.conflict)}
          onTake={() => form.conflict && form.take(form.conflict)}
        />
      )}
      <ProblemList problems={form.problems} labels={labels} />
      <Failure code={form.failure} />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" maw={1200}>
        <FormUnit
          units={units}
          known={unit}
          fixed={start.edit !== null}
          error={errorOf('unit')}
          value={form.unitId}
          onChange={form.setUnit}
        />
        {fields.filter((field) => !wide(field)).map(input)}
      </SimpleGrid>
      <SimpleGrid cols={1} spacing="md" mt="md" maw={1200}>
        {fields.filter(wide).map(input)}
      </SimpleGrid>
      <ReplacesNotice register={start.register} unitId={form.unitId} values={form.values} standing={standing} />
      <Group mt="lg" gap="sm">
        <Button type="submit" loading={form.pending}>
          {t('save')}
        </Button>
        <Button component={Link} href={backHref} variant="default">
          {t('cancel')}
        </Button>
        {form.dirty && (
          <Text size="sm" c="gray.7" role="status">
            {t('draftKept')}
          </Text>
        )}
      </Group>
    </form>
  );
}

const shellCodes: Readonly<Record<string, string>> = {
  unauthenticated: 'unauthenticated',
  forbidden: 'forbiddenAction',
};

function Failure({ code }: { readonly code: string | null }) {
  const t = useTranslations('registers.form');
  const shell = useTranslations('shell.errors');
  if (code === null) return null;
  const known = shellCodes[code];
  return (
    <Alert color="red" variant="light" mb="md" role="alert">
      {known === undefined ? t(code === 'gone' ? 'gone' : 'failed') : shell(known)}
    </Alert>
  );
}
