import { getTranslations } from 'next-intl/server';

import { CompletenessView } from '@/components/reporting/completeness-view';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { checkMonth } from '@/lib/data/reporting/plausible';
import { listRevisions, revisionsBehind } from '@/lib/data/reporting/revisions';
import { may } from '@/lib/domain/access';
import { filterQuery } from '@/lib/domain/filter';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import type { Period } from '@/lib/domain/period';
import { definitionOf, isDefined } from '@/lib/domain/report/values';
import type { OrgScope } from '@/lib/domain/scope';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { first } from '../search-params';
import { saveDueWorkday } from './actions';
import { loadCompleteness } from './load-completeness';

export async function generateMetadata() {
  return { title: (await getTranslations('submission'))('title') };
}

const REVISIONS = 50;
const BEHIND = 500;

interface Asked {
  readonly unitId: number;
  readonly period: Period;
  /** an indicator, or a line of a statutory table, whose corrections are looked for; null: everything that changed */
  readonly definition: IndicatorDefinition | null;
}

const revisionsOf = (scope: OrgScope, { definition, ...asked }: Asked) =>
  definition === null
    ? listRevisions(scope, { ...asked, limit: REVISIONS })
    : revisionsBehind(scope, { ...asked, definition, asOf: today(), limit: BEHIND });

/** Who has reported what, by unit and month; what is odd about the last month; what changed after it was accepted. */
export default async function CompletenessPage({ searchParams }: PageProps<'/completeness'>) {
  const { scope, user } = await guardPage('read');
  const filter = await readFilter(searchParams, scope);
  const { cell, page, indicator } = await searchParams;
  const code = first(indicator) ?? '';
  const definition = isDefined(code) ? definitionOf(code) : null;
  const { unit, period } = filter;
  const checked = lastEndedMonth(period, today());
  const [data, odd, revisions] = await Promise.all([
    loadCompleteness(scope, { unit, period, cell: first(cell) }),
    checked === null ? [] : checkMonth(scope, { unitId: unit.id, month: checked }),
    revisionsOf(scope, { unitId: unit.id, period, definition }),
  ]);
  return (
    <>
      <FilterBar today={today()} unit={unit} period={period} units={filter.units} />
      <CompletenessView
        data={data}
        odd={{ month: checked, cells: odd }}
        revisions={revisions}
        behind={definition?.code ?? null}
        query={filterQuery({ unit: unit.code, period })}
        page={Math.max(1, Math.trunc(Number(first(page) ?? '1')) || 1)}
        // The rule holds for the whole county: only who sees beyond one unit's own months sets it.
        saveDue={may(user.role, 'accept') && user.role !== 'leader' ? saveDueWorkday : null}
      />
    </>
  );
}
