import { getTranslations } from 'next-intl/server';

import { CompareView } from '@/components/compare/compare-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { filterQuery } from '@/lib/domain/filter';
import { today } from '@/lib/clock';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { first } from '../search-params';
import { loadComparison } from './load-comparison';

export async function generateMetadata() {
  return { title: (await getTranslations('compare'))('title') };
}

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const { scope } = await guardPage('compare');
  const { unit, period, units } = await readFilter(searchParams, scope);
  const { columns, kinds } = await searchParams;
  const loaded = await loadComparison(scope, { unit, period, columns: first(columns), kinds: first(kinds) });
  return (
    <>
      <FilterBar today={today()} unit={unit} period={period} units={units} />
      <CompareView {...loaded} unit={unit} period={period} query={filterQuery({ unit: unit.code, period })} />
    </>
  );
}
