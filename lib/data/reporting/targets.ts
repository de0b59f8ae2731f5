import 'server-only';

import { contains, type OrgUnit } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { read, transaction } from '../db';
import { OutOfScopeError, unitWithin } from '../unit-within';

/** What the year asks of each indicator: the unit's own target stands before that of whoever is above it. */
export async function targetsOf(
  scope: OrgScope,
  asked: { readonly unitId: number; readonly year: number },
): Promise<ReadonlyMap<string, number>> {
  const unit = await unitWithin(scope, asked.unitId);
  const rows = await read<{ code: string; value: number }>(
    `select distinct on (t.code) t.code, t.value from indicator_target t join org_unit u on u.id = t.unit_id
     where t.year = $2 and starts_with($1, u.path) order by t.code, length(u.path) desc`,
    [unit.path, asked.year],
  );
  return new Map(rows.map((row) => [row.code, row.value]));
}

/** The same for several units at once, by unit. Throws OutOfScopeError. */
export async function targetsOfEach(
  scope: OrgScope,
  { units, year }: { readonly units: readonly Pick<OrgUnit, 'id' | 'path'>[]; readonly year: number },
): Promise<ReadonlyMap<number, ReadonlyMap<string, number>>> {
  const foreign = units.find((unit) => !contains(scope.path, unit.path));
  if (foreign !== undefined) throw new OutOfScopeError(foreign.id);
  const rows = await read<{ id: number; code: string; value: number }>(
    `select distinct on (u.id, t.code) u.id, t.code, t.value
     from org_unit u join indicator_target t on t.year = $2
       join org_unit a on a.id = t.unit_id and starts_with(u.path, a.path)
     where u.id = any($1::int[]) order by u.id, t.code, length(a.path) desc`,
    [units.map((unit) => unit.id), year],
  );
  const found = new Map<number, Map<string, number>>();
  for (const { id, code, value } of rows) found.set(id, (found.get(id) ?? new Map<string, number>()).set(code, value));
  return found;
}

interface Target {
  readonly unitId: number;
  readonly year: number;
  readonly code: string;
  /** as the indicator counts: a rate from 0 to 1; null takes the target away */
  readonly value: number | null;
}

/** Throws OutOfScopeError. */
export async function writeTarget(scope: OrgScope, { unitId, year, code, value }: Target): Promise<void> {
  await transaction(async (tx) => {
    await unitWithin(scope, unitId, tx.query);
    const key = [unitId, code, year];
    if (value === null)
      await tx.query('delete from indicator_target where unit_id = $1 and code = $2 and year = $3', key);
    else
      await tx.query(
        `insert into indicator_target (unit_id, code, year, value, "by") values ($1, $2, $3, $4, $5)
         on conflict (unit_id, code, year) do update set value = excluded.value, "by" = excluded."by", at = now()`,
        [...key, value, scope.actor],
      );
    const detail = { year, value };
    await audit(tx, {
      actor: scope.actor,
      action: 'target.write',
      entity: 'indicator',
      entityId: code,
      unitId,
      detail,
    });
  });
}
