'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { monthText, type Period } from '@/lib/domain/period';

interface Props {
  readonly period: Period | null;
  readonly onChange: (period: Period | null) => void;
}

const monthOf = (text: string): number => Number(text.replace('-', ''));

/** The months the files are said to be of; rows outside of them are named. */
export function PeriodFields({ period, onChange }: Props) {
  const t = useTranslations('import.period');
  const set = (part: 'from' | 'to', text: string): void => {
    const month = monthOf(text);
    if (month === 0) onChange(null);
    else onChange({ from: period?.from ?? month, to: period?.to ?? month, [part]: month });
  };
  const value = (month: number | undefined): string => (month === undefined ? '' : monthText(month));
  return (
    <>
      <TextInput
        type="month"
        label={t('from')}
        title={t('hint')}
        value={value(period?.from)}
        onChange={(event) => {
          set('from', event.currentTarget.value);
        }}
        w={170}
      />
      <TextInput
        type="month"
        label={t('to')}
        title={t('hint')}
        value={value(period?.to)}
        onChange={(event) => {
          set('to', event.currentTarget.value);
        }}
        w={150}
      />
    </>
  );
}
