import { getTranslations } from 'next-intl/server';

import { NeedsView } from '@/components/needs/needs-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { NEEDS_A_PAGE, needsPage } from '@/lib/data/needs';
import { filterQuery } from '@/lib/domain/filter';
import { needKindOf } from '@/lib/domain/needs';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { first } from '../search-params';

export async function generateMetadata() {
  return { title: (await getTranslations('dashboard'))('needs.name') };
}

/** The whole list of which the dashboard shows the beginning: ?kind=late|gaps|missing|soon&page= */
export default async function NeedsPage({ searchParams }: PageProps<'/needs'>) {
  const { scope } = await guardPage('read');
  const [{ unit, period, units }, params] = await Promise.all([readFilter(searchParams, scope), searchParams]);
  const kind = needKindOf(first(params['kind']));
  const page = Math.trunc(Number(first(params['page']) ?? '1')) || 1;
  const found = await needsPage(scope, { unitId: unit.id, period, today: today(), kind, page });
  return (
    <>
      <FilterBar today={today()} unit={unit} period={period} units={units} />
      <NeedsView
        {...found}
        unitName={unit.name}
        kind={kind}
        pageSize={NEEDS_A_PAGE}
        query={filterQuery({ unit: unit.code, period })}
      />
    </>
  );
}
