import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { lastEndedMonth, type WindowSums } from '@/lib/domain/indicator/evaluate';
import type { Cell, SumsByMeasure } from '@/lib/domain/indicator/lookup';
import type { Period } from '@/lib/domain/period';
import { read } from './db';
import { unitSteps } from './standing-units';

/** A subtree whose cells are added up together. */
export interface Root {
  readonly id: number;
  readonly path: string;
}

/** Columns for unnest(): every unit below a root, and that root beside it. */
export type Members = readonly [unitIds: readonly number[], rootIds: readonly number[]];

export interface CellQuery {
  readonly members: Members;
  readonly measures: readonly string[];
  /** measures also read from before the period */
  readonly stocks: readonly string[];
  readonly period: Period;
  readonly asOf: IsoDate;
}

/**
 * By the ids in the paths, one comparison for each. Looked up before the cells are read, so that PostgreSQL plans over the true number of units and goes by measure and
 * month, not unit by unit.
 */
export async function membersOf(roots: readonly Root[]): Promise<Members> {
  const [only, ...others] = roots;
  if (only !== undefined && others.length === 0) return membersOfOne(only);
  const rows = await read<{ root: number; unit: number }>(
    `select r.id as root, u.id as unit
     from org_unit u cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')::int[]) as p(id)
       join unnest($1::int[]) as r(id) on r.id = p.id`,
    [roots.map((r) => r.id)],
  );
  return [rows.map((row) => row.unit), rows.map((row) => row.root)];
}

/** One root asks for no more than the beginning of each path: a report looks a dozen times. */
async function membersOfOne({ id, path }: Root): Promise<Members> {
  const rows = await read<{ unit: number }>('select id as unit from org_unit where starts_with(path, $1)', [path]);
  return [rows.map((row) => row.unit), rows.map(() => id)];
}

/** $1 and $2 of membersOf() */
export const MEMBERS = 'unnest($1::int[], $2::int[]) as m(unit_id, root)';

// Added up by unit before the units are put under their roots: joining every single cell costs as much as adding them.
const WANTED = `c.unit_id = any($1::int[]) and c.measure = any($3::text[]) and c.month <= $5 and (c.month >= $4 or c.measure = any($6::text[]))`;
const wanted = (q: CellQuery): unknown[] => [...q.members, q.measures, q.period.from, q.period.to, q.stocks];

interface PartRow {
  readonly root: number;
  readonly measure: string;
  readonly slice: string;
  /** 0 before the period, 1 in a month that has ended, 2 in one that has not */
  readonly part: number;
  readonly value: number;
}

/** Cells have four decimals; adding them up in binary must not show more. */
const exact = (value: number): number => Number(value.toFixed(4));
const plus = (a: number | null, b: number): number => exact((a ?? 0) + b);

function addPart(sums: WindowSums | undefined, { part, value }: PartRow): WindowSums {
  const now = sums ?? { period: null, ended: null, before: null, through: null };
  const through = plus(now.through, value);
  if (part === 0) return { ...now, before: plus(now.before, value), through };
  const period = plus(now.period, value);
  return { ...now, period, through, ended: part === 1 ? plus(now.ended, value) : now.ended };
}

const partOf = (month: Month, period: Period, ended: Month): number => {
  if (month < period.from) return 0;
  return month <= ended ? 1 : 2;
};

/** Sums over the windows of the period, by root, measure and slice. Each cell is added once; windows are parts together. */
export async function sumsByRoot(q: CellQuery): Promise<ReadonlyMap<number, SumsByMeasure>> {
  const ended = lastEndedMonth(q.period, q.asOf) ?? 0;
  const cells = read<PartRow & Record<string, unknown>>(
    `with c as materialized (
       select unit_id, measure, slice, case when month < $4 then 0 when month <= $7 then 1 else 2 end as part,
         sum(value) as value
       from measure_cell c where ${WANTED}
       group by 1, 2, 3, 4)
     select m.root, c.measure, c.slice, c.part, sum(c.value) as value
     from c join ${MEMBERS} using (unit_id)
     group by 1, 2, 3, 4`,
    [...wanted(q), ended],
  );
  const [stored, units] = await Promise.all([cells, unitSteps(q)]);
  const steps = units.map((step) => ({ ...step, part: partOf(step.month, q.period, ended) }));
  const found = new Map<number, Map<string, Map<string, WindowSums>>>();
  for (const row of [...stored, ...steps]) {
    const measures = found.get(row.root) ?? new Map<string, Map<string, WindowSums>>();
    const slices = measures.get(row.measure) ?? new Map<string, WindowSums>();
    slices.set(row.slice, addPart(slices.get(row.slice), row));
    found.set(row.root, measures.set(row.measure, slices));
  }
  return found;
}

/** The cells of each root, month by month. */
export async function cellsByMonth(q: CellQuery): Promise<ReadonlyMap<number, Cell[]>> {
  const cells = read<Cell & { root: number } & Record<string, unknown>>(
    `select m.root, c.measure, c.slice, c.month, sum(c.value) as value
     from measure_cell c join ${MEMBERS} using (unit_id) where ${WANTED}
     group by m.root, c.measure, c.slice, c.month`,
    wanted(q),
  );
  const found = new Map<number, Cell[]>();
  for (const row of (await Promise.all([cells, unitSteps(q)])).flat()) {
    const cells = found.get(row.root);
    if (cells === undefined) found.set(row.root, [row]);
    else cells.push(row);
  }
  return found;
}
