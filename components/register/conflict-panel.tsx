'use client';

import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { RegisterName } from '@/lib/domain/register/definition';
import { changedFields, type FormValues } from '@/lib/domain/register/form-values';
import { registers } from '@/lib/domain/register/registers';
import type { FormField } from './form-fields';
import type { Latest } from './use-register-form';

interface Props {
  readonly register: RegisterName;
  readonly fields: readonly FormField[];
  readonly mine: FormValues;
  readonly latest: Latest;
  readonly onOverwrite: () => void;
  readonly onTake: () => void;
}

function shown(field: FormField, value: FormValues[string] | undefined): string {
  const word = (one: string) => field.choices.find((choice) => choice.value === one)?.label ?? one;
  if (value === undefined || value.length === 0) return '—';
  return typeof value === 'string' ? word(value) : value.map(word).join(' · ');
}

/** Both versions of what differs, side by side; nothing is lost and nothing is decided by itself. */
export function ConflictPanel({ register, fields, mine, latest, onOverwrite, onTake }: Props) {
  const t = useTranslations('registers.form');
  const differing = new Set(changedFields(registers[register].columns, mine, latest.values));
  return (
    <Alert color="yellow" variant="light" mb="md" role="alert" title={t('conflictTitle')}>
      <Text size="sm">{t('conflict')}</Text>
      <Table my="sm" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th aria-hidden />
            <Table.Th>
              {t('conflictTheirs')} ({latest.updatedBy})
            </Table.Th>
            <Table.Th>{t('conflictMine')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields
            .filter((field) => differing.has(field.field))
            .map((field) => (
              <Table.Tr key={field.field}>
                <Table.Th scope="row">{field.label}</Table.Th>
                <Table.Td>{shown(field, latest.values[field.field])}</Table.Td>
                <Table.Td>{shown(field, mine[field.field])}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button size="xs" onClick={onOverwrite}>
          {t('conflictOverwrite')}
        </Button>
        <Button size="xs" variant="default" onClick={onTake}>
          {t('conflictTake')}
        </Button>
      </Group>
    </Alert>
  );
}
