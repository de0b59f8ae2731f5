import { Anchor } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { TemplateCopy } from '@/components/report-template/template-copy';
import { TemplateList } from '@/components/report-template/template-list';
import { PageHead } from '@/components/ui/page-head';
import { carriedUnits } from '@/lib/data/unit-choices';
import { listOwnTemplates } from '@/lib/data/report-templates';
import { guardPage } from '@/lib/gate/page';
import { copyReportTemplate, removeReportTemplate } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('templates'))('title') };
}

export default async function TemplatesPage() {
  const { scope, home } = await guardPage('report');
  const [t, reports, units, own] = await Promise.all([
    getTranslations('templates'),
    getTranslations('reports'),
    carriedUnits(scope),
    listOwnTemplates(scope),
  ]);
  return (
    <>
      <PageHead title={t('title')}>
        <Anchor href="/reports">{reports('desk.back')}</Anchor>
      </PageHead>
      <TemplateCopy
        own={own.map(({ id, name, unitName }) => ({ id, name: `${name}（${unitName}）` }))}
        units={units}
        home={home}
        copy={copyReportTemplate}
      />
      <TemplateList templates={own.map(({ body: _, ...listed }) => listed)} remove={removeReportTemplate} />
    </>
  );
}
