import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import { reportedMeasure } from '@/lib/domain/measure/catalogue';
import { monthlyReporters, owedMonthly } from '@/lib/domain/measure/reporting';
import { monthsIn, type Period } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { gapsOf, monthDays, type Given } from '@/lib/domain/reporting/gaps';
import { HALL_CELL } from '@/lib/domain/reporting/obligations';
import { read } from './db';
import { hallWindowsOf } from './hall-windows';
import { rootsByUnit, type Members } from './members';

export interface MissingQuery {
  readonly members: Members;
  /** registers one of which is enough, by reportersKey */
  readonly reporters: ReadonlyMap<string, readonly RegisterName[]>;
  readonly period: Period;
  readonly asOf: IsoDate;
}

/** By root, reportersKey and month: so many units owed a report and gave none. */
export type Missing = ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<Month, number>>>;

interface GivenRow extends Given, Record<string, unknown> {
  readonly unit: number;
  readonly measure: string;
}

// The first two conditions are those of the index that holds nothing else (migration 20261128050000).
const REPORTED = `measure like '%.reported' and value > 0 and measure = any($2::text[])`;

/** $3 and $4 first and last month. Whether it began earlier is asked of $5 alone: the others owe reports anyway. */
const GIVEN = `select unit_id as unit, measure, false as begun, json_agg(month) as months from measure_cell
  where ${REPORTED} and unit_id = any($1::int[]) and month between $3 and $4 group by 1, 2
  union all
  select unit_id, measure, true, '[]' from measure_cell
  where ${REPORTED} and unit_id = any($5::int[]) and month < $3 group by 1, 2`;

interface Key {
  readonly key: string;
  readonly measures: readonly string[];
}

const together = (a: Given | undefined, b: Given): Given =>
  a === undefined ? b : { begun: a.begun || b.begun, months: [...a.months, ...b.months] };

/** What each unit gave, by unit and key; one register of a key is enough. */
function givenByKey(rows: readonly GivenRow[], keys: readonly Key[]): Map<number, Map<string, Given>> {
  const found = new Map<number, Map<string, Given>>();
  for (const row of rows) {
    const own = found.get(row.unit) ?? new Map<string, Given>();
    found.set(row.unit, own);
    for (const { key, measures } of keys) if (measures.includes(row.measure)) own.set(key, together(own.get(key), row));
  }
  return found;
}

type Counts = Map<number, Map<string, Map<Month, number>>>;

function count(counts: Counts, at: { roots: readonly number[]; key: string; gaps: readonly Month[] }): void {
  if (at.gaps.length === 0) return;
  for (const root of at.roots) {
    const byKey = counts.get(root) ?? new Map<string, Map<Month, number>>();
    counts.set(root, byKey);
    const byMonth = byKey.get(at.key) ?? new Map<Month, number>();
    byKey.set(at.key, byMonth);
    for (const month of at.gaps) byMonth.set(month, (byMonth.get(month) ?? 0) + 1);
  }
}

/** Only months that have ended, and only those in which the unit existed. */
export async function missingReports(q: MissingQuery): Promise<Missing> {
  const ended = lastEndedMonth(q.period, q.asOf);
  const keys = [...q.reporters]
    .filter(([, names]) => owedMonthly(names))
    .map(([key, names]): Key => ({ key, measures: names.map(reportedMeasure) }));
  if (ended === null || keys.length === 0) return new Map();
  const { from } = q.period;
  const above = rootsByUnit(q.members);
  const owners = q.members.units;
  const others = owners.filter((unit) => !monthlyReporters.includes(unit.kind));
  const measures = keys.flatMap((k) => k.measures);
  const ids = (units: typeof owners): number[] => units.map((unit) => unit.id);
  const [rows, windows] = await Promise.all([
    read<GivenRow>(GIVEN, [ids(owners), measures, from, ended, ids(others)]),
    keys.some(({ key }) => key === HALL_CELL) ? hallWindowsOf(others) : new Map<number, never[]>(),
  ]);
  const given = givenByKey(rows, keys);
  const months = monthsIn({ from, to: ended }).map(monthDays);
  const counts: Counts = new Map();
  for (const unit of owners) {
    const own = windows.get(unit.id);
    for (const { key } of keys) {
      const owner = key === HALL_CELL && own !== undefined ? { ...unit, windows: own } : unit;
      const gaps = gapsOf(owner, given.get(unit.id)?.get(key), months);
      count(counts, { roots: above.get(unit.id) ?? [], key, gaps });
    }
  }
  return counts;
}

/** Missing reports of one root by key, over all months or one. */
export function missingOf(missing: Missing, root: number, month?: Month): Map<string, number> {
  const sum = (byMonth: ReadonlyMap<Month, number>): number =>
    month === undefined ? [...byMonth.values()].reduce((a, b) => a + b, 0) : (byMonth.get(month) ?? 0);
  return new Map([...(missing.get(root) ?? [])].map(([key, byMonth]) => [key, sum(byMonth)]));
}
