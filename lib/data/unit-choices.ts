import 'server-only';

import type { OrgUnit } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';
import {
  CARRIED_UNITS,
  MOST_CHOICES,
  type OfferRule,
  type UnitChoice,
  type UnitChoices,
} from '@/lib/domain/unit-choice';
import { inTreeOrder } from '@/lib/domain/unit-tree';
import { read } from './db';
import { UNIT_COLUMNS, type UnitRow } from './unit-within';

/** The units of the scope in tree order, closed ones too; null where they are too many to go along with a page. */
export async function carriedUnits(scope: OrgScope): Promise<OrgUnit[] | null> {
  const rows = await read<UnitRow>(`select ${UNIT_COLUMNS} from org_unit u where starts_with(u.path, $1) limit $2`, [
    scope.path,
    CARRIED_UNITS + 1,
  ]);
  return rows.length > CARRIED_UNITS ? null : inTreeOrder(rows);
}

/** One unit more than is shown says that there are more. */
const shown = <T>(rows: readonly T[]): { units: T[]; more: boolean } => ({
  units: rows.slice(0, MOST_CHOICES),
  more: rows.length > MOST_CHOICES,
});

/** Names of the units above u; $1 is the path of the scope. */
export const PLACE = `coalesce((
  select string_agg(a.name, ' · ' order by length(a.path))
  from org_unit a
  where a.id = any (string_to_array(trim(both '/' from u.path), '/')::int[]) and a.id <> u.id and starts_with(a.path, $1)
), '')`;

/** $1 is the path of the scope, $2 whether only those still there, $3 the kinds (null: any). */
const OFFERED = `starts_with(u.path, $1) and (u.valid_to is null or not $2) and ($3::text[] is null or u.kind = any ($3))`;

type ChoiceRow = UnitChoice & Record<string, unknown>;

const ruled = (scope: OrgScope, { open = false, kinds }: OfferRule) => [scope.path, open, kinds ?? null];

/**
 * Units of the scope by a piece of the name or the beginning of the code: those called exactly so first, then those
 * that begin so, the higher before the lower.
 */
export async function searchUnits(
  scope: OrgScope,
  { search, ...rule }: OfferRule & { search: string },
): Promise<UnitChoices> {
  const rows = await read<ChoiceRow>(
    `select ${UNIT_COLUMNS}, ${PLACE} as place from org_unit u
     where ${OFFERED}
       and (strpos(lower(u.name), $4) > 0 or strpos(lower(coalesce(u.short_name, '')), $4) > 0 or starts_with(lower(u.code), $4))
     order by lower(u.name) <> $4, not starts_with(lower(u.name), $4), length(u.path) - length(replace(u.path, '/', '')), u.code
     limit $5`,
    [...ruled(scope, rule), search.trim().toLowerCase(), MOST_CHOICES + 1],
  );
  return shown(rows);
}

/** What lies around a unit, in tree order: those above it, those beside it and those right below. */
export async function unitsAround(
  scope: OrgScope,
  { unit, ...rule }: OfferRule & { unit: OrgUnit },
): Promise<UnitChoices> {
  const rows = await read<ChoiceRow>(
    `select ${UNIT_COLUMNS}, '' as place from org_unit u
     where ${OFFERED} and (starts_with($4, u.path) or u.parent_id = $5 or u.parent_id is not distinct from $6)
     order by not starts_with($4, u.path), u.parent_id is distinct from $5, u.code
     limit $7`,
    [...ruled(scope, rule), unit.path, unit.id, unit.parentId, MOST_CHOICES + 1],
  );
  const { units, more } = shown(rows);
  return { units: inTreeOrder(units), more };
}

/** The first unit of the scope, the higher before the lower, that the rule lets through; null when there is none. */
export async function firstOffered(scope: OrgScope, rule: OfferRule): Promise<OrgUnit | null> {
  const [unit] = await read<UnitRow>(
    `select ${UNIT_COLUMNS} from org_unit u where ${OFFERED}
     order by length(u.path) - length(replace(u.path, '/', '')), u.code limit 1`,
    ruled(scope, rule),
  );
  return unit ?? null;
}

/** Whether any unit lies below. */
export async function hasUnitsBelow(unitId: number): Promise<boolean> {
  const [row] = await read<{ found: boolean }>('select exists (select from org_unit where parent_id = $1) as found', [
    unitId,
  ]);
  return row?.found === true;
}
