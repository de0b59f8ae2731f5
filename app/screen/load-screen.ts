import 'server-only';

import type { ScreenData } from '@/components/screen/data';
import { today } from '@/lib/clock';
import { missingItems } from '@/lib/data/disclosure-coverage';
import { askUnit } from '@/lib/data/indicators';
import { overdueCases } from '@/lib/data/overdue';
import { seriesOf, totalsIn, valuesOf } from '@/lib/data/questions';
import { readOpenCells } from '@/lib/data/reporting/open-months';
import { boardCodes, boards, trendPeriod } from '@/lib/domain/figure/board';
import { slicesOf } from '@/lib/domain/indicator/totals';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { sameLastYear, type Period } from '@/lib/domain/period';
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
  const [[now, before, series, cells], waiting, open, missing] = await Promise.all([
    askUnit(scope, unitId, [
      valuesOf({ period, asOf, codes }),
      valuesOf({ period: sameLastYear(period), asOf, codes }),
      seriesOf({ period: trend, asOf, codes: boards.map((b) => b.main) }),
      totalsIn({ period, measures: MEASURES }),
    ]),
    overdueCases(scope, { unitId, today: asOf, limit: CASES }),
    readOpenCells({ path: unit.path, period, today: asOf }),
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
    openCells: open.cells,
    missingItems: missing,
  };
}
