import { Anchor } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { BatchNew } from '@/components/report/batch/batch-new';
import { BatchRun } from '@/components/report/batch/batch-run';
import { BatchTable } from '@/components/report/batch/batch-table';
import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { carriedUnits } from '@/lib/data/unit-choices';
import { listTemplates } from '@/lib/data/report-templates';
import { batchItems, findBatch, listBatches } from '@/lib/data/report-batch';
import { guardPage } from '@/lib/gate/page';
import { beginBatch, writeBatch } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('editor.batch'))('title') };
}

export default async function BatchPage({ searchParams }: PageProps<'/reports/batch'>) {
  const { scope, home } = await guardPage('report');
  const { id, begun } = await searchParams;
  const batch = typeof id === 'string' && /^\d{1,9}$/.test(id) ? await findBatch(scope, Number(id)) : null;
  const [t, reports, units, templates, batches, items] = await Promise.all([
    getTranslations('editor.batch'),
    getTranslations('reports'),
    carriedUnits(scope),
    listTemplates(scope),
    listBatches(scope),
    batch === null ? [] : batchItems(batch.id),
  ]);
  return (
    <>
      <PageHead title={t('title')}>
        <Anchor href="/reports">{reports('desk.back')}</Anchor>
      </PageHead>
      {batch === null ? (
        <BatchNew templates={templates} units={units} home={home} today={today()} begin={beginBatch} />
      ) : (
        <BatchRun key={batch.id} batch={batch} items={items} begun={begun !== undefined} write={writeBatch} />
      )}
      <BatchTable batches={batches} />
    </>
  );
}
