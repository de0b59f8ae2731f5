import { Alert, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { HotlineDays, ObjectionDays } from '@/components/calendar/term-days';
import { ButtonLink, TextLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { readCalendar } from '@/lib/data/calendar';
import { calendarCoverage } from '@/lib/data/calendar-coverage';
import { guardAdmin } from '@/lib/gate/page';
import { saveHotline, saveObjection } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('calendar.title') };
}

export default async function CalendarPage() {
  await guardAdmin();
  const [years, calendar, t, words] = await Promise.all([
    calendarCoverage(),
    readCalendar(),
    getTranslations('admin.calendar'),
    getTranslations('deadlines.calendar'),
  ]);
  const thisYear = Number(today().slice(0, 4));
  const missing = [thisYear, thisYear + 1].filter((year) => !years.some((covered) => covered.year === year));
  const next = missing[0] ?? (years[0]?.year ?? thisYear) + 1;
  return (
    <>
      <PageHead title={t('title')}>
        <ButtonLink href={`/admin/calendar/${String(next)}`}>{words('add', { year: String(next) })}</ButtonLink>
      </PageHead>
      <Text mb="xs">{t('hint')}</Text>
      <Text mb="md" c="gray.7" size="sm">
        {t('legal')}
      </Text>
      {missing.map((year) => (
        <Alert key={year} color="orange.9" variant="outline" mb="md">
          ▲ {t('missing', { year: String(year) })}
        </Alert>
      ))}
      <Table maw={720} mb="xl">
        <TableThead>
          <TableTr>
            <TableTh scope="col">{t('year')}</TableTh>
            <TableTh scope="col">{t('holidays')}</TableTh>
            <TableTh scope="col">{t('transfers')}</TableTh>
            <TableTh scope="col">{t('source')}</TableTh>
            <TableTd />
          </TableTr>
        </TableThead>
        <TableTbody>
          {years.map((covered) => (
            <TableTr key={covered.year}>
              <TableTh scope="row">{covered.year}</TableTh>
              <TableTd>{covered.holidays}</TableTd>
              <TableTd>{covered.transfers}</TableTd>
              <TableTd>
                {covered.enteredBy === null
                  ? covered.source
                  : words('entered', { by: covered.enteredBy, on: covered.enteredOn ?? '' })}
              </TableTd>
              <TableTd>
                <TextLink
                  href={`/admin/calendar/${String(covered.year)}`}
                  aria-label={words('editYear', { year: String(covered.year) })}
                >
                  {words('edit')}
                </TextLink>
              </TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
      <HotlineDays days={calendar.hotlineDays} save={saveHotline} />
      <ObjectionDays days={calendar.objectionDays} save={saveObjection} />
    </>
  );
}
