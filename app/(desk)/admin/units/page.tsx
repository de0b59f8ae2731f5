import { Text } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { first } from '../../search-params';
import { UnitLevelTable, UnitTable } from '@/components/admin/unit-table';
import { UnitWay } from '@/components/admin/unit-way';
import { PageLinks } from '@/components/register/page-links';
import { TextLink } from '@/components/register/links';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { findUnit, listUnitDetails } from '@/lib/data/org-units';
import { unitLevel, UNITS_A_PAGE, wayTo } from '@/lib/data/unit-levels';
import type { OrgScope } from '@/lib/domain/scope';
import { CARRIED_UNITS } from '@/lib/domain/unit-choice';
import { guardAdmin } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('units.title') };
}

/** The whole tree; of very many units one level at a time: ?under=CODE&q=&page= */
export default async function UnitsPage({ searchParams }: PageProps<'/admin/units'>) {
  const { scope } = await guardAdmin();
  const [units, t, query] = await Promise.all([
    listUnitDetails(scope, CARRIED_UNITS + 1),
    getTranslations('admin.units'),
    searchParams,
  ]);
  return (
    <>
      <PageHead title={t('title')}>
        <TextLink href="/admin/units/divisions">{t('fromDivisions')}</TextLink>
        <LinkButton href="/admin/units/new">{t('create')}</LinkButton>
      </PageHead>
      {units.length === 0 && <Text>{t('none')}</Text>}
      {units.length > CARRIED_UNITS ? (
        <Level
          scope={scope}
          code={first(query['under'])}
          search={first(query['q'])?.trim() ?? ''}
          page={Math.trunc(Number(first(query['page']) ?? '1')) || 1}
        />
      ) : (
        units.length > 0 && <UnitTable units={units} />
      )}
    </>
  );
}

interface LevelProps {
  readonly scope: OrgScope;
  readonly code: string | undefined;
  readonly search: string;
  readonly page: number;
}

async function Level({ scope, code, search, page }: LevelProps) {
  const under = code === undefined ? null : await findUnit(scope, code);
  if (code !== undefined && under === null) notFound();
  const [level, way, t] = await Promise.all([
    unitLevel(scope, { under, search, page }),
    under === null ? [] : wayTo(scope, under),
    getTranslations('admin.units'),
  ]);
  const href = (to: number) =>
    `/admin/units?${new URLSearchParams({ ...(under === null ? {} : { under: under.code }), ...(search === '' ? {} : { q: search }), page: String(to) }).toString()}`;
  const nothing = search === '' ? t('noneBelow') : t('nothingFound', { words: search });
  return (
    <>
      <UnitWay way={way} search={search} />
      {level.total === 0 ? <Text>{nothing}</Text> : <UnitLevelTable units={level.units} />}
      <PageLinks
        {...level}
        size={UNITS_A_PAGE}
        previousHref={href(level.page - 1)}
        nextHref={href(level.page + 1)}
        sizes={[]}
      />
    </>
  );
}
