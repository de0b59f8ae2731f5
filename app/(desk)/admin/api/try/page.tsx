import { Anchor } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { ApiDocument } from '@/components/api/api-document';
import { PageHead } from '@/components/ui/page-head';
import { apiOperations, API_BASE } from '@/lib/gate/api/openapi';
import { guardAdmin } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('api'))('try') };
}

/** The same list of operations that makes the OpenAPI document. */
export default async function TryPage() {
  await guardAdmin();
  const t = await getTranslations('api');
  return (
    <>
      <PageHead title={t('try')}>
        <Anchor href={`${API_BASE}/openapi`} underline="always">
          {t('document')}
        </Anchor>
      </PageHead>
      <ApiDocument base={API_BASE} operations={apiOperations()} />
    </>
  );
}
