'use client';

import { Button, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { monthText, parsePeriod, type Period } from '@/lib/domain/period';

interface Props {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** Any run of months, typed or picked in the browser's own month field; taken over by the button. */
export function MonthRange({ period, onChange }: Props) {
  const t = useTranslations('shell.filter');
  const [from, setFrom] = useState(monthText(period.from));
  const [to, setTo] = useState(monthText(period.to));
  const typed = parsePeriod(`${from}..${to}`);
  const fields = [
    { label: t('from'), value: from, set: setFrom },
    { label: t('to'), value: to, set: setTo },
  ];
  return (
    <>
      {fields.map(({ label, value, set }) => (
        <TextInput
          key={label}
          type="month"
          label={label}
          value={value}
          placeholder="2025-01"
          onChange={(event) => {
            set(event.currentTarget.value);
          }}
          w={140}
        />
      ))}
      <Button
        variant="default"
        disabled={typed === null}
        onClick={() => {
          if (typed !== null) onChange(typed);
        }}
      >
        {t('apply')}
      </Button>
    </>
  );
}
