import 'server-only';

import type { ScreenData } from '@/components/screen/data';
import { today } from '@/lib/clock';
import { missingItems } from '@/lib/data/disclosure-coverage';
import { askUnit } from '@/lib/data/indicators';
import { overdueCases } from '@/lib/data/overdue';
import { seriesOf, totalsIn, valuesOf } from '@/lib/data/questions';
import { readDueDates } from '@/lib/data/reporting/matrix';
import { readMonths } from '@/lib/data/reporting/month-facts';
import { boardCodes, boards, trendPeriod } from '@/lib/domain/figure/board';
import { slicesOf } from '@/lib/domain/indicator/totals';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { monthsIn, sameLastYear, type Period } from '@/lib/domain/period';
import { openCells } from '@/lib/domain/reporting/open-cells';
import type { OrgScope } from '@/lib/domain/scope';

/** Cells of the figures on the wall: the week of the hall, and how far complaints have come. */
const MEASURES = ['hall.arrivedByHour', 'complaint.received', 'complaint.stage'];
const CASES = 6;

interface Asked {
  readonly unit: OrgUnit;
  readonly period: Period;
}

export async function loadScreen(scope: OrgScope, { unit, period }: Asked): Promise<ScreenData> {
  const asOf = today();
  const trend = trendPeriod(period);
  const unitId = unit.id;
  const codes = boardCodes;
  const [[now, before, series, cells], waiting, months, due, missing] = await Promise.all([
    askUnit(scope, unitId, [
      valuesOf({ period, asOf, codes }),
      valuesOf({ period: sameLastYear(period), asOf, codes }),
      seriesOf({ period: trend, asOf, codes: boards.map((b) => b.main) }),
      totalsIn({ period, measures: MEASURES }),
    ]),
    overdueCases(scope, { unitId, today: asOf, limit: CASES }),
    readMonths({ path: unit.path, period }),
    readDueDates(monthsIn(period)),
    missingItems(scope, { unitId, period, today: asOf }),
  ]);
  return {
    period,
    trend,
    now: new Map(now.map((v) => [v.code, v])),
    before: new Map(before.map((v) => [v.code, v])),
    series: new Map(series.map((s) => [s.code, s.points])),
    ...slicesOf(cells),
    waiting,
    openCells: openCells(months, due.of, asOf),
    missingItems: missing,
  };
}
