import { Anchor } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { FontChoice } from '@/components/report/font-choice';
import { ReportList } from '@/components/report/report-list';
import { ReportNew } from '@/components/report/report-new';
import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { carriedUnits } from '@/lib/data/unit-choices';
import { readFontProfile } from '@/lib/data/report-fonts';
import { listTemplates } from '@/lib/data/report-templates';
import { listReports } from '@/lib/data/reports';
import { may } from '@/lib/domain/access';
import { guardPage } from '@/lib/gate/page';
import { saveReportFonts } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('title') };
}

export default async function ReportsPage() {
  const { scope, home, user } = await guardPage('report');
  const administers = may(user.role, 'administer');
  const [t, words, reading, own, units, templates, saved, fonts] = await Promise.all([
    getTranslations('reports'),
    getTranslations('editor'),
    getTranslations('reading'),
    getTranslations('templates'),
    carriedUnits(scope),
    listTemplates(scope),
    listReports(scope),
    administers ? readFontProfile() : null,
  ]);
  return (
    <>
      <PageHead title={t('title')}>
        <Anchor href="/reports/templates">{own('link')}</Anchor>
        <Anchor href="/reports/old">{reading('screen.link')}</Anchor>
        <Anchor href="/reports/certificates">{reading('certificates.link')}</Anchor>
        <Anchor href="/reports/batch">{words('batch.link')}</Anchor>
      </PageHead>
      <ReportNew templates={templates} units={units} home={home} today={today()} />
      <ReportList reports={saved} />
      {fonts !== null && <FontChoice profile={fonts} save={saveReportFonts} />}
    </>
  );
}
