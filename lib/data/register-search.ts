import 'server-only';

import { read } from './db';
import { halvesOf } from './register-halves';
import { addedUp, idsOf, pagesOf, sumsOf, totalOf, type FoundPage, type Part, type Wanted } from './register-page';
import { fromTable, orderKey, type Fragment } from './register-sql';
import { columnOf } from './register-values';

interface Scanned extends Part {
  /** the first ones in the order of the list, up to the end of the asked page */
  readonly ids: readonly number[];
}

/** A searched word must be looked for in every row: the rows are gone through once, for the count and the page. */
async function scan(wanted: Wanted, where: Fragment): Promise<Scanned> {
  const { definition, page, pageSize } = wanted;
  const fields = sumsOf(wanted);
  const kept = fields.map((field) => `, ${columnOf(definition, field)} as "${field}"`).join('');
  const sums = fields.map((field) => `, sum("${field}")::text as "${field}"`).join('');
  const order = orderKey(definition, wanted.sort);
  const [found] = await read<Record<string, string | null> & { total: number; ids: number[] }>(
    `with hit as materialized (select r.id, ${order.key} as key${kept} ${order.byUnit ? where.text : where.bare})
     select counted.*, array(
       select id from hit order by key ${order.direction}, id ${order.way} limit ${page * pageSize}) as ids
     from (select count(*) as total${sums} from hit) as counted`,
    where.values,
  );
  const { total, ids, ...added } = found ?? { total: 0, ids: [] };
  return { total, sums: added, ids };
}

/** The asked page out of the first rows of each part. The database orders them: it knows how texts sort. */
async function pageOf(wanted: Wanted, parts: readonly Scanned[], page: number): Promise<readonly number[]> {
  const { definition, pageSize } = wanted;
  const filled = parts.filter(({ ids }) => ids.length > 0);
  if (filled.length < 2) return (filled[0]?.ids ?? []).slice((page - 1) * pageSize, page * pageSize);
  const first = filled.flatMap(({ ids }) => ids);
  return idsOf({ ...wanted, where: { ...fromTable(definition, 'r.id = any($1::int[])'), values: [first] } }, page);
}

/** The page of a list that is searched for a word, in as many parts as are worth it. */
export async function findByScan(wanted: Wanted): Promise<FoundPage> {
  const halves = await halvesOf({ ...wanted, select: 'select r.id' });
  const parts = await Promise.all(halves.map((half) => scan(wanted, half)));
  const total = totalOf(parts);
  const pages = pagesOf(total, wanted.pageSize);
  const page = Math.min(wanted.page, pages);
  const [ids, sums] = await Promise.all([pageOf(wanted, parts, page), addedUp(sumsOf(wanted), parts)]);
  return { total, sums, page, pages, ids };
}
