'use client';

import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { IsoDate } from '@/lib/domain/dates';
import type { Period } from '@/lib/domain/period';
import { choiceOf, halves, monthSpans, periodOf, quarters, type Span } from '@/lib/domain/period-choice';
import { MonthRange } from './month-range';

interface Props {
  readonly period: Period;
  readonly today: IsoDate;
  readonly onChange: (period: Period) => void;
}

const yearsOffered = 10;

function useSpanOptions() {
  const t = useTranslations('shell.filter');
  const numbered = (key: 'half' | 'quarter' | 'month', values: readonly string[]) =>
    values.map((value, i) => ({ value, label: t(key, { n: String(i + 1) }) }));
  return [
    { value: 'year', label: t('kinds.year') },
    { value: 'toDate', label: t('kinds.toDate') },
    { group: t('kinds.half'), items: numbered('half', halves) },
    { group: t('kinds.quarter'), items: numbered('quarter', quarters) },
    { group: t('kinds.month'), items: numbered('month', monthSpans) },
    { value: 'range', label: t('kinds.range') },
  ];
}

/** A year and the part of it: all, to date, a half, a quarter, a month, or any run of months. */
export function PeriodSelect({ period, today, onChange }: Props) {
  const t = useTranslations('shell.filter');
  const choice = choiceOf(period, today);
  const [ranging, setRanging] = useState(false);
  const span: Span = ranging ? 'range' : choice.span;
  const thisYear = Number(today.slice(0, 4));
  const offered = Array.from({ length: yearsOffered }, (_, i) => thisYear + 1 - i);
  const years = offered.includes(choice.year) ? offered : [...offered, choice.year];

  const choose = (year: number, next: Span) => {
    const chosen = periodOf(year, next, today);
    setRanging(chosen === null);
    if (chosen !== null) onChange(chosen);
  };
  return (
    <>
      {span !== 'range' && (
        <NativeSelect
          label={t('year')}
          data={years.map(String)}
          value={String(choice.year)}
          onChange={(event) => {
            choose(Number(event.currentTarget.value), span);
          }}
          w={92}
        />
      )}
      <NativeSelect
        label={t('kind')}
        data={useSpanOptions()}
        value={span}
        onChange={(event) => {
          choose(choice.year, event.currentTarget.value as Span);
        }}
        w={130}
      />
      {span === 'range' && <MonthRange key={`${period.from}-${period.to}`} period={period} onChange={onChange} />}
    </>
  );
}
