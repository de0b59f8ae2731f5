import { getTranslations } from 'next-intl/server';

import { CoverageView } from '@/components/coverage/coverage-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { disclosureCoverage } from '@/lib/data/disclosure-coverage';
import { filterQuery } from '@/lib/domain/filter';
import { may } from '@/lib/domain/access';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('coverage'))('title') };
}

/** What the catalogue asked for in the period, and how far it was met. */
export default async function CoveragePage({ searchParams }: PageProps<'/coverage'>) {
  const { scope, user } = await guardPage('read');
  const { unit, period, units } = await readFilter(searchParams, scope);
  const found = await disclosureCoverage(scope, { unitId: unit.id, period, today: today() });
  return (
    <>
      <FilterBar today={today()} unit={unit} period={period} units={units} />
      <CoverageView {...found} query={filterQuery({ unit: unit.code, period })} mayRecord={may(user.role, 'record')} />
    </>
  );
}
