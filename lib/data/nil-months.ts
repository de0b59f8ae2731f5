import 'server-only';

import { snake } from '@/lib/domain/columns';
import type { IsoDate, Month } from '@/lib/domain/dates';
import { firstDay, lastDay, monthsIn, yearPeriod } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { unitWithin } from './unit-within';

export type MonthState = 'filled' | 'entered' | 'stated' | 'gap' | 'future';

export interface NilMonth {
  readonly month: Month;
  readonly state: MonthState;
}

interface Asked {
  readonly register: RegisterName;
  readonly unitId: number;
  readonly year: number;
  readonly today: IsoDate;
}

async function filledMonths(asked: Asked): Promise<Set<Month>> {
  const { table, dated, columns } = registers[asked.register];
  const column = `"${snake(dated)}"`;
  const byMonth = columns[dated]?.kind === 'month';
  const month = byMonth ? column : `to_char(${column}, 'YYYYMM')::int`;
  const year = yearPeriod(asked.year);
  const bounds = byMonth ? [year.from, year.to] : [firstDay(year), lastDay(year)];
  const rows = await read<{ month: Month }>(
    `select distinct ${month} as month from "${table}" where unit_id = $1 and ${column} between $2 and $3`,
    [asked.unitId, ...bounds],
  );
  return new Set(rows.map((row) => row.month));
}

/** What the unit itself (not its subtree) has said about each month of a year. Throws OutOfScopeError. */
export async function nilMonths(scope: OrgScope, asked: Asked): Promise<NilMonth[]> {
  await unitWithin(scope, asked.unitId);
  const [filled, entered, stated] = await Promise.all([
    filledMonths(asked),
    read<{ month: Month }>('select month from month_entry where unit_id = $1 and register = $2 and lines is not null', [
      asked.unitId,
      asked.register,
    ]),
    read<{ month: Month }>('select month from nil_return where unit_id = $1 and register = $2', [
      asked.unitId,
      asked.register,
    ]),
  ]);
  const nil = new Set(stated.map((row) => row.month));
  const given = new Set(entered.map((row) => row.month));
  return monthsIn(yearPeriod(asked.year)).map((month) => {
    if (filled.has(month)) return { month, state: 'filled' };
    if (given.has(month)) return { month, state: 'entered' };
    if (nil.has(month)) return { month, state: 'stated' };
    return { month, state: lastDay({ from: month, to: month }) < asked.today ? 'gap' : 'future' };
  });
}
