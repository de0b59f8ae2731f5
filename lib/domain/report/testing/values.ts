import { indicators } from '../../indicator/catalogue';
import { evaluate } from '../../indicator/evaluate';
import { lookupOf, sumCells, type Cell } from '../../indicator/lookup';
import { reportedMeasure } from '../../measure/catalogue';
import { lastDay, monthsIn, sameLastYear, yearPeriod, type Period } from '../../period';
import { registerNames } from '../../register/definition';
import type { RegisterName } from '../../register/definition';
import { statutoryLines } from '../statutory';
import type { ReportValues } from '../values';

type Fact = readonly [measure: string, slice: string, value: number];

/** Facts of every month from 2023 to 2025; `grow` makes the years differ. */
const monthly: readonly Fact[] = [
  ['disclosure.published', '', 30],
  ['disclosure.publishedByChannel', 'website', 22],
  ['disclosure.duePublished', '', 28],
  ['disclosure.dueOnTime', '', 25],
  ['disclosure.made', 'normative', 1],
  ['application.received', 'natural', 2],
  ['application.received', 'business', 1],
  ['application.closed', 'disclosed|natural', 2],
  ['application.closed', 'unable1|business', 1],
  ['application.dueAnswered', '', 3],
  ['application.dueOnTime', '', 3],
  ['application.workdays', '12', 3],
  ['hall.visits', '社保', 77],
  ['hall.matters', '社保', 60],
  ['hall.consultations', '社保', 12],
  ['hall.completed', '社保', 58],
  ['hall.completedBase', '', 60],
  ['hall.rating', 'satisfied', 20],
  ['hall.rating', 'dissatisfied', 1],
  ['hall.ratingBase', '', 72],
  ['complaint.received', 'phone', 9],
  ['complaint.answered', '', 9],
  ['complaint.resolved', 'yes', 7],
  ['complaint.dueAnswered', '', 9],
  ['complaint.dueOnTime', '', 8],
  ['complaint.repeat', '', 1],
  ['act.licences', '', 4],
  ['act.penalties', '', 0],
  ['act.coercions', '', 0],
  ['act.feesYuan', '', 1250.5],
];

export const reportedFacts = (registers: readonly RegisterName[] = registerNames): Fact[] =>
  registers.map((r) => [reportedMeasure(r), '', 1] as const);

export function cellsOf(facts: readonly Fact[], months: readonly number[]): Cell[] {
  return months.flatMap((month) => facts.map(([measure, slice, value]) => ({ measure, slice, month, value })));
}

/** Three whole years; an application of December 2025 is still open, and one document was abolished in 2025. */
export const demoCells = (): Cell[] => [
  ...cellsOf([...monthly, ...reportedFacts()], monthsIn({ from: 202301, to: 202412 })),
  ...cellsOf(
    [...monthly.map(([m, s, v]): Fact => [m, s, v + (s === '' ? 0 : v > 20 ? 2 : 0)]), ...reportedFacts()],
    monthsIn(yearPeriod(2025)),
  ),
  { measure: 'application.received', slice: 'natural', month: 202512, value: 1 },
  { measure: 'disclosure.abolished', slice: 'normative', month: 202506, value: 1 },
  { measure: 'remedy.filed', slice: 'reconsideration', month: 202503, value: 2 },
  { measure: 'remedy.closed', slice: 'reconsideration|upheld', month: 202505, value: 1 },
];

/** Values as lib/data/reports.ts gathers them, from cells in memory. */
export function valuesFrom(
  cells: readonly Cell[],
  period: Period = yearPeriod(2025),
  asOf = '2026-01-10',
): ReportValues {
  const definitions = [...indicators, ...statutoryLines];
  const at = (p: Period, day: string, some = definitions): ReportValues['now'] => {
    const lookup = lookupOf(sumCells(cells, p, day), new Map());
    return new Map(some.map((d) => [d.code, evaluate(d, lookup)]));
  };
  const last = sameLastYear(period);
  const charted = ['disclosure.published', 'hall.visits', 'complaint.received'];
  const some = indicators.filter((d) => charted.includes(d.code));
  const byMonth = (p: Period): ReportValues['now'][] => monthsIn(p).map((m) => at({ from: m, to: m }, asOf, some));
  const [months, monthsBefore] = [byMonth(period), byMonth(last)];
  const series = (found: ReportValues['now'][], code: string): (number | null)[] =>
    found.map((m) => m.get(code)?.value ?? null);
  return {
    unit: { code: '330101', name: '云溪镇人民政府', kind: 'township' },
    period,
    asOf,
    now: at(period, asOf),
    before: at(last, lastDay(last) < asOf ? lastDay(last) : asOf),
    monthly: new Map(charted.map((code) => [code, { now: series(months, code), before: series(monthsBefore, code) }])),
    gaps: [],
  };
}
