import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import { reportedMeasure } from '@/lib/domain/measure/catalogue';
import { monthlyReporters, owedMonthly } from '@/lib/domain/measure/reporting';
import { monthsIn, type Period } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { gapsOf, monthDays, type Given, type Owner } from '@/lib/domain/reporting/gaps';
import { DISCLOSURE_CELL, HALL_CELL, type OpenWindow } from '@/lib/domain/reporting/obligations';
import type { Statement } from './db';
import type { Members } from './members';

export interface MissingAsked {
  /** registers one of which is enough, by reportersKey */
  readonly reporters: ReadonlyMap<string, readonly RegisterName[]>;
  readonly period: Period;
  readonly asOf: IsoDate;
}

/** By root, reportersKey and month: so many units owed a report and gave none. */
export type Missing = ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<Month, number>>>;

/** What one unit reported of one register: the months of a span, and since when if it was asked. */
export interface GivenRow {
  readonly unit: number;
  readonly measure: string;
  readonly first: Month | null;
  readonly months: readonly Month[];
}

// The first two conditions are those of the index that holds nothing else (migration 20261128050000).
const REPORTED = `measure like '%.reported' and value > 0 and measure = any($2::text[])`;

/** $3 and $4 first and last month; the months before $5 are asked of the units in $6 alone: the others owe reports anyway. */
const GIVEN = `select unit_id as unit, measure, null::int as first, json_agg(month) as months from measure_cell
  where ${REPORTED} and unit_id = any($1::int[]) and month between $3 and $4 group by 1, 2
  union all
  select unit_id, measure, min(month), '[]' from measure_cell
  where ${REPORTED} and unit_id = any($6::int[]) and month < $5 group by 1, 2`;

interface Key {
  readonly key: string;
  readonly measures: readonly string[];
}

const keysOf = ({ reporters }: MissingAsked): Key[] =>
  [...reporters]
    .filter(([, names]) => owedMonthly(names))
    .map(([key, names]) => ({ key, measures: names.map(reportedMeasure) }));

/** Whether the question concerns months that have ended and registers that are owed. */
export const asksMissing = (asked: MissingAsked): boolean =>
  lastEndedMonth(asked.period, asked.asOf) !== null && keysOf(asked).length > 0;

/** Whether one cell of a month is among what is asked: that of the hall, of disclosures. */
export const asksCell = (asked: MissingAsked, cell: string): boolean =>
  asksMissing(asked) && keysOf(asked).some(({ key }) => key === cell);

const idsOf = (units: Members['units']): number[] => units.map((unit) => unit.id);

/** Units that owe a register only from their first report on. */
export const lateOwners = ({ units }: Members): Members['units'] =>
  units.filter((unit) => !monthlyReporters.includes(unit.kind));

/** What the units reported, for several questions at once. */
export function givenFor(members: Members, asked: readonly MissingAsked[]): Statement<GivenRow> {
  const measures = new Set(asked.flatMap(keysOf).flatMap((k) => k.measures));
  const starts = asked.map(({ period }) => period.from);
  const ends = asked.map(({ period, asOf }) => lastEndedMonth(period, asOf) ?? 0);
  const values = [
    idsOf(members.units),
    [...measures],
    Math.min(...starts),
    Math.max(...ends),
    Math.max(...starts),
    idsOf(lateOwners(members)),
  ];
  return { text: GIVEN, values };
}

/** What each unit gave, by unit and key; one register of a key is enough. */
function givenByKey(
  rows: readonly GivenRow[],
  keys: readonly Key[],
  from: Month,
): Map<number, ReadonlyMap<string, Given>> {
  const found = new Map<number, Map<string, Given>>();
  for (const { unit, measure, first, months } of rows) {
    const own = found.get(unit) ?? new Map<string, Given>();
    found.set(unit, own);
    const begun = first !== null && first < from;
    for (const { key, measures } of keys) {
      if (!measures.includes(measure)) continue;
      const before = own.get(key);
      own.set(key, { begun: begun || before?.begun === true, months: [...(before?.months ?? []), ...months] });
    }
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

interface Reported {
  readonly given: readonly GivenRow[];
  readonly windows: ReadonlyMap<number, readonly OpenWindow[]>;
  readonly asked: ReadonlyMap<number, ReadonlySet<Month>>;
}

/** What else makes a unit owe one cell. */
function ownerOf(unit: Members['units'][number], key: string, { windows, asked }: Reported): Owner {
  const [open, months] = [windows.get(unit.id), asked.get(unit.id)];
  if (key === HALL_CELL && open !== undefined) return { ...unit, windows: open };
  return key === DISCLOSURE_CELL && months !== undefined ? { ...unit, asked: months } : unit;
}

/** Only months that have ended, and only those in which the unit existed. */
export function missingIn(members: Members, reported: Reported, asked: MissingAsked): Missing {
  const ended = lastEndedMonth(asked.period, asked.asOf);
  const keys = keysOf(asked);
  if (ended === null || keys.length === 0) return new Map();
  const { from } = asked.period;
  const given = givenByKey(reported.given, keys, from);
  const months = monthsIn({ from, to: ended }).map(monthDays);
  const counts: Counts = new Map();
  for (const unit of members.units) {
    for (const { key } of keys) {
      const gaps = gapsOf(ownerOf(unit, key, reported), given.get(unit.id)?.get(key), months);
      count(counts, { roots: members.above.get(unit.id) ?? [], key, gaps });
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
