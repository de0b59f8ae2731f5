import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import type { SumsByMeasure } from '@/lib/domain/indicator/lookup';
import { sumMonths, sumSpans, type Part, type SpanSums } from '@/lib/domain/indicator/span-sums';
import { packsOf } from '@/lib/domain/measure/packs';
import { isMonth, spansOf, yearOf, yearSpan, type Span } from '@/lib/domain/measure/spans';
import { monthsIn, shiftMonth, type Period } from '@/lib/domain/period';
import { putInto } from '@/lib/domain/put-into';
import { read } from './db';
import { rootsByUnit, type Members } from './members';
import { unitSteps } from './standing-units';

export interface CellQuery {
  readonly members: Members;
  readonly measures: readonly string[];
  /** measures also read from before the period */
  readonly stocks: readonly string[];
  readonly period: Period;
  readonly asOf: IsoDate;
}

interface PackRow extends Record<string, unknown> {
  readonly unit: number;
  readonly span: Span;
  /** by measure; others than those asked for stand among them */
  readonly sums: Readonly<Record<string, SpanSums['sums']>>;
}

const PACKS = `select unit_id as unit, span, sums from cell_rollup
  where unit_id = any($1::int[]) and pack = any($2::text[]) and span = any($3::int[])`;
/** What is read of stocks from before the period: the earlier years, and spans of the year in which it begins. */
const EARLIER = `select unit_id as unit, span, sums from cell_rollup
  where unit_id = any($1::int[]) and pack = any($2::text[]) and (span = any($3::int[]) or span < $4 and span % 10 = 0)`;

async function readPacks(q: CellQuery, spans: readonly Span[]): Promise<PackRow[]> {
  const { from } = q.period;
  const units = q.members.units.map(({ id }) => id);
  const earlier = spansOf({ from: yearOf(from) * 100 + 1, to: shiftMonth(from, -1) });
  const parts = await Promise.all([
    read<PackRow>(PACKS, [units, packsOf(q.measures), spans]),
    q.stocks.length === 0 ? [] : read<PackRow>(EARLIER, [units, packsOf(q.stocks), earlier, yearSpan(from)]),
  ]);
  return parts.flat();
}

/** What is packed of the units below each root, and the units themselves as they came and went. */
async function rowsByRoot(q: CellQuery, spans: readonly Span[]): Promise<ReadonlyMap<number, readonly SpanSums[]>> {
  const [rows, steps] = await Promise.all([readPacks(q, spans), unitSteps(q)]);
  const above = rootsByUnit(q.members);
  const found = new Map<number, SpanSums[]>();
  const within = new Set(spans);
  for (const { unit, span, sums: packed } of rows) {
    const roots = above.get(unit) ?? [];
    for (const measure of within.has(span) ? q.measures : q.stocks) {
      const sums = packed[measure];
      if (sums !== undefined) for (const root of roots) putInto(found, root, { span, measure, sums });
    }
  }
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
