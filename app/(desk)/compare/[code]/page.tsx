import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { FocusView } from '@/components/compare/focus-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { parseCompare } from '@/lib/domain/figure/compare-address';
import { filterQuery } from '@/lib/domain/filter';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { loadComparison, loadSeries } from '../load-comparison';

const codeOf = (segment: string): string => decodeURIComponent(segment);

export async function generateMetadata({ params }: PageProps<'/compare/[code]'>) {
  const code = codeOf((await params).code);
  return indicatorByCode.has(code) ? { title: (await getTranslations('indicators'))(`${code}.name` as never) } : {};
}

/** One indicator over all the units: funnel, ranks, two years of each. */
export default async function FocusPage({ params, searchParams }: PageProps<'/compare/[code]'>) {
  const { scope } = await guardPage('compare');
  const definition = indicatorByCode.get(codeOf((await params).code));
  if (definition === undefined) notFound();
  const { unit, period, units } = await readFilter(searchParams, scope);
  const address = parseCompare(await searchParams);
  const asked = { unit, period, address, definitions: [definition] };
  const [loaded, series] = await Promise.all([loadComparison(scope, asked), loadSeries(scope, asked)]);
  const asOf = today();
  const query = filterQuery({ unit: unit.code, period });
  return (
    <>
      <FilterBar today={asOf} unit={unit} period={period} units={units} />
      <FocusView
        {...loaded}
        {...{ definition, unit, period, address, query }}
        today={asOf}
        months={series.rows.map((row) => ({ unit: row.unit, points: row.series[0]?.points ?? [] }))}
      />
    </>
  );
}
