import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import type { SumsByMeasure } from '@/lib/domain/indicator/lookup';
import { sumMonths, sumSpans, type Part, type SpanSums } from '@/lib/domain/indicator/span-sums';
import { isMonth, spansOf, yearOf, yearSpan, type Span } from '@/lib/domain/measure/spans';
import { monthsIn, shiftMonth, type Period } from '@/lib/domain/period';
import { putInto } from '@/lib/domain/put-into';
import { read } from './db';
import { unitSteps } from './standing-units';

/** A subtree whose cells are added up together. */
export interface Root {
  readonly id: number;
  readonly path: string;
}

/** Two columns: every unit below a root, and that root beside it. */
export type Members = readonly [unitIds: readonly number[], rootIds: readonly number[]];

export interface CellQuery {
  readonly members: Members;
  readonly measures: readonly string[];
  /** measures also read from before the period */
  readonly stocks: readonly string[];
  readonly period: Period;
  readonly asOf: IsoDate;
}

/** By the ids in the paths, one comparison for each. */
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

/** The roots that each unit lies below. */
export function rootsByUnit([units, roots]: Members): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  units.forEach((unit, i) => {
    const root = roots[i];
    if (root !== undefined) putInto(found, unit, root);
  });
  return found;
}

interface SpanRow extends SpanSums, Record<string, unknown> {
  readonly unit: number;
}

/** What is read of stocks from before the period: the earlier years, and spans of the year in which it begins. */
const SPANS = `select unit_id as unit, span, measure, sums from cell_rollup
  where unit_id = any($1::int[]) and measure = any($2::text[]) and span = any($3::int[])
  union all
  select unit_id, span, measure, sums from cell_rollup
  where unit_id = any($1::int[]) and measure = any($4::text[]) and (span = any($5::int[]) or span < $6 and span % 10 = 0)`;

function readSpans(q: CellQuery, spans: readonly Span[]): Promise<SpanRow[]> {
  const { from } = q.period;
  const earlier = spansOf({ from: yearOf(from) * 100 + 1, to: shiftMonth(from, -1) });
  return read<SpanRow>(SPANS, [[...new Set(q.members[0])], q.measures, spans, q.stocks, earlier, yearSpan(from)]);
}

/** What is packed of the units below each root, and the units themselves as they came and went. */
async function rowsByRoot(q: CellQuery, spans: readonly Span[]): Promise<ReadonlyMap<number, readonly SpanSums[]>> {
  const [rows, steps] = await Promise.all([readSpans(q, spans), unitSteps(q)]);
  const above = rootsByUnit(q.members);
  const found = new Map<number, SpanSums[]>();
  for (const row of rows) for (const root of above.get(row.unit) ?? []) putInto(found, root, row);
  for (const { root, measure, slice, month, value } of steps)
    putInto(found, root, { span: month, measure, sums: { [slice]: value } });
  return found;
}

/** Sums over the windows of the period, by root, measure and slice. */
export async function sumsByRoot(q: CellQuery): Promise<ReadonlyMap<number, SumsByMeasure>> {
  const { from, to } = q.period;
  const ended = lastEndedMonth(q.period, q.asOf);
  const over = ended === null ? [] : spansOf({ from, to: ended });
  const open = spansOf({ from: ended === null ? from : shiftMonth(ended, 1), to });
  const [isOver, isOpen] = [new Set(over), new Set(open)];
  // A step of the units has the month itself for its span, whatever spans are read of the cells.
  const partOf = (span: Span): Part => {
    if (isOver.has(span) || isOpen.has(span)) return isOver.has(span) ? 1 : 2;
    if (!isMonth(span) || span < from) return 0;
    return span <= (ended ?? 0) ? 1 : 2;
  };
  const rows = await rowsByRoot(q, [...over, ...open]);
  return new Map([...rows].map(([root, own]) => [root, sumSpans(own, partOf)]));
}

/** The same for each month of the period by itself; a stock as it stood before and at the end of the month. */
export async function sumsByMonth(q: CellQuery): Promise<ReadonlyMap<number, ReadonlyMap<Month, SumsByMeasure>>> {
  const months = monthsIn(q.period);
  const hasEnded = (month: Month): boolean => lastEndedMonth({ from: month, to: month }, q.asOf) !== null;
  const of = { months, hasEnded, stocks: new Set(q.stocks) };
  const rows = await rowsByRoot(q, months);
  return new Map([...rows].map(([root, own]) => [root, sumMonths(own, of)]));
}
