import { getTranslations } from 'next-intl/server';

import { ApiDocument } from '@/components/api/api-document';
import { guardAdmin } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('api'))('try') };
}

export default async function TryPage() {
  await guardAdmin();
  return <ApiDocument address="/api/v1/openapi" />;
}
