import 'server-only';

import type { DashboardData, WaitingCase } from '@/components/dashboard/data';
import { today } from '@/lib/clock';
import { missingItems } from '@/lib/data/disclosure-coverage';
import { askUnit } from '@/lib/data/indicators';
import { overdueCases } from '@/lib/data/overdue';
import { seriesOf, totalsIn, valuesOf } from '@/lib/data/questions';
import { readOpenCells } from '@/lib/data/reporting/open-months';
import { targetsOf } from '@/lib/data/reporting/targets';
import { apartMeasure } from '@/lib/domain/measure/entered';
import { boardCodes, boardOf, boards, trendPeriod, type Board } from '@/lib/domain/figure/board';
import { filterQuery } from '@/lib/domain/filter';
import { slicesOf } from '@/lib/domain/indicator/totals';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatPeriod, sameLastYear, type Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';

interface Asked {
  readonly unit: OrgUnit;
  readonly period: Period;
  /** the group in detail; the first one when nothing is asked */
  readonly board: string | undefined;
}

/** Of the late and of those due soon; the list says how many there are in all. */
const SHOWN = { late: 8, soon: 6 };
const READ_CASES = 200;

/** Everything the dashboard shows: values of now and last year, one series over both, the parts of one group, what waits. */
export async function loadDashboard(scope: OrgScope, { unit, period, board: name }: Asked): Promise<DashboardData> {
  const asOf = today();
  const board = chosen(name);
  const trend = trendPeriod(period);
  const unitId = unit.id;
  const codes = boardCodes;
  const [[now, before, series, cells], waiting, needs, targets] = await Promise.all([
    askUnit(scope, unitId, [
      valuesOf({ period, asOf, codes }),
      valuesOf({ period: sameLastYear(period), asOf, codes }),
      seriesOf({ period: { from: sameLastYear(trend).from, to: trend.to }, asOf, codes: drawn(board) }),
      totalsIn({ period, measures: measuresOf(board) }),
    ]),
    overdueCases(scope, { unitId, today: asOf, limit: READ_CASES }),
    needsOf(scope, { unit, period }),
    targetsOf(scope, { unitId, year: Math.floor(period.to / 100) }),
  ]);
  return {
    query: filterQuery({ unit: unit.code, period }),
    today: asOf,
    fileStem: `${unit.name}-${formatPeriod(period)}`,
    period,
    trend,
    now: new Map(now.map((v) => [v.code, v])),
    before: new Map(before.map((v) => [v.code, v])),
    series: new Map(series.map((s) => [s.code, s.points])),
    ...slicesOf(cells),
    board,
    ...needs,
    targets,
    waiting: { ...waiting, cases: shown(waiting.cases) },
  };
}

/** What the past months of the period still lack. */
async function needsOf(
  scope: OrgScope,
  { unit, period }: Pick<Asked, 'unit' | 'period'>,
): Promise<Pick<DashboardData, 'openCells' | 'missingItems'>> {
  const day = today();
  const [{ cells }, missing] = await Promise.all([
    readOpenCells({ path: unit.path, period, today: day }),
    missingItems(scope, { unitId: unit.id, period, today: day }),
  ]);
  return { openCells: cells, missingItems: missing };
}

const shown = (cases: readonly WaitingCase[]): WaitingCase[] => [
  ...cases.filter((c) => c.daysLeft < 0).slice(0, SHOWN.late),
  ...cases.filter((c) => c.daysLeft >= 0).slice(0, SHOWN.soon),
];

function chosen(name: string | undefined): Board {
  const board = boardOf(name) ?? boards[0];
  if (board === undefined) throw new Error('there are no boards');
  return board;
}

/** What is drawn month by month: the line of every card and the two trends of the group in detail. */
const drawn = (board: Board): string[] => [...new Set([...boards.map((b) => b.main), board.watched.code])];

/** Cells of the compositions, the histogram, the week and the stages of the group in detail. */
const measuresOf = (board: Board): string[] => [
  ...new Set([
    ...board.parts.map((p) => p.measure),
    ...[board.distribution, board.load].flatMap((figure) => (figure === undefined ? [] : [figure.measure])),
    ...(board.stages === undefined ? [] : [board.stages.whole, board.stages.measure, apartMeasure('complaints')]),
  ]),
];
