import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { lastEndedMonth, type WindowSums } from '@/lib/domain/indicator/evaluate';
import type { Cell, SumsByMeasure } from '@/lib/domain/indicator/lookup';
import type { Period } from '@/lib/domain/period';
import { read } from './db';

/** A subtree whose cells are added up together. */
export interface Root {
  readonly id: number;
  readonly path: string;
}

export interface CellQuery {
  readonly roots: readonly Root[];
  readonly measures: readonly string[];
  /** measures also read from before the period */
  readonly stocks: readonly string[];
  readonly period: Period;
  readonly asOf: IsoDate;
}

/** $1 ids and $2 paths of the roots → every unit below each. */
export const MEMBERS = `member as materialized (
  select r.id as root, u.id as unit_id from unnest($1::int[], $2::text[]) as r(id, path)
  join org_unit u on starts_with(u.path, r.path))`;

export const rootValues = (roots: readonly Root[]): [number[], string[]] => [
  roots.map((r) => r.id),
  roots.map((r) => r.path),
];

const WANTED = `c.measure = any($3::text[]) and c.month <= $5 and (c.month >= $4 or c.measure = any($6::text[]))`;
const wanted = (q: CellQuery): unknown[] => [...rootValues(q.roots), q.measures, q.period.from, q.period.to, q.stocks];

type SumRow = WindowSums & { root: number; measure: string; slice: string };

/** Sums over the windows of the period, by root, measure and slice. */
export async function sumsByRoot(q: CellQuery): Promise<ReadonlyMap<number, SumsByMeasure>> {
  const rows = await read<SumRow & Record<string, unknown>>(
    `with ${MEMBERS}
     select m.root, c.measure, c.slice,
       sum(c.value) filter (where c.month >= $4) as period,
       sum(c.value) filter (where c.month >= $4 and c.month <= $7) as ended,
       sum(c.value) filter (where c.month < $4) as before,
       sum(c.value) as through
     from measure_cell c join member m using (unit_id) where ${WANTED}
     group by m.root, c.measure, c.slice`,
    [...wanted(q), lastEndedMonth(q.period, q.asOf) ?? 0],
  );
  const found = new Map<number, Map<string, Map<string, WindowSums>>>();
  for (const row of rows) {
    const measures = found.get(row.root) ?? new Map<string, Map<string, WindowSums>>();
    const slices = measures.get(row.measure) ?? new Map<string, WindowSums>();
    found.set(row.root, measures.set(row.measure, slices.set(row.slice, row)));
  }
  return found;
}

/** The cells of all roots together, month by month. */
export function cellsByMonth(q: CellQuery): Promise<Cell[]> {
  return read<Cell & { month: Month } & Record<string, unknown>>(
    `with ${MEMBERS}
     select c.measure, c.slice, c.month, sum(c.value) as value
     from measure_cell c join member m using (unit_id) where ${WANTED}
     group by c.measure, c.slice, c.month`,
    wanted(q),
  );
}
