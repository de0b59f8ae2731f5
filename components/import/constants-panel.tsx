'use client';

import { Button, CloseButton, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { ImportChoice, Option } from '@/lib/domain/import/review';

interface Props {
  readonly fields: readonly Option[];
  readonly choice: ImportChoice;
  readonly choose: (part: Partial<ImportChoice>) => void;
}

/** One value for all rows, for a field that has no column in the file. */
export function ConstantsPanel({ fields, choice, choose }: Props) {
  const t = useTranslations('import.constants');
  const [field, setField] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const labels = new Map(fields.map((one) => [one.value, one.label]));
  const set = (constants: Record<string, string>): void => {
    choose({ constants });
  };
  const free = fields.filter((one) => one.value !== 'unit' && !(one.value in choice.constants));
  return (
    <Stack gap={4}>
      <Title order={3}>{t('title')}</Title>
      <Text size="sm">{t('about')}</Text>
      {Object.entries(choice.constants).map(([name, text]) => (
        <Group key={name} gap={6}>
          <Text size="sm">
            {labels.get(name) ?? name} = {text}
          </Text>
          <CloseButton
            size="sm"
            aria-label={t('remove', { field: labels.get(name) ?? name })}
            onClick={() => {
              set(Object.fromEntries(Object.entries(choice.constants).filter(([key]) => key !== name)));
            }}
          />
        </Group>
      ))}
      <Group align="end" gap="sm">
        <Select label={t('field')} data={[...free]} value={field} onChange={setField} searchable w={240} />
        <TextInput
          label={t('value')}
          value={value}
          onChange={(event) => {
            setValue(event.currentTarget.value);
          }}
          w={240}
        />
        <Button
          variant="default"
          disabled={field === null || value.trim() === ''}
          onClick={() => {
            if (field === null) return;
            set({ ...choice.constants, [field]: value.trim() });
            setField(null);
            setValue('');
          }}
        >
          {t('add')}
        </Button>
      </Group>
    </Stack>
  );
}
