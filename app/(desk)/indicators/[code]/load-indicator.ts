import 'server-only';

import type { IndicatorData } from '@/components/dashboard/indicator-page';
import { today } from '@/lib/clock';
import { readMinimum } from '@/lib/data/comparison';
import { askBelow, askUnit, asValues } from '@/lib/data/indicators';
import { seriesOf, valuesOf } from '@/lib/data/questions';
import { readNotes } from '@/lib/data/reporting/plausible';
import { kindSets } from '@/lib/domain/figure/columns';
import { compareUnits } from '@/lib/domain/figure/comparison';
import { filterQuery } from '@/lib/domain/filter';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatPeriod, sameLastYear, shiftMonth, type Period } from '@/lib/domain/period';
import { noteConcerns } from '@/lib/domain/plausibility/note';
import type { OrgScope } from '@/lib/domain/scope';

interface Asked {
  readonly definition: IndicatorDefinition;
  readonly unit: OrgUnit;
  readonly period: Period;
}

/** One indicator of one unit: now, last year, the last 24 months of the period and the units below. */
export async function loadIndicator(
  scope: OrgScope,
  { definition, unit, period }: Asked,
): Promise<Omit<IndicatorData, 'definition'>> {
  const asked = { asOf: today(), codes: [definition.code] };
  const trend = { from: shiftMonth(period.to, -23), to: period.to };
  const [thisYear, lastYear] = [valuesOf({ ...asked, period }), valuesOf({ ...asked, period: sameLastYear(period) })];
  const [[now, before, series], below, minimum, notes] = await Promise.all([
    askUnit(scope, unit.id, [thisYear, lastYear, seriesOf({ ...asked, period: trend })]),
    askBelow(scope, { parentId: unit.id }, [thisYear, lastYear]),
    readMinimum(),
    readNotes(scope, { unitId: unit.id, ...period }),
  ]);
  const [children, childrenBefore] = [asValues(below[0]), asValues(below[1])];
  return {
    now: new Map(now.map((v) => [v.code, v])),
    before: new Map(before.map((v) => [v.code, v])),
    series: new Map(series.map((s) => [s.code, s.points])),
    trend,
    period,
    query: filterQuery({ unit: unit.code, period }),
    today: asked.asOf,
    fileStem: `${unit.name}-${formatPeriod(period)}`,
    unitName: unit.name,
    notes: notes.filter((note) => noteConcerns(definition, note, period)),
    children: kindSets.flatMap((kinds) => {
      const now = children.filter((row) => kinds.includes(row.unit.kind));
      if (now.length === 0) return [];
      return [{ kinds, comparison: compareUnits({ definitions: [definition], now, before: childrenBefore, minimum }) }];
    }),
  };
}
