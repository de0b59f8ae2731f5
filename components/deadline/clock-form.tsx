'use client';

import { Button, Group, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { DayInput } from '@/components/ui/day-input';
import { clockKinds, type ClockKind } from '@/lib/domain/deadline';
import { isConfirmed, receiptChannels } from '@/lib/domain/deadline/receipt';
import { optionsOf, type QuestionField } from '@/lib/domain/deadline/question';
import type { RowProblem } from '@/lib/domain/register/definition';
import { useProblemText } from '../ui/use-problem-text';
import styles from './deadline.module.css';

/** As in the address; ranges of asking one a line. */
export type ClockValues = Readonly<Partial<Record<QuestionField, string>>>;

interface Props {
  readonly kind: ClockKind;
  readonly values: ClockValues;
  readonly problems: readonly RowProblem[];
  /** the office's setting for 12345 orders */
  readonly hotlineDays: number;
  /** most days of an extension */
  readonly extensionMax: Readonly<Record<ClockKind, number>>;
}

const addressOf = (kind: ClockKind, values: ClockValues): string => {
  const shown = new Set<string>(['received', ...optionsOf(kind)]);
  const entries = Object.entries(values).filter(([field, value]) => value !== '' && shown.has(field));
  return `/deadlines?${new URLSearchParams([['kind', kind], ...entries]).toString()}`;
};

/** What the clock is set by; only the facts that concern the kind are asked. The answer has an address of its own. */
export function ClockForm({ kind: asked, values: given, problems, hotlineDays, extensionMax }: Props) {
  const t = useTranslations('deadlines');
  const router = useRouter();
  const [kind, setKind] = useState(asked);
  const [values, setValues] = useState(given);
  const textOf = useProblemText(problems);
  const set = (field: QuestionField) => (value: string | null) => setValues({ ...values, [field]: value ?? '' });
  const base = (field: QuestionField, label: string = field) => ({
    label: t(`fields.${label}`),
    error: textOf(field),
    id: `deadline-${field}`,
  });
  const date = (field: QuestionField, label?: string) => (
    <DayInput
      key={field}
      {...base(field, label)}
      withAsterisk={field === 'received'}
      description={t(`hints.${field}`)}
      clearable
      value={values[field] ?? ''}
      onChange={set(field)}
    />
  );
  const number = (field: QuestionField, description: string) => (
    <TextInput
      key={field}
      {...base(field)}
      description={description}
      inputMode="numeric"
      maxLength={9}
      value={values[field] ?? ''}
      onChange={(e) => set(field)(e.currentTarget.value)}
    />
  );
  const drawn: Readonly<Record<Exclude<QuestionField, 'received'>, () => React.ReactNode>> = {
    via: () => (
      <NativeSelect
        key="via"
        {...base('via')}
        value={values.via ?? ''}
        onChange={(e) => set('via')(e.currentTarget.value)}
        data={[
          { value: '', label: t('none') },
          ...receiptChannels.map((value) => ({ value, label: t(`via.${value}`) })),
        ]}
      />
    ),
    confirmed: () =>
      values.via === undefined || values.via === '' || isConfirmed(values.via) ? date('confirmed') : null,
    corrected: () => date('corrected'),
    paid: () => date('paid'),
    accepted: () => date('accepted'),
    suspended: () => (
      <Textarea
        key="suspended"
        {...base('suspended')}
        description={t('hints.suspended')}
        autosize
        minRows={1}
        maxLength={1000}
        value={values.suspended ?? ''}
        onChange={(e) => set('suspended')(e.currentTarget.value)}
      />
    ),
    extended: () =>
      number('extended', t('hints.extended', { max: extensionMax[kind], unit: kind === 'petition' ? 'days' : 'work' })),
    days: () => number('days', t('hints.days', { days: hotlineDays })),
  };
  return (
    <form
      noValidate
      className={styles['screen']}
      onSubmit={(event) => {
        event.preventDefault();
        router.push(addressOf(kind, values));
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" maw={1200}>
        <NativeSelect
          label={t('kind')}
          value={kind}
          onChange={(e) => setKind(clockKinds.find((one) => one === e.currentTarget.value) ?? kind)}
          data={clockKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        {date('received', kind === 'disclosure' ? 'formed' : 'received')}
        {optionsOf(kind).map((field) => drawn[field]())}
      </SimpleGrid>
      <Text size="sm" c="gray.7" mt="sm" maw={1200}>
        {t(`legal.${kind}`)}
      </Text>
      <Group mt="md" mb="lg">
        <Button type="submit">{t('calculate')}</Button>
        <Button variant="default" onClick={() => setValues({})}>
          {t('clear')}
        </Button>
      </Group>
    </form>
  );
}
