import 'server-only';

import { contains, type OrgUnit } from '@/lib/domain/org-unit';
import type { Owner } from '@/lib/domain/reporting/gaps';
import type { OrgScope } from '@/lib/domain/scope';
import { readPrepared, readTogether, type Statement } from './db';
import { OutOfScopeError, UNIT_COLUMNS, type UnitRow } from './unit-within';

/** A subtree whose cells are added up together. */
export interface Root {
  readonly id: number;
  readonly path: string;
}

interface Member extends Owner {
  readonly id: number;
}

/** The units below some roots: each once, and once beside every root that it lies below. */
export interface Members {
  readonly units: readonly Member[];
  /** two columns of one length */
  readonly unitIds: readonly number[];
  readonly rootIds: readonly number[];
  /** the roots that each unit lies below */
  readonly above: ReadonlyMap<number, readonly number[]>;
}

const owner = (u: string): string => `${u}.id, ${u}.kind, ${u}.valid_from as "validFrom", ${u}.valid_to as "validTo"`;

/** By the ids in the paths, one comparison for each. */
const BELOW = `select ${owner('u')}, array_agg(r.id) as roots
  from org_unit u cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')::int[]) as p(id)
    join unnest($1::int[]) as r(id) on r.id = p.id
  group by u.id`;

type Rooted = Member & { readonly roots: readonly number[] };

export async function membersOf(roots: readonly Root[]): Promise<Members> {
  const [only, ...others] = roots;
  if (only !== undefined && others.length === 0)
    return membersOfOne(
      only.id,
      await readTogether<Member>(`select ${owner('u')} from org_unit u where starts_with(u.path, $1)`, [only.path]),
    );
  return membersFrom(await readTogether<Rooted>(BELOW, [roots.map((r) => r.id)]));
}

function membersFrom(rows: readonly Rooted[]): Members {
  const pairs = rows.flatMap(({ id, roots }) => roots.map((root) => [id, root] as const));
  return {
    units: rows,
    unitIds: pairs.map(([unit]) => unit),
    rootIds: pairs.map(([, root]) => root),
    above: new Map(rows.map(({ id, roots }) => [id, roots])),
  };
}

/** A unit with the ids on the way down to it from another, its own last. */
export interface UnitUnder extends Member {
  readonly way: readonly number[];
}

/** Everything below one unit, to be read in one journey with the units that may become roots. */
export const unitsUnder = (parentId: number): Statement<UnitUnder> => ({
  text: `select ${owner('u')}, string_to_array(trim(both '/' from substr(u.path, length(parent.path))), '/')::int[] as way
    from org_unit parent join org_unit u on starts_with(u.path, parent.path) where parent.id = $1`,
  values: [parentId],
});

/** membersOf() for roots that all lie below the unit of unitsUnder(). */
export function membersAmong(under: readonly UnitUnder[], roots: readonly Root[]): Members {
  const isRoot = new Set(roots.map(({ id }) => id));
  const rows = under.map(({ way, ...unit }) => ({ ...unit, roots: way.filter((id) => isRoot.has(id)) }));
  return membersFrom(rows.filter((row) => row.roots.length > 0));
}

/** A unit without what lies below it. */
export const memberAlone = ({ id, kind, validFrom, validTo }: OrgUnit): Members =>
  membersOfOne(id, [{ id, kind, validFrom, validTo }]);

function membersOfOne(root: number, units: readonly Member[]): Members {
  const unitIds = units.map((unit) => unit.id);
  return { units, unitIds, rootIds: unitIds.map(() => root), above: new Map(unitIds.map((id) => [id, [root]])) };
}

/** A unit of the scope and what lies below it, in one reading. Throws OutOfScopeError. */
export async function unitWithMembers(
  scope: OrgScope,
  unitId: number,
): Promise<{ readonly unit: OrgUnit; readonly members: Members }> {
  const [found] = await readPrepared<UnitRow & { below: Member[] }>(
    `select ${UNIT_COLUMNS}, (select json_agg(b) from (select ${owner('b')} from org_unit b where starts_with(b.path, u.path)) as b) as below
     from org_unit u where u.id = $1`,
    [unitId],
  );
  if (found === undefined || !contains(scope.path, found.path)) throw new OutOfScopeError(unitId);
  const { below, ...unit } = found;
  return { unit, members: membersOfOne(unit.id, below) };
}
