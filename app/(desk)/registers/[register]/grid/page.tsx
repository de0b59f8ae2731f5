import { Title } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { DayGrid } from '@/components/day-grid/day-grid';
import { GridHead } from '@/components/day-grid/grid-head';
import { gridLines } from '@/components/day-grid/grid-lines';
import { TextLink } from '@/components/register/links';
import { today } from '@/lib/clock';
import { readCalendar } from '@/lib/data/calendar';
import { readDayGrid } from '@/lib/data/day-grid';
import { may } from '@/lib/domain/access';
import { monthOf } from '@/lib/domain/dates';
import { countsOf } from '@/lib/domain/day-grid';
import { monthText, parsePeriod } from '@/lib/domain/period';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { registerOf } from '../register-of';
import { saveDayLines } from './actions';

type Props = PageProps<'/registers/[register]/grid'>;

export async function generateMetadata() {
  return { title: (await getTranslations('dayGrid'))('title') };
}

/** One month of one unit; ?unit=&month=YYYY-MM, the current month where none can be read. */
export default async function DayGridPage({ params, searchParams }: Props) {
  const { scope, user } = await guardPage('read');
  const { name } = await registerOf(params);
  if (name !== 'service-days') notFound();
  const [{ unit, units }, address, t, calendar] = await Promise.all([
    readFilter(searchParams, scope),
    searchParams,
    getTranslations('dayGrid'),
    readCalendar(),
  ]);
  const asked = typeof address['month'] === 'string' ? parsePeriod(address['month']) : null;
  const month = asked?.from ?? monthOf(today());
  const grid = await readDayGrid(scope, { unitId: unit.id, month });
  const { days, lines } = gridLines({
    ...grid,
    month,
    today: today(),
    calendar,
    mayRecord: may(user.role, 'record'),
    t,
  });
  return (
    <>
      <TextLink href={`/registers/${name}?unit=${unit.code}&period=${monthText(month)}`}>← {t('back')}</TextLink>
      <Title order={1} mt="xs">
        {t('title')} · {unit.name} · {monthText(month)}
      </Title>
      <GridHead units={units} unit={unit} month={month} address={`/registers/${name}/grid`} />
      <DayGrid
        key={`${unit.id} ${month}`}
        unitId={unit.id}
        today={today()}
        days={days}
        lines={lines}
        earlier={grid.earlier.map((row) => ({
          day: String(row['day']),
          window: String(row['window']),
          counts: countsOf(row),
        }))}
        save={saveDayLines}
      />
    </>
  );
}
