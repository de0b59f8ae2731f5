'use client';

import { Button, Checkbox, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { ConditionFilter } from '@/lib/domain/register/list-conditions';
import type { ChoiceFilter, DateFilter } from '@/lib/domain/register/list-filters';
import { conditionsOf, draftsOf, type Draft } from './condition-drafts';
import { ConditionRows, type ConditionOption } from './condition-rows';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface FilterField {
  readonly field: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** What a list is narrowed to by its columns. */
export interface Narrowed {
  readonly choices: ChoiceFilter;
  readonly conditions: ConditionFilter;
  readonly dates: DateFilter | null;
}

interface Props extends Narrowed {
  readonly choiceFields: readonly FilterField[];
  readonly conditionFields: readonly ConditionOption[];
  readonly dateFields: readonly Option[];
  readonly onApply: (narrowed: Narrowed) => void;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Days, choices and conditions by which a list can be narrowed. */
export function FilterForm({ choiceFields, conditionFields, dateFields, onApply, ...start }: Props) {
  const t = useTranslations('registers.list');
  const [choices, setChoices] = useState(start.choices);
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => draftsOf(start.conditions));
  const [dates, setDates] = useState<DateFilter>(
    start.dates ?? { field: dateFields[0]?.value ?? '', from: null, to: null },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply({ choices, conditions: conditionsOf(drafts), dates });
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="md" mb="sm">
        {dateFields.length > 0 && (
          <div>
            <NativeSelect
              label={t('dateField')}
              value={dates.field}
              data={[...dateFields]}
              onChange={(event) => setDates({ ...dates, field: event.currentTarget.value })}
            />
            <Group gap="xs" grow>
              <TextInput
                type="date"
                label={t('from')}
                value={dates.from ?? ''}
                onChange={(event) => setDates({ ...dates, from: orNull(event.currentTarget.value) })}
              />
              <TextInput
                type="date"
                label={t('to')}
                value={dates.to ?? ''}
                onChange={(event) => setDates({ ...dates, to: orNull(event.currentTarget.value) })}
              />
            </Group>
          </div>
        )}
        {choiceFields.map(({ field, label, options }) => (
          <Checkbox.Group
            key={field}
            label={label}
            value={[...(choices[field] ?? [])]}
            onChange={(values) => setChoices({ ...choices, [field]: values })}
          >
            <div style={{ maxHeight: 168, overflowY: 'auto', display: 'grid', gap: 6, padding: 4 }}>
              {options.map((option) => (
                <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />
              ))}
            </div>
          </Checkbox.Group>
        ))}
        {conditionFields.length > 0 && <ConditionRows fields={conditionFields} drafts={drafts} onChange={setDrafts} />}
      </SimpleGrid>
      <Group gap="xs" mb="sm">
        <Button type="submit" size="xs">
          {t('filtersApply')}
        </Button>
      </Group>
    </form>
  );
}
