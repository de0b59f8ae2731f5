import { Text } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { YearEditor } from '@/components/calendar/year-editor';
import { PageHead } from '@/components/ui/page-head';
import { daysOfYear } from '@/lib/data/calendar-coverage';
import { isCalendarYear } from '@/lib/domain/holiday-notice';
import { guardAdmin } from '@/lib/gate/page';
import { saveYear } from '../actions';

type Props = PageProps<'/admin/calendar/[year]'>;

async function yearOf(params: Props['params']): Promise<number> {
  const { year } = await params;
  const value = /^\d{4}$/.test(year) ? Number(year) : 0;
  if (!isCalendarYear(value)) notFound();
  return value;
}

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('deadlines.calendar');
  return { title: t('yearTitle', { year: String(await yearOf(params)) }) };
}

export default async function CalendarYearPage({ params }: Props) {
  await guardAdmin();
  const year = await yearOf(params);
  const [days, t] = await Promise.all([daysOfYear(year), getTranslations('deadlines.calendar')]);
  return (
    <>
      <PageHead title={t('yearTitle', { year: String(year) })} />
      <Text mb="md" c="gray.7" size="sm">
        {t('onlyDue')}
      </Text>
      <YearEditor key={year} year={year} days={days} save={saveYear} />
    </>
  );
}
