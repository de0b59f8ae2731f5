import { Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { UnitTable } from '@/components/admin/unit-table';
import { TextLink } from '@/components/register/links';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { listUnitDetails } from '@/lib/data/org-units';
import { guardAdmin } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('units.title') };
}

export default async function UnitsPage() {
  const { scope } = await guardAdmin();
  const [units, t] = await Promise.all([listUnitDetails(scope), getTranslations('admin.units')]);
  return (
    <>
      <PageHead title={t('title')}>
        <TextLink href="/admin/units/divisions">{t('fromDivisions')}</TextLink>
        <LinkButton href="/admin/units/new">{t('create')}</LinkButton>
      </PageHead>
      {units.length === 0 ? <Text>{t('none')}</Text> : <UnitTable units={units} />}
    </>
  );
}
