'use client';

import { Autocomplete, Checkbox, Group, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { DayInput } from '@/components/ui/day-input';
import type { FormField } from './form-fields';

type FieldValue = string | readonly string[];

interface Props {
  readonly field: FormField;
  readonly value: FieldValue;
  readonly error: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

interface Shared {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly withAsterisk: boolean;
  readonly error: string | undefined;
}

interface Drawn {
  readonly field: FormField;
  readonly shared: Shared;
  readonly text: string;
  readonly set: (value: string) => void;
}

export const inputId = (field: string): string => `field-${field}`;

/** More choices than this are looked for by typing. */
const MANY = 8;

function Line({ field, shared, text, set }: Drawn) {
  if (field.suggestions.length > 0)
    return (
      <Autocomplete
        {...shared}
        data={[...field.suggestions]}
        limit={30}
        value={text}
        maxLength={field.length}
        onChange={set}
      />
    );
  return <TextInput {...shared} value={text} maxLength={field.length} onChange={(e) => set(e.currentTarget.value)} />;
}

function LongText({ field, shared, text, set }: Drawn) {
  return (
    <Textarea
      {...shared}
      autosize
      minRows={3}
      maxRows={16}
      value={text}
      maxLength={field.length}
      onChange={(e) => set(e.currentTarget.value)}
    />
  );
}

/** Text, not a number input: what is typed wrongly stays visible and is named, instead of vanishing. */
function Figure({ field, shared, text, set }: Drawn) {
  return (
    <TextInput
      {...shared}
      inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
      styles={{ input: { textAlign: 'right' } }}
      maxLength={24}
      value={text}
      onChange={(e) => set(e.currentTarget.value)}
    />
  );
}

function Day({ shared, text, set }: Drawn) {
  return <DayInput {...shared} clearable value={text} onChange={set} />;
}

function Native({ field, shared, text, set }: Drawn) {
  const type = field.kind === 'month' ? 'month' : 'datetime-local';
  return <TextInput {...shared} type={type} step={1} value={text} onChange={(e) => set(e.currentTarget.value)} />;
}

function Choice({ field, shared, text, set }: Drawn) {
  const t = useTranslations('registers.form');
  if (field.choices.length <= MANY)
    return (
      <NativeSelect
        {...shared}
        value={text}
        onChange={(e) => set(e.currentTarget.value)}
        data={[{ value: '', label: field.required ? t('choose') : t('blank') }, ...field.choices]}
      />
    );
  return (
    <Select
      {...shared}
      searchable
      clearable={!field.required}
      placeholder={t('choose')}
      clearButtonProps={{ 'aria-label': t('clear') }}
      value={text === '' ? null : text}
      onChange={(value) => set(value ?? '')}
      data={[...field.choices]}
    />
  );
}

function YesNo({ field, ...rest }: Drawn) {
  const t = useTranslations('registers.values');
  const choices = ['true', 'false'].map((value) => ({ value, label: t(value) }));
  return <Choice {...rest} field={{ ...field, choices }} />;
}

const inputs: Readonly<Record<Exclude<FormField['kind'], 'choices'>, (drawn: Drawn) => ReactNode>> = {
  text: Line,
  code: Line,
  longText: LongText,
  integer: Figure,
  decimal: Figure,
  date: Day,
  dateTime: Native,
  month: Native,
  choice: Choice,
  boolean: YesNo,
};

/** The input of one column: its kind decides, nothing else does. */
export function FieldInput({ field, value, error, onChange }: Props) {
  const t = useTranslations('registers.form');
  const hint = [field.personal ? t('personal') : '', field.hint ?? ''].filter((part) => part !== '').join(' · ');
  const shared: Shared = {
    id: inputId(field.field),
    label: field.label,
    description: hint === '' ? undefined : hint,
    withAsterisk: field.required,
    error,
  };
  if (field.kind === 'choices')
    return (
      <Checkbox.Group {...shared} tabIndex={-1} value={typeof value === 'string' ? [] : [...value]} onChange={onChange}>
        <Group gap="sm" my={6}>
          {field.choices.map((choice) => (
            <Checkbox key={choice.value} {...choice} />
          ))}
        </Group>
      </Checkbox.Group>
    );
  const Input = inputs[field.kind];
  return <Input field={field} shared={shared} text={typeof value === 'string' ? value : ''} set={onChange} />;
}
