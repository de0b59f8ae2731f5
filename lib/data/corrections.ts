import 'server-only';

import type { Correction } from '@/lib/domain/indicator/corrected';
import type { SumsAsked } from '@/lib/domain/indicator/span-sums';
import { putInto } from '@/lib/domain/put-into';
import type { Statement } from './db';
import type { Members } from './members';

export interface CorrectionRow extends Correction {
  readonly unit: number;
}

// The condition on the kind is that of the index that holds nothing else (migration 20261129a0000).
const CORRECTED = `select distinct unit_id as unit, measure, slice, month, old_value is null or new_value is null as flips
  from cell_revision
  where kind = 'correction' and unit_id = any($1::int[])
    and (measure = any($2::text[]) and month between $3 and $4 or measure = any($5::text[]) and month < $6)`;

/** What was corrected of accepted months, for several questions at once: each picks its own by correctionsByRoot(). */
export function correctionsFor({ units }: Members, asked: readonly SumsAsked[]): Statement<CorrectionRow> {
  const starts = asked.map(({ period }) => period.from);
  const values = [
    units.map(({ id }) => id),
    [...new Set(asked.flatMap((q) => q.measures))],
    Math.min(...starts),
    Math.max(...asked.map(({ period }) => period.to)),
    [...new Set(asked.flatMap((q) => q.stocks))],
    Math.max(...starts),
  ];
  return { text: CORRECTED, values };
}

const none: ReadonlyMap<number, readonly Correction[]> = new Map();

/** Those that concern one question, by root; no root where nothing was corrected. */
export function correctionsByRoot(
  members: Members,
  rows: readonly CorrectionRow[],
  { measures, stocks, period: { from, to } }: SumsAsked,
): ReadonlyMap<number, readonly Correction[]> {
  if (rows.length === 0) return none;
  const [wanted, early] = [new Set(measures), new Set(stocks)];
  const found = new Map<number, Correction[]>();
  for (const row of rows) {
    const { measure, month } = row;
    if (month < from ? !early.has(measure) : month > to || !wanted.has(measure)) continue;
    for (const root of members.above.get(row.unit) ?? []) putInto(found, root, row);
  }
  return found;
}
