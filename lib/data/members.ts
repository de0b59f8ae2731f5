import 'server-only';

import type { Owner } from '@/lib/domain/reporting/gaps';
import { putInto } from '@/lib/domain/put-into';
import { readTogether } from './db';

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
}

const OWNER = `u.id, u.kind, u.valid_from as "validFrom", u.valid_to as "validTo"`;

/** By the ids in the paths, one comparison for each. */
export async function membersOf(roots: readonly Root[]): Promise<Members> {
  const [only, ...others] = roots;
  if (only !== undefined && others.length === 0) return membersOfOne(only);
  const rows = await readTogether<Member & { readonly roots: readonly number[] }>(
    `select ${OWNER}, array_agg(r.id) as roots
     from org_unit u cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')::int[]) as p(id)
       join unnest($1::int[]) as r(id) on r.id = p.id
     group by u.id`,
    [roots.map((r) => r.id)],
  );
  const pairs = rows.flatMap(({ id, roots: above }) => above.map((root) => [id, root] as const));
  return { units: rows, unitIds: pairs.map(([unit]) => unit), rootIds: pairs.map(([, root]) => root) };
}

/** One root asks for no more than the beginning of each path: a report looks a dozen times. */
async function membersOfOne({ id, path }: Root): Promise<Members> {
  const units = await readTogether<Member>(`select ${OWNER} from org_unit u where starts_with(u.path, $1)`, [path]);
  return { units, unitIds: units.map((unit) => unit.id), rootIds: units.map(() => id) };
}

/** The roots that each unit lies below. */
export function rootsByUnit({ unitIds, rootIds }: Members): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  unitIds.forEach((unit, i) => {
    const root = rootIds[i];
    if (root !== undefined) putInto(found, unit, root);
  });
  return found;
}
