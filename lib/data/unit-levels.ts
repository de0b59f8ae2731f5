import 'server-only';

import type { OrgUnit } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { UNIT_DETAIL, type OrgUnitDetail } from './org-units';
import { PLACE } from './unit-choices';
import { UNIT_COLUMNS, type UnitRow } from './unit-within';

/** A row of the table of units where they are too many for one page. */
export interface LevelUnit extends OrgUnitDetail {
  readonly successorName: string | null;
  /** units right below it */
  readonly below: number;
  /** names of the units above it within the scope */
  readonly place: string;
}

export interface UnitLevel {
  readonly units: readonly LevelUnit[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export const UNITS_A_PAGE = 100;

interface Asked {
  /** the unit below which they lie; null for the top of the scope */
  readonly under: OrgUnit | null;
  /** a piece of the name or the beginning of the code, looked for in all that lies below; '' for the next level only */
  readonly search: string;
  readonly page: number;
}

const LEVEL = `starts_with(u.path, $1) and u.path <> $2 and (
  ($4 = '' and (u.parent_id = $3 or ($3::int is null and (u.path = $1 or ($1 = '/' and u.parent_id is null)))))
  or ($4 <> '' and starts_with(u.path, $2) and (strpos(lower(u.name), $4) > 0 or starts_with(lower(u.code), $4))))`;

/** One level of the tree, or what was found below it; siblings by code. */
export async function unitLevel(scope: OrgScope, { under, search, page }: Asked): Promise<UnitLevel> {
  const wanted = search.trim().toLowerCase();
  const asked = [scope.path, under?.path ?? '/', under?.id ?? null, wanted];
  const [counted] = await read<{ total: number }>(
    `select count(*)::int as total from org_unit u where ${LEVEL}`,
    asked,
  );
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / UNITS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const units = await read<LevelUnit & UnitRow>(
    `select ${UNIT_DETAIL}, ${wanted === '' ? "''" : PLACE} as place,
       (select s.name from org_unit s where s.id = u.successor_id) as "successorName",
       (select count(*)::int from org_unit b where b.parent_id = u.id) as below
     from org_unit u where ${LEVEL} order by u.code limit $5 offset $6`,
    [...asked, UNITS_A_PAGE, (shown - 1) * UNITS_A_PAGE],
  );
  return { units, total, page: shown, pages };
}

/** The units above one within the scope, the highest first, and itself. */
export const wayTo = (scope: OrgScope, unit: OrgUnit): Promise<OrgUnit[]> =>
  read<UnitRow>(
    `select ${UNIT_COLUMNS} from org_unit u where starts_with(u.path, $1) and starts_with($2, u.path) order by length(u.path)`,
    [scope.path, unit.path],
  );
