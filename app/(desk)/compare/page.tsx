import { getTranslations } from 'next-intl/server';

import { CompareView } from '@/components/compare/compare-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { parseCompare } from '@/lib/domain/figure/compare-address';
import { filterQuery } from '@/lib/domain/filter';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { loadComparison, loadTrends } from './load-comparison';

export async function generateMetadata() {
  return { title: (await getTranslations('compare'))('title') };
}

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const { scope } = await guardPage('compare');
  const { unit, period, units } = await readFilter(searchParams, scope);
  const address = parseCompare(await searchParams);
  const loaded = await loadComparison(scope, { unit, period, address });
  const trends = await loadTrends(scope, { address, period }, loaded.comparison);
  const asOf = today();
  const query = filterQuery({ unit: unit.code, period });
  return (
    <>
      <FilterBar today={asOf} unit={unit} period={period} units={units} />
      <CompareView {...loaded} {...{ trends, address, unit, period, query }} today={asOf} />
    </>
  );
}
