'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { DayInput } from '@/components/ui/day-input';
import type { CalendarException } from '@/lib/domain/calendar';
import styles from './calendar.module.css';

interface Props {
  readonly year: number;
  readonly days: readonly CalendarException[];
  readonly onChange: (days: readonly CalendarException[]) => void;
}

/** The days of a year, each editable; a row more is a day more. */
export function DayRows({ year, days, onChange }: Props) {
  const t = useTranslations('deadlines.calendar');
  const set = (i: number, change: Partial<CalendarException>) =>
    onChange(days.map((day, j) => (i === j ? { ...day, ...change } : day)));
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['days']}>
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('kindOf')}</th>
              <th scope="col">{t('name')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {days.map((day, i) => (
              // Rows have no name of their own: two may hold the same date until they are checked.
              <tr key={i}>
                <td>
                  <DayInput
                    size="xs"
                    aria-label={t('rowDate', { row: i + 1 })}
                    minDate={`${year}-01-01`}
                    maxDate={`${year}-12-31`}
                    value={day.date}
                    onChange={(date) => set(i, { date })}
                  />
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('rowKind', { row: i + 1 })}
                    value={day.workday ? 'work' : 'off'}
                    onChange={(e) => set(i, { workday: e.currentTarget.value === 'work' })}
                    data={[
                      { value: 'off', label: t('off') },
                      { value: 'work', label: t('work') },
                    ]}
                  />
                </td>
                <td>
                  <TextInput
                    size="xs"
                    aria-label={t('rowName', { row: i + 1 })}
                    maxLength={50}
                    value={day.name}
                    onChange={(e) => set(i, { name: e.currentTarget.value })}
                  />
                </td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray.7"
                    aria-label={t('remove', { date: day.date })}
                    onClick={() => onChange(days.filter((_, j) => j !== i))}
                  >
                    ×
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        size="xs"
        variant="default"
        mt="xs"
        onClick={() => onChange([...days, { date: '', workday: false, name: days.at(-1)?.name ?? '' }])}
      >
        {t('addDay')}
      </Button>
    </>
  );
}
