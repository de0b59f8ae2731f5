import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { IndicatorPage } from '@/components/dashboard/indicator-page';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { loadIndicator } from './load-indicator';

const codeOf = (segment: string): string => decodeURIComponent(segment);

export async function generateMetadata({ params }: PageProps<'/indicators/[code]'>) {
  const code = codeOf((await params).code);
  return indicatorByCode.has(code) ? { title: (await getTranslations('indicators'))(`${code}.name` as never) } : {};
}

export default async function OneIndicatorPage({ params, searchParams }: PageProps<'/indicators/[code]'>) {
  const { scope } = await guardPage('read');
  const definition = indicatorByCode.get(codeOf((await params).code));
  if (definition === undefined) notFound();
  const { unit, period, units } = await readFilter(searchParams, scope);
  const loaded = await loadIndicator(scope, { definition, unit, period });
  return (
    <>
      <FilterBar today={today()} unit={unit} period={period} units={units} />
      <IndicatorPage definition={definition} {...loaded} />
    </>
  );
}
