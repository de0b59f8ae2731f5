import 'server-only';

import { contains, type OrgUnit } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';
import { read, type Tx } from './db';

/** The unit does not exist or lies outside the asker's subtree: one answer for both, so that nothing leaks. */
export class OutOfScopeError extends Error {
  readonly unitId: number;
  constructor(unitId: number) {
    super(`unit ${unitId} is not within the scope`);
    this.name = 'OutOfScopeError';
    this.unitId = unitId;
  }
}

export const UNIT_COLUMNS = `u.id, u.code, u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId",
  u.path, u.population, u.valid_from as "validFrom", u.valid_to as "validTo"`;

export type UnitRow = OrgUnit & Record<string, unknown>;

/** Ids of a unit and of everything below it. */
export async function unitIdsUnder(path: string, run: Tx['query'] = read): Promise<number[]> {
  const rows = await run<{ id: number }>('select id from org_unit where starts_with(path, $1) order by id', [path]);
  return rows.map((row) => row.id);
}

/** The unit, if the scope contains it; throws OutOfScopeError otherwise. */
export async function unitWithin(scope: OrgScope, unitId: number, run: Tx['query'] = read): Promise<OrgUnit> {
  const [unit] = await run<UnitRow>(`select ${UNIT_COLUMNS} from org_unit u where u.id = $1`, [unitId]);
  if (unit === undefined || !contains(scope.path, unit.path)) throw new OutOfScopeError(unitId);
  return unit;
}
