import { getTranslations } from 'next-intl/server';

import { IndicatorCatalogue } from '@/components/dashboard/indicator-catalogue';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { askUnit } from '@/lib/data/indicators';
import { valuesOf } from '@/lib/data/questions';
import { filterQuery } from '@/lib/domain/filter';
import { sameLastYear } from '@/lib/domain/period';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('dashboard'))('catalogue.title') };
}

export default async function IndicatorsPage({ searchParams }: PageProps<'/indicators'>) {
  const { scope } = await guardPage('read');
  const { unit, period, units } = await readFilter(searchParams, scope);
  const asOf = today();
  const [now, before] = await askUnit(scope, unit.id, [
    valuesOf({ asOf, period }),
    valuesOf({ asOf, period: sameLastYear(period) }),
  ]);
  return (
    <>
      <FilterBar today={asOf} unit={unit} period={period} units={units} />
      <IndicatorCatalogue
        now={new Map(now.map((v) => [v.code, v]))}
        before={new Map(before.map((v) => [v.code, v]))}
        query={filterQuery({ unit: unit.code, period })}
        period={period}
      />
    </>
  );
}
