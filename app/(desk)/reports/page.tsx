import { getTranslations } from 'next-intl/server';

import { ReportList } from '@/components/report/report-list';
import { ReportNew } from '@/components/report/report-new';
import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { listUnits } from '@/lib/data/org-units';
import { listReports } from '@/lib/data/reports';
import { guardPage } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('title') };
}

export default async function ReportsPage() {
  const { scope, home } = await guardPage('report');
  const [t, units, saved] = await Promise.all([getTranslations('reports'), listUnits(scope), listReports(scope)]);
  return (
    <>
      <PageHead title={t('title')} />
      <ReportNew units={units} home={home.code} today={today()} />
      <ReportList reports={saved} />
    </>
  );
}
