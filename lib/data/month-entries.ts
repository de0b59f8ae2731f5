import 'server-only';

import { snake } from '@/lib/domain/columns';
import { monthOf, type IsoDate, type Month } from '@/lib/domain/dates';
import {
  entryState,
  type EntryKey,
  type EntryMonth,
  type EntryState,
  type StoredEntry,
} from '@/lib/domain/entry/month-entry';
import type { EntryCell } from '@/lib/domain/entry/cells';
import { replacingFields } from '@/lib/domain/entry/replacing';
import { measuresOf } from '@/lib/domain/measure/catalogue';
import { enteredMeasure, isEnterable, type EnterableRegister } from '@/lib/domain/measure/entered';
import { firstDay, lastDay, monthsIn, type Period } from '@/lib/domain/period';
import { putInto } from '@/lib/domain/put-into';
import type { RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { cellKeyOf } from '@/lib/domain/reporting/obligations';
import type { OrgScope } from '@/lib/domain/scope';
import { read, type Tx } from './db';
import { replacing } from './entered-cells';
import { unitWithin } from './unit-within';

/** Rows of the register that count in the month; 0 where none replaces an entry. */
export async function rowsInMonth({ unitId, register, month }: EntryKey, run: Tx['query'] = read): Promise<number> {
  const [counted] = await run(
    `select 1 from measure_cell where unit_id = $1 and month = $2 and source = 'register' and measure = any($3::text[]) limit 1`,
    [unitId, month, replacing(register)],
  );
  if (counted === undefined) return 0;
  const span = { from: month, to: month };
  const within = replacingFields(register).map((field) => `${snake(field)} between $2 and $3`);
  const [found] = await run<{ rows: number }>(
    `select count(*)::int as rows from ${registers[register].table} where unit_id = $1 and (${within.join(' or ')})`,
    [unitId, firstDay(span), lastDay(span)],
  );
  return Math.max(1, found?.rows ?? 0);
}

const STORED = `lines, draft, note, entered_by as "enteredBy",
  to_char(entered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as "enteredAt", version`;

/** The stored entry of one month; null where there is none. The caller has asked for the unit. */
export async function findEntry({ unitId, register, month }: EntryKey): Promise<StoredEntry | null> {
  const [row] = await read<StoredEntry & Record<string, unknown>>(
    `select ${STORED} from month_entry where unit_id = $1 and register = $2 and month = $3`,
    [unitId, register, month],
  );
  return row ?? null;
}

interface Asked {
  readonly unitId: number;
  readonly register: EnterableRegister;
  readonly period: Period;
  readonly today: IsoDate;
}

interface FactRow extends Record<string, unknown> {
  readonly month: Month;
  readonly kind: 'entered' | 'draft' | 'rows' | 'nil' | 'locked';
}

const FACTS = `select month, case when lines is null then 'draft' else 'entered' end as kind from month_entry
    where unit_id = $1 and register = $2 and month between $3 and $4
  union all select month, 'nil' from nil_return where unit_id = $1 and register = $2 and month between $3 and $4
  union all select distinct month, 'rows' from measure_cell c
    where unit_id = $1 and month between $3 and $4 and source = 'register' and measure = any($5::text[])
  union all select month, 'locked' from month_submission s
    where unit_id = $1 and month between $3 and $4 and accepted_at is not null and not exists (
      select 1 from cell_return r where r.unit_id = s.unit_id and r.month = s.month and r.cell = $6 and r.settled_at is null)`;

/** What the unit itself has said of each month, and what counts there. Throws OutOfScopeError. */
export async function entryMonths(scope: OrgScope, asked: Asked): Promise<EntryMonth[]> {
  const { unitId, register, period, today } = asked;
  await unitWithin(scope, unitId);
  const rows = await read<FactRow>(FACTS, [
    unitId,
    register,
    period.from,
    period.to,
    replacing(register),
    cellKeyOf(register),
  ]);
  const known = new Set(rows.map(({ month, kind }) => `${kind} ${month}`));
  const has = (kind: FactRow['kind'], month: Month): boolean => known.has(`${kind} ${month}`);
  return monthsIn(period).map((month) => ({
    month,
    state: entryState({
      entered: has('entered', month),
      draft: has('draft', month),
      rows: has('rows', month),
      nil: has('nil', month),
      ended: month < monthOf(today),
    }),
    locked: has('locked', month),
  }));
}

interface CountedCell extends EntryCell, Record<string, unknown> {
  readonly month: Month;
}

/** What counts of the register in these months, whether it was entered or added up from rows; by month. */
export async function cellsBeside(key: EntryKey, months: readonly Month[]): Promise<ReadonlyMap<Month, EntryCell[]>> {
  const rows = await read<CountedCell>(
    `select month, measure, slice, sum(value) as value from measure_cell
     where unit_id = $1 and month = any($2::int[]) and measure = any($3::text[]) and source <> 'imported'
     group by 1, 2, 3`,
    [key.unitId, months, measuresOf(key.register).map(({ code }) => code)],
  );
  const found = new Map<Month, EntryCell[]>();
  for (const { month, ...cell } of rows) putInto(found, month, cell);
  return found;
}

/** A unit's months of a register that were entered, for the list of its rows. */
export interface ListedEntry {
  readonly unitCode: string;
  readonly unitName: string;
  readonly month: Month;
  readonly state: Extract<EntryState, 'entered' | 'replaced'>;
}

/** Months entered in the subtree, in the order of months and units. Throws OutOfScopeError. */
export async function listEntries(
  scope: OrgScope,
  asked: { readonly unitId: number; readonly register: EnterableRegister; readonly period: Period },
): Promise<ListedEntry[]> {
  const unit = await unitWithin(scope, asked.unitId);
  return read<ListedEntry & Record<string, unknown>>(
    `select u.code as "unitCode", u.name as "unitName", e.month, case when exists (
         select 1 from measure_cell c where c.unit_id = e.unit_id and c.month = e.month and c.source = 'entered'
           and c.measure = $5) then 'entered' else 'replaced' end as state
     from month_entry e join org_unit u on u.id = e.unit_id
     where starts_with(u.path, $1) and e.register = $2 and e.month between $3 and $4 and e.lines is not null
     order by e.month, u.code`,
    [unit.path, asked.register, asked.period.from, asked.period.to, enteredMeasure(asked.register)],
  );
}

/** Months that stand as entered, by unit of the subtree of the scope: what a new row would take the place of. */
export async function standingEntries(
  scope: OrgScope,
  register: RegisterName,
): Promise<Readonly<Record<number, readonly Month[]>>> {
  if (!isEnterable(register)) return {};
  const rows = await read<{ unit: number; months: Month[] }>(
    `select c.unit_id as unit, array_agg(c.month order by c.month) as months
     from measure_cell c join org_unit u on u.id = c.unit_id
     where c.measure = $2 and c.source = 'entered' and starts_with(u.path, $1) group by 1`,
    [scope.path, enteredMeasure(register)],
  );
  return Object.fromEntries(rows.map(({ unit, months }) => [unit, months]));
}
