import { Alert, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { ClockForm } from '@/components/deadline/clock-form';
import { DeadlineResult } from '@/components/deadline/deadline-result';
import { DeadlineTabs } from '@/components/deadline/deadline-tabs';
import { FeeCalculator } from '@/components/deadline/fee-calculator';
import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { readCalendar } from '@/lib/data/calendar';
import { extensionMax } from '@/lib/domain/deadline/question';
import { guardPage } from '@/lib/gate/page';
import { answerOf, one, questionOf } from './answer';

export async function generateMetadata() {
  return { title: (await getTranslations('deadlines'))('title') };
}

/** Calculators for the staff: nothing is recorded, and every answer has an address. */
export default async function DeadlinesPage({ searchParams }: PageProps<'/deadlines'>) {
  await guardPage('read');
  const [params, t] = await Promise.all([searchParams, getTranslations('deadlines')]);
  const tab = params['tab'] === 'fees' ? 'fees' : 'clock';
  return (
    <>
      <PageHead title={t('title')} />
      <Text mb="md">{t('about')}</Text>
      <DeadlineTabs tab={tab} />
      {tab === 'fees' ? (
        <FeeCalculator pieces={one(params['pieces'])} pages={one(params['pages'])} />
      ) : (
        <Clock params={params} />
      )}
    </>
  );
}

async function Clock({ params }: { readonly params: Readonly<Record<string, string | string[] | undefined>> }) {
  const [calendar, t] = await Promise.all([readCalendar(), getTranslations('deadlines')]);
  const { kind, values } = questionOf(params);
  const answer = answerOf(calendar, kind, values);
  const key = JSON.stringify([kind, values]);
  return (
    <>
      <ClockForm
        key={key}
        kind={kind}
        values={values}
        problems={answer.problems}
        hotlineDays={calendar.hotlineDays}
        extensionMax={extensionMax}
      />
      {answer.missing !== null && (
        <Alert color="orange.9" variant="outline" role="alert">
          ▲ {t('beyond', { year: String(answer.missing) })}
        </Alert>
      )}
      {answer.found && <DeadlineResult {...answer.found} today={today()} />}
    </>
  );
}
