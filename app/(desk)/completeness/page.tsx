import { getTranslations } from 'next-intl/server';

import { CompletenessView } from '@/components/reporting/completeness-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { checkMonth } from '@/lib/data/reporting/plausible';
import { listRevisions } from '@/lib/data/reporting/revisions';
import { may } from '@/lib/domain/access';
import { filterQuery } from '@/lib/domain/filter';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { first } from '../search-params';
import { saveDueWorkday } from './actions';
import { loadCompleteness } from './load-completeness';

export async function generateMetadata() {
  return { title: (await getTranslations('submission'))('title') };
}

const REVISIONS = 50;

/** Who has reported what, by unit and month; what is odd about the last month; what changed after it was accepted. */
export default async function CompletenessPage({ searchParams }: PageProps<'/completeness'>) {
  const { scope, user } = await guardPage('read');
  const filter = await readFilter(searchParams, scope);
  const { cell, page } = await searchParams;
  const { unit, period } = filter;
  const checked = lastEndedMonth(period, today());
  const [data, odd, revisions] = await Promise.all([
    loadCompleteness(scope, { unit, period, cell: first(cell) }),
    checked === null ? [] : checkMonth(scope, { unitId: unit.id, month: checked }),
    listRevisions(scope, { unitId: unit.id, period, limit: REVISIONS }),
  ]);
  return (
    <>
      <FilterBar today={today()} unit={unit} period={period} units={filter.units} />
      <CompletenessView
        data={data}
        odd={{ month: checked, cells: odd }}
        revisions={revisions}
        query={filterQuery({ unit: unit.code, period })}
        page={Math.max(1, Math.trunc(Number(first(page) ?? '1')) || 1)}
        // The rule holds for the whole county: only who sees beyond one unit's own months sets it.
        saveDue={may(user.role, 'accept') && user.role !== 'leader' ? saveDueWorkday : null}
      />
    </>
  );
}
