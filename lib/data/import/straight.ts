import 'server-only';

import type { Value } from '@/lib/domain/columns';
import { monthOf, type Month } from '@/lib/domain/dates';
import { touchedFields } from '@/lib/domain/measure/touched';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Tx } from '../db';
import { copyRows, escaped, type PlannedChunks, type PlannedRow } from './copy';
import { STRIDE, type WriteStatements } from './statements';

/** A smaller file gains nothing. */
const LARGE = 20_000;

/** What rows touch, gathered while they pass. */
export class Passed {
  /** unit → the dates (or months) that put its rows into a period */
  readonly dated = new Map<number, Set<Value>>();
  readonly byFile: number[] = [];
  private readonly fields: readonly string[];
  private readonly field: string;
  private first: Value = null;
  private last: Value = null;

  constructor(definition: RegisterDefinition) {
    this.field = definition.dated;
    this.fields = touchedFields[definition.name];
  }

  add({ line, unitId, values }: PlannedRow): void {
    const file = Math.floor(line / STRIDE);
    while (this.byFile.length <= file) this.byFile.push(0);
    this.byFile[file] = (this.byFile[file] ?? 0) + 1;
    let days = this.dated.get(unitId);
    if (days === undefined) this.dated.set(unitId, (days = new Set()));
    days.add(values[this.field] ?? null);
    for (const field of this.fields) this.touch(values[field] ?? null);
  }

  /** Dates and months sort as they are written, and a register has one kind of them. */
  private touch(value: Value): void {
    if (value === null) return;
    if (this.first === null || value < this.first) this.first = value;
    if (this.last === null || value > this.last) this.last = value;
  }

  get units(): number[] {
    return [...this.dated.keys()].sort((a, b) => a - b);
  }

  /** First and last month in which any of the rows is counted. */
  get months(): { readonly from: Month; readonly to: Month } | null {
    const [from, to] = [monthIn(this.first), monthIn(this.last)];
    return from === null || to === null ? null : { from, to };
  }

  /** Columns for unnest(): every unit beside every date of its rows. */
  pairs(of: (dated: Value) => Value): [number[], Value[]] {
    const pairs = [...this.dated].flatMap(([unit, days]) =>
      [...new Set([...days].map(of))].filter((value) => value !== null).map((value) => [unit, value] as const),
    );
    return [pairs.map(([unit]) => unit), pairs.map(([, value]) => value)];
  }
}

/** The month of a date or of a month. */
export function monthIn(value: Value): Month | null {
  if (typeof value === 'string') return monthOf(value);
  return typeof value === 'number' ? value : null;
}

interface Straight {
  readonly definition: RegisterDefinition;
  readonly sql: WriteStatements;
  readonly actor: string;
  readonly rows: PlannedChunks;
  /** reads the rows anew, from the first */
  readonly again: () => PlannedChunks;
}

/** Inserted: the rows are in the register, with ids above `after`. Otherwise they are still to be written. */
type Outcome =
  | { readonly inserted: true; readonly passed: Passed; readonly after: number }
  | { readonly inserted: false; readonly rows: PlannedChunks };

async function* chain(held: readonly (readonly PlannedRow[])[], rest: AsyncIterator<readonly PlannedRow[]>) {
  try {
    yield* held;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* noting(rows: PlannedChunks, passed: Passed): AsyncGenerator<readonly PlannedRow[]> {
  for await (const chunk of rows) {
    for (const row of chunk) passed.add(row);
    yield chunk;
  }
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

/** A day that is counted by the other register, or a month that was accepted or entered: row by row something has to be said. */
async function hindered(tx: Tx, { sql, definition }: Straight, passed: Passed): Promise<boolean> {
  const { months, units } = passed;
  if (months === null) return false;
  const [stated] = await tx.query<{ some: boolean }>(
    `select exists (select 1 from month_submission where accepted_at is not null
       and unit_id = any($1::int[]) and month between $2 and $3)
     or exists (select 1 from month_entry where lines is not null and register = $4
       and unit_id = any($1::int[]) and month between $2 and $3) as some`,
    [units, months.from, months.to, definition.name],
  );
  if (stated?.some === true) return true;
  if (sql.grainOf === null) return false;
  const [counted] = await tx.query<{ some: boolean }>(
    sql.grainOf,
    passed.pairs((value) => value),
  );
  return counted?.some === true;
}

/**
 * Puts a large file straight into the register while it is being read, with one COPY instead of a staging table, a plan
 * and an INSERT. That is the whole plan where every row is new and nothing stands in the way; where it turns out
 * otherwise (a key occurs twice or is stored already, a day or month refuses rows) everything is taken back, and the
 * ordinary way reads the file once more and says row by row what becomes of it.
 */
export async function insertStraight(tx: Tx, order: Straight): Promise<Outcome> {
  const { definition, sql, actor, again } = order;
  const rest = order.rows[Symbol.asyncIterator]();
  const held: (readonly PlannedRow[])[] = [];
  for (let count = 0; count < LARGE;) {
    const next = await rest.next();
    if (next.done === true) return { inserted: false, rows: chain(held, rest) };
    held.push(next.value);
    count += next.value.length;
  }
  const passed = new Passed(definition);
  const [top] = await tx.query<{ id: number | null }>(`select max(id) as id from ${definition.table}`);
  await tx.query('savepoint straight');
  const back = async (): Promise<Outcome> => {
    await tx.query('rollback to savepoint straight');
    return { inserted: false, rows: again() };
  };
  const rows = noting(chain(held, rest), passed);
  const after = `\t${escaped(actor)}`;
  try {
    await copyRows(tx, { statement: sql.copyStraight, definition, rows, before: (row) => String(row.unitId), after });
  } catch (error) {
    if (isTaken(error)) return back();
    throw error;
  }
  if (await hindered(tx, order, passed)) return back();
  await tx.query('release savepoint straight');
  return { inserted: true, passed, after: top?.id ?? 0 };
}
