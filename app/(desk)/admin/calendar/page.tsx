import { Alert, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { calendarCoverage } from '@/lib/data/calendar-coverage';
import { guardAdmin } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('calendar.title') };
}

export default async function CalendarPage() {
  await guardAdmin();
  const [years, t] = await Promise.all([calendarCoverage(), getTranslations('admin.calendar')]);
  const thisYear = Number(today().slice(0, 4));
  const missing = [thisYear, thisYear + 1].filter((year) => !years.some((covered) => covered.year === year));
  return (
    <>
      <PageHead title={t('title')} />
      <Text mb="xs">{t('hint')}</Text>
      <Text mb="md" c="gray.7" size="sm">
        {t('legal')}
      </Text>
      {missing.map((year) => (
        <Alert key={year} color="orange.9" variant="outline" mb="md">
          ▲ {t('missing', { year: String(year) })}
        </Alert>
      ))}
      <Table maw={640}>
        <TableThead>
          <TableTr>
            <TableTh scope="col">{t('year')}</TableTh>
            <TableTh scope="col">{t('holidays')}</TableTh>
            <TableTh scope="col">{t('transfers')}</TableTh>
            <TableTh scope="col">{t('source')}</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {years.map((covered) => (
            <TableTr key={covered.year}>
              <TableTh scope="row">{covered.year}</TableTh>
              <TableTd>{covered.holidays}</TableTd>
              <TableTd>{covered.transfers}</TableTd>
              <TableTd>{covered.source}</TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </>
  );
}
