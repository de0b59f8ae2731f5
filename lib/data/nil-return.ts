import 'server-only';

import { snake } from '@/lib/domain/columns';
import type { Month } from '@/lib/domain/dates';
import type { RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { recomputeCells } from './cells';
import type { Tx } from './db';
import { unitWithin } from './unit-within';

export interface NilReturn {
  readonly unitId: number;
  readonly register: RegisterName;
  readonly months: readonly Month[];
}

/** Months that have rows, or whose numbers were entered: nothing cannot have happened in them, or is stated there. */
export interface NilRefusal {
  readonly code: 'hasRows' | 'hasEntry';
  readonly months: readonly Month[];
}

async function monthsWithRows(tx: Tx, nil: NilReturn): Promise<Month[]> {
  const { table, dated } = registers[nil.register];
  const column = snake(dated);
  const month =
    dated === 'month' ? column : `(extract(year from ${column}) * 100 + extract(month from ${column}))::int`;
  const rows = await tx.query<{ month: Month }>(
    `select distinct ${month} as month from ${table} where unit_id = $1 and ${month} = any($2::int[]) order by 1`,
    [nil.unitId, nil.months],
  );
  return rows.map((row) => row.month);
}

async function monthsEntered(tx: Tx, nil: NilReturn): Promise<Month[]> {
  const rows = await tx.query<{ month: Month }>(
    `select month from month_entry where unit_id = $1 and register = $2 and month = any($3::int[]) and lines is not null
     order by 1`,
    [nil.unitId, nil.register, nil.months],
  );
  return rows.map((row) => row.month);
}

/** 零报告: states that nothing happened in these months. Throws OutOfScopeError. */
export async function setNilReturn(tx: Tx, scope: OrgScope, nil: NilReturn): Promise<Result<Month[], NilRefusal>> {
  await unitWithin(scope, nil.unitId, tx.query);
  const taken = await monthsWithRows(tx, nil);
  if (taken.length > 0) return err({ code: 'hasRows', months: taken });
  const entered = await monthsEntered(tx, nil);
  if (entered.length > 0) return err({ code: 'hasEntry', months: entered });
  const added = await tx.query<{ month: Month }>(
    `insert into nil_return (unit_id, register, month, "by") select $1, $2, unnest($3::int[]), $4
     on conflict do nothing returning month`,
    [nil.unitId, nil.register, [...new Set(nil.months)], scope.actor],
  );
  return ok(await changed(tx, scope, { ...nil, months: added.map((row) => row.month), action: 'nilReturn.set' }));
}

/** Takes the statement back: the months are gaps again. Throws OutOfScopeError. */
export async function withdrawNilReturn(tx: Tx, scope: OrgScope, nil: NilReturn): Promise<Month[]> {
  await unitWithin(scope, nil.unitId, tx.query);
  const gone = await tx.query<{ month: Month }>(
    'delete from nil_return where unit_id = $1 and register = $2 and month = any($3::int[]) returning month',
    [nil.unitId, nil.register, nil.months],
  );
  return changed(tx, scope, { ...nil, months: gone.map((row) => row.month), action: 'nilReturn.withdraw' });
}

async function changed(tx: Tx, scope: OrgScope, nil: NilReturn & { readonly action: string }): Promise<Month[]> {
  const months = [...nil.months].sort((a, b) => a - b);
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) return [];
  await recomputeCells(tx, { register: nil.register, unitIds: [nil.unitId], from, to, actor: scope.actor });
  await audit(tx, {
    actor: scope.actor,
    action: nil.action,
    entity: nil.register,
    entityId: String(nil.unitId),
    unitId: nil.unitId,
    detail: { months },
  });
  return months;
}
