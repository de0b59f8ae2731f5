import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { PairView } from '@/components/compare/pair-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { readMinimum } from '@/lib/data/comparison';
import { evaluateEach } from '@/lib/data/indicators';
import { indicatorsOf } from '@/lib/domain/figure/columns';
import { parseCompare } from '@/lib/domain/figure/compare-address';
import { pairUnits } from '@/lib/domain/figure/pair';
import { filterQuery } from '@/lib/domain/filter';
import { unitInScope } from '@/lib/gate/authorize';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { first } from '../../search-params';

export async function generateMetadata() {
  return { title: (await getTranslations('compare'))('pair.title') };
}

/** Two units of the scope side by side. */
export default async function PairPage({ searchParams }: PageProps<'/compare/pair'>) {
  const { scope } = await guardPage('compare');
  const { unit, period, units } = await readFilter(searchParams, scope);
  const params = await searchParams;
  const address = parseCompare(params);
  const wanted = [first(params['a']), first(params['b'])];
  const [a, b] = await Promise.all(wanted.map(async (code) => (code === undefined ? unit : unitInScope(scope, code))));
  if (!a || !b) forbidden();
  const asOf = today();
  const definitions = indicatorsOf(address.columns);
  const codes = definitions.map((d) => d.code);
  const [values, minimum] = await Promise.all([evaluateEach(scope, [a, b], { period, asOf, codes }), readMinimum()]);
  const [left, right] = [values.get(a.id) ?? [], values.get(b.id) ?? []];
  const query = filterQuery({ unit: unit.code, period });
  return (
    <>
      <FilterBar today={asOf} unit={unit} period={period} units={units} />
      <PairView
        rows={pairUnits({ definitions, first: left, second: right, minimum })}
        units={[a, b]}
        {...{ address, period, query, minimum }}
      />
    </>
  );
}
