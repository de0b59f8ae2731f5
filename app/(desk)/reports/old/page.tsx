import { Anchor } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { AcceptedList } from '@/components/old-report/accepted-list';
import { OldReportDesk } from '@/components/old-report/old-report-desk';
import { PageHead } from '@/components/ui/page-head';
import { listOldReports } from '@/lib/data/old-reports';
import { carriedUnits } from '@/lib/data/unit-choices';
import { guardPage } from '@/lib/gate/page';
import { acceptOld, removeOld, reviewOldReport } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('reading'))('screen.title') };
}

export default async function OldReportsPage() {
  const { scope, home } = await guardPage('report');
  const [t, reports, units, accepted] = await Promise.all([
    getTranslations('reading'),
    getTranslations('reports'),
    carriedUnits(scope),
    listOldReports(scope),
  ]);
  return (
    <>
      <PageHead title={t('screen.title')}>
        <Anchor href="/reports">{reports('desk.back')}</Anchor>
      </PageHead>
      <OldReportDesk units={units} home={home} review={reviewOldReport} accept={acceptOld} />
      <AcceptedList reports={accepted} remove={removeOld} />
    </>
  );
}
