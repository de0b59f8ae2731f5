import { Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { DivisionChoice } from '@/components/divisions/division-choice';
import { DivisionImport } from '@/components/divisions/division-import';
import { DivisionSearch } from '@/components/divisions/division-search';
import { TextLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import { guardAdmin } from '@/lib/gate/page';
import { applyDivisions, checkDivisions } from './actions';
import { divisionPlaces } from './places-action';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('divisions.title') };
}

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

/** The real divisions of the country: chosen by name, looked at, and made units. */
export default async function DivisionsPage({ searchParams }: PageProps<'/admin/units/divisions'>) {
  await guardAdmin();
  const query = await searchParams;
  const code = one(query['code']);
  const words = one(query['q']);
  const [{ version, chosen, levels, found, more }, t] = await Promise.all([
    divisionPlaces(code, words),
    getTranslations('admin.divisions'),
  ]);
  return (
    <>
      <PageHead title={t('title')}>
        <TextLink href="/admin/units">{t('back')}</TextLink>
      </PageHead>
      <Text c="gray.8" mb="md" maw={760}>
        {t('about', { version })}
      </Text>
      <DivisionSearch words={words} found={found} more={more} />
      <DivisionChoice levels={levels} all={chosen?.code === 'all'} />
      {code !== '' && chosen === null && (
        <Text role="alert" mt="md">
          {t('unknown', { code })}
        </Text>
      )}
      {chosen && <DivisionImport key={chosen.code} chosen={chosen} check={checkDivisions} apply={applyDivisions} />}
    </>
  );
}
