'use client';

import { NativeSelect, Table, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { DayInput } from '@/components/ui/day-input';
import { severities, type CheckItem } from '@/lib/domain/inspection';
import type { ItemEntry } from '@/lib/domain/inspection-visit';

interface Props {
  readonly item: CheckItem;
  readonly entry: ItemEntry;
  readonly errorOf: (field: string) => string | undefined;
  readonly onJudge: (result: ItemEntry['result']) => void;
  readonly onChange: (part: Partial<ItemEntry>) => void;
}

const results = ['', 'passed', 'finding'] as const;

/** One item of the checklist; a finding opens the line for its text and day. */
export function ItemRow(props: Props) {
  const { item, entry, errorOf, onJudge, onChange } = props;
  const t = useTranslations('supervision');
  const words = useTranslations('registers.inspections');
  const name = words(`choices.item.${item}`);
  const labelled = (field: string): string => `${name} · ${words(`fields.${field}`)}`;
  const points = (field: 'fullPoints' | 'points') => (
    <TextInput
      aria-label={labelled(field)}
      inputMode="decimal"
      size="sm"
      w={76}
      maxLength={24}
      value={entry[field]}
      error={errorOf(field)}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={400}>
          {name}
        </Table.Th>
        <Table.Td>
          <NativeSelect
            aria-label={labelled('result')}
            size="sm"
            value={entry.result}
            error={errorOf('result')}
            onChange={(event) => onJudge(results.find((one) => one === event.currentTarget.value) ?? '')}
            data={results.map((value) => ({
              value,
              label: value === '' ? t('notChecked') : words(`choices.result.${value}`),
            }))}
          />
        </Table.Td>
        <Table.Td>{points('fullPoints')}</Table.Td>
        <Table.Td>{points('points')}</Table.Td>
      </Table.Tr>
      {entry.result === 'finding' && <Finding {...props} labelled={labelled} />}
    </>
  );
}

function Finding({ entry, errorOf, onChange, labelled }: Props & { readonly labelled: (field: string) => string }) {
  const words = useTranslations('registers.inspections');
  const t = useTranslations('registers.form');
  return (
    <Table.Tr>
      <Table.Td colSpan={4} pb="md">
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
          <Textarea
            label={words('fields.finding')}
            aria-label={labelled('finding')}
            withAsterisk
            autosize
            minRows={2}
            style={{ flex: '1 1 320px' }}
            value={entry.finding}
            error={errorOf('finding')}
            onChange={(event) => onChange({ finding: event.currentTarget.value })}
          />
          <NativeSelect
            label={words('fields.severity')}
            aria-label={labelled('severity')}
            value={entry.severity}
            error={errorOf('severity')}
            onChange={(event) => onChange({ severity: event.currentTarget.value })}
            data={[
              { value: '', label: t('blank') },
              ...severities.map((value) => ({ value, label: words(`choices.severity.${value}`) })),
            ]}
          />
          <DayInput
            label={words('fields.dueOn')}
            aria-label={labelled('dueOn')}
            withAsterisk
            clearable
            value={entry.dueOn}
            error={errorOf('dueOn')}
            onChange={(dueOn) => onChange({ dueOn })}
          />
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
