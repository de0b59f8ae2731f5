import 'server-only';

import { fromDayNumber, dayNumber, type IsoDate } from '@/lib/domain/dates';
import { firstDay, lastDay, type Period } from '@/lib/domain/period';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { read } from './db';
import { fromTable, type Fragment } from './register-sql';
import { columnOf } from './register-values';
import type { StatementPlan } from './statement-plan';

/** In the units of the planner, about 140,000 rows: what costs less is over before a second connection has helped. */
const WORTH_HALVING = 5_000;

/** Whether a statement reads so much that it is worth another way, or two connections. */
export const isLong = ({ cost }: StatementPlan): boolean => cost >= WORTH_HALVING;

export interface Halved {
  readonly where: Fragment;
  readonly definition: RegisterDefinition;
  /** of the list; null: all of its rows */
  readonly period: Period | null;
}

/** Pages of the table, and about how many rows they hold. */
export async function sizeOf({ table }: RegisterDefinition): Promise<{ pages: number; rows: number }> {
  const [size] = await read<{ pages: number; rows: number }>(
    `select pg_relation_size(oid) / current_setting('block_size')::int as pages, reltuples as rows
     from pg_class where oid = $1::regclass`,
    [table],
  );
  return size ?? { pages: 0, rows: 0 };
}

interface Split {
  /** a test over a value, written $, and its opposite */
  readonly tests: readonly [string, string];
  readonly value: string;
}

function parts({ where, definition }: Halved, condition: string, { tests, value }: Split): Fragment[] {
  const values = [...where.values, value];
  const added = `$${values.length}`;
  return tests.map((test) => ({
    ...where,
    ...fromTable(definition, `${test.replace('$', () => added)} and ${condition}`),
    values,
  }));
}

const middleOf = (period: Period): IsoDate =>
  fromDayNumber(Math.floor((dayNumber(firstDay(period)) + dayNumber(lastDay(period))) / 2));

/** What an index finds is halved by the days of the period, so that each half reads its own part of the index. */
function byDay(asked: Halved): Fragment[] {
  const { where, definition, period } = asked;
  const dated = definition.columns[definition.dated];
  const plain = dated?.kind === 'date' && dated.required === true && definition.lasting === undefined;
  if (period === null || definition.catalogue || !plain) return [where];
  const column = columnOf(definition, definition.dated);
  return parts(asked, where.condition, {
    tests: [`${column} <= $::date`, `${column} > $::date`],
    value: middleOf(period),
  });
}

/** Where the whole table is gone through, each half reads its own pages. */
function byPlace(asked: Halved, pages: number): Fragment[] {
  const { word, condition } = asked.where;
  return parts(asked, word?.scanned ?? condition, {
    tests: ['r.ctid < $::tid', 'r.ctid >= $::tid'],
    value: `(${Math.floor(pages / 2)},0)`,
  });
}

/**
 * The rows of a list in parts that two connections read at the same time: one part where the list is short. The
 * server's own helpers do the same worse where memory is virtual: a helper is a new process, and every page it reads
 * must first be mapped for it (docs/adr/0019). The plan is of what is asked of the rows, without a searched word.
 */
export async function halvesOf(asked: Halved, plan: StatementPlan): Promise<readonly Fragment[]> {
  if (!isLong(plan)) return [asked.where];
  const { pages, rows } = await sizeOf(asked.definition);
  // A word is looked for in the rows themselves: where those are most of the table, an index is only a detour.
  const all = asked.where.word === null ? plan.scansTable : plan.rows > rows / 3;
  return all ? byPlace(asked, pages) : byDay(asked);
}
