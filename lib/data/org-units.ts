import 'server-only';

import { inTreeOrder } from '@/lib/domain/unit-tree';
import { contains, type OrgUnit } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';
import { read, type Tx } from './db';
import { UNIT_COLUMNS, type UnitRow } from './unit-within';

/** One unit with everything the office keeps about it. */
export interface OrgUnitDetail extends OrgUnit {
  readonly households: number | null;
  readonly areaKm2: number | null;
  readonly contact: string | null;
  readonly successorId: number | null;
}

export const UNIT_DETAIL = `${UNIT_COLUMNS}, u.households, u.area_km2 as "areaKm2", u.contact, u.successor_id as "successorId"`;

/** The units of the scope, a parent before its children, siblings by code; closed ones too. */
export async function listUnits(scope: OrgScope): Promise<OrgUnit[]> {
  const rows = await read<UnitRow>(`select ${UNIT_COLUMNS} from org_unit u where starts_with(u.path, $1)`, [
    scope.path,
  ]);
  return inTreeOrder(rows);
}

/** `most`: no more than so many, whichever; to find out whether there are more. */
export async function listUnitDetails(scope: OrgScope, most: number | null = null): Promise<OrgUnitDetail[]> {
  const rows = await read<OrgUnitDetail & UnitRow>(
    `select ${UNIT_DETAIL} from org_unit u where starts_with(u.path, $1) limit $2`,
    [scope.path, most],
  );
  return inTreeOrder(rows);
}

/** One of them by its code; null when there is none or it lies outside the scope. */
export async function findUnitDetail(scope: OrgScope, code: string): Promise<OrgUnitDetail | null> {
  const [unit] = await read<OrgUnitDetail & UnitRow>(
    `select ${UNIT_DETAIL} from org_unit u where u.code = $1 and starts_with(u.path, $2)`,
    [code, scope.path],
  );
  return unit ?? null;
}

/** A unit by its code (text) or id (number); null when there is none or it lies outside the scope. */
export async function findUnit(
  scope: OrgScope,
  codeOrId: string | number,
  run: Tx['query'] = read,
): Promise<OrgUnit | null> {
  const column = typeof codeOrId === 'number' ? 'id' : 'code';
  const [unit] = await run<UnitRow>(`select ${UNIT_COLUMNS} from org_unit u where u.${column} = $1`, [codeOrId]);
  return unit !== undefined && contains(scope.path, unit.path) ? unit : null;
}

/** The unit at the top of the scope: for '/' the first root by code; null in an empty installation. */
export async function homeUnit(scope: OrgScope): Promise<OrgUnit | null> {
  const [unit] = await read<UnitRow>(
    `select ${UNIT_COLUMNS} from org_unit u where u.path = $1 or ($1 = '/' and u.parent_id is null)
     order by u.valid_to is not null, u.code limit 1`,
    [scope.path],
  );
  return unit ?? null;
}
