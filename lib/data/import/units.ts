import 'server-only';

import { type NamedUnit, unitFinder } from '@/lib/domain/import/units';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from '../db';

/** Finds the units of the scope by code, full path or name; units outside of it are unknown to the import. */
export async function scopeUnits(scope: OrgScope): Promise<ReturnType<typeof unitFinder>> {
  const rows = await read<{ id: number; code: string; name: string; shortName: string | null; path: string }>(
    `select id, code, name, short_name as "shortName", path from org_unit order by path`,
  );
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const fullName = (path: string): string =>
    path
      .split('/')
      .filter(Boolean)
      .map((id) => names.get(Number(id)) ?? '')
      .join('/');
  const units: NamedUnit[] = rows
    .filter((row) => row.path.startsWith(scope.path))
    .map(({ path, ...row }) => ({ ...row, fullName: fullName(path) }));
  return unitFinder(units);
}
