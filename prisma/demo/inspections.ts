import { checklists, inspections, type CheckItem, type inspectionColumns } from '../../lib/domain/inspection';
import { monthOf, type IsoDate, type Month } from '../../lib/domain/dates';
import { monthsOf, rowsOf, workdaysLater, type DemoContext, type DemoRow, type Draft } from './context';
import { inspectors, itemTexts, ownInspectors } from './inspection-text';
import { NOTHING_DUE } from './places';
import type { Random } from './random';
import { padded, yearOf } from './text';
import type { DemoUnit } from './units';
import { isVillage } from './work-event';

type InspectionDraft = Draft<typeof inspectionColumns>;
/** 一到位、一规范、两齐全: what the township looks at in its villages. */
const basics: readonly CheckItem[] = ['leadership', 'board', 'reportBox', 'reportPhone'];
const GOOD = 0.97;
const POOR = 0.85;

interface Visit {
  readonly unit: DemoUnit;
  readonly random: Random;
  readonly on: IsoDate;
  readonly round: string;
  readonly inspector: string;
}

/** When a finding was put right: most in time; the most recent ones are still open. */
function putRight(context: DemoContext, { unit, random, on }: Visit, text: string): InspectionDraft {
  const term = random.pick([10, 15, 20]);
  const dueOn = workdaysLater(context, on, term);
  const timely = random.chance(unit.quality - 0.05);
  const right = workdaysLater(context, on, timely ? random.int(2, term) : term + random.int(1, 25));
  return right > context.today ? { dueOn } : { dueOn, putRightOn: right, putRight: text };
}

function itemRow(context: DemoContext, visit: Visit, item: CheckItem): InspectionDraft {
  const { unit, random, on, round, inspector } = visit;
  const { points, findings, right } = itemTexts[item];
  const base = { inspectedOn: on, round, inspector, item, fullPoints: points };
  // A unit that has ceased leaves no finding open.
  if (unit.validTo !== null || !random.chance((1 - unit.quality) * 2.2)) return { ...base, result: 'passed', points };
  const severity = random.weighted([
    ['minor', 5],
    ['ordinary', 4],
    ['serious', 1],
  ] as const);
  const lost = points * { minor: 0.1, ordinary: 0.3, serious: 0.7 }[severity];
  const finding = random.pick(findings);
  return {
    ...base,
    result: 'finding',
    finding,
    severity,
    points: Math.round((points - lost) * 10) * 0.1,
    ...putRight(context, visit, right),
  };
}

const sum = (rows: readonly InspectionDraft[], field: 'points' | 'fullPoints'): number =>
  rows.reduce((total, row) => total + (row[field] ?? 0), 0);

/** The whole visit; whoever did very well or badly is named in the county's notice. */
function visitRows(context: DemoContext, visit: Visit, items: readonly CheckItem[]): InspectionDraft[] {
  const rows = items.map((item) => itemRow(context, visit, item));
  const share = sum(rows, 'points') * sum(rows, 'fullPoints') ** -1;
  const [first, ...rest] = rows;
  if (!first || (share < GOOD && share > POOR)) return rows;
  if (share >= GOOD && !visit.random.chance(0.35)) return rows;
  return [{ ...first, notice: share >= GOOD ? 'commended' : 'criticised' }, ...rest];
}

/** Offices in June and November, villages in June by their own township, a part of them each year. */
function visitOf(context: DemoContext, unit: DemoUnit, month: Month): Visit | null {
  const random = context.random.fork(`inspections/${unit.code}/${month}`);
  const days = context.workdays(month);
  if (days.length === 0) return null;
  const [year, season] = [Math.floor(month * 0.01), month % 100];
  const on = random.pick(days);
  if (isVillage(unit)) {
    if (season !== 6 || !random.chance(0.45)) return null;
    return { unit, random, on, round: `${year}年上半年村务公开检查`, inspector: random.pick(ownInspectors) };
  }
  if (season !== 6 && season !== 11) return null;
  const round = `${year}年${season === 6 ? '年中' : '年终'}政务公开督查`;
  return { unit, random, on, round, inspector: random.pick(inspectors) };
}

function ofUnit(context: DemoContext, unit: DemoUnit): DemoRow[] {
  const counts = new Map<number, number>();
  const drafts = monthsOf(context, unit).flatMap((month): InspectionDraft[] => {
    const visit = visitOf(context, unit, month);
    if (visit === null) return [];
    return visitRows(context, visit, isVillage(unit) ? basics : checklists[unit.kind]).map((draft) => {
      const year = yearOf(visit.on);
      counts.set(year, (counts.get(year) ?? 0) + 1);
      return { ...draft, inspectionNo: `DC${year}-${padded(counts.get(year) ?? 0, 3)}` };
    });
  });
  const last = unit.validTo;
  const within = drafts.filter((d) => last === null || monthOf(d.inspectedOn ?? '') <= monthOf(last));
  return rowsOf(context, { register: inspections, unit, drafts: within });
}

export const demoInspections = (context: DemoContext): DemoRow[] =>
  context.units
    .filter((unit) => unit.kind !== 'county' && unit.name !== NOTHING_DUE)
    .flatMap((unit) => ofUnit(context, unit));
