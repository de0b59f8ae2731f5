'use client';

import '@mantine/dates/styles.css';
import type { FloatingPosition } from '@mantine/core';
import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

const controls = [
  'previousMonth',
  'nextMonth',
  'previousYear',
  'nextYear',
  'previousDecade',
  'nextDecade',
  'monthLevelControl',
  'yearLevelControl',
] as const;

type Kept =
  'id' | 'label' | 'aria-label' | 'description' | 'withAsterisk' | 'error' | 'clearable' | 'disabled' | 'maw' | 'size';

interface Props extends Pick<DateInputProps, Kept> {
  /** YYYY-MM-DD; empty: none */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** first and last day that can be given */
  readonly minDate?: string;
  readonly maxDate?: string;
  /** where the calendar opens; below the field, where nothing else is asked */
  readonly position?: FloatingPosition;
  /** on a screen that has none beside the field, what stands below makes room for the calendar */
  readonly roomy?: boolean;
}

/** As high as a month of six weeks, from the field on. */
const CALENDAR = 336;

/**
 * A day, typed or picked. The calendar is gone as soon as somebody types or has picked, so that it lies over nothing
 * that comes next; its own buttons are arrows, and each gets its word.
 */
export function DayInput({ value, onChange, position = 'bottom-start', roomy = false, ...rest }: Props) {
  const t = useTranslations('registers.form');
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  return (
    <DatesProvider settings={{ locale: locale === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1 }}>
      <DateInput
        {...rest}
        mb={roomy && opened ? { base: CALENDAR, md: 0 } : 0}
        valueFormat="YYYY-MM-DD"
        placeholder="YYYY-MM-DD"
        monthLabelFormat={t('calendar.month')}
        yearLabelFormat={t('calendar.year')}
        clearButtonProps={{ 'aria-label': t('clear') }}
        ariaLabels={Object.fromEntries(controls.map((name) => [name, t(`calendar.${name}`)]))}
        // The box around the calendar is no dialog that has to be left.
        popoverProps={{
          withRoles: false,
          opened,
          position,
          middlewares: { shift: true, flip: { fallbackPlacements: ['bottom-start', 'top-start'] } },
        }}
        value={value === '' ? null : value}
        onClick={() => setOpened(true)}
        onFocus={() => setOpened(true)}
        onBlur={() => setOpened(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Tab' && event.key !== 'Shift') setOpened(false);
        }}
        onChange={(day) => {
          setOpened(false);
          onChange(day ?? '');
        }}
      />
    </DatesProvider>
  );
}
