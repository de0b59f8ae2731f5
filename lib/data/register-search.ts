import 'server-only';

import { read } from './db';
import { halvesOf, isLong, sizeOf } from './register-halves';
import {
  addedUp,
  countedIn,
  mergedIds,
  pagesOf,
  sumsOf,
  totalOf,
  type FoundPage,
  type Part,
  type Wanted,
} from './register-page';
import { orderBy, orderKey, type Rows, type Word } from './register-sql';
import { columnOf } from './register-values';
import { planOf, type StatementPlan } from './statement-plan';

interface Scanned extends Part {
  /** the first ones in the order of the list, up to the end of the asked page */
  readonly ids: readonly number[];
}

/** The rows are gone through once, for the count and the page. */
async function scan(wanted: Wanted, where: Rows): Promise<Scanned> {
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

async function findByScan(wanted: Wanted, parts: readonly Rows[]): Promise<FoundPage> {
  const scanned = await Promise.all(parts.map((part) => scan(wanted, part)));
  const total = totalOf(scanned);
  const pages = pagesOf(total, wanted.pageSize);
  const page = Math.min(wanted.page, pages);
  const firsts = scanned.map(({ ids }) => ids);
  const [ids, sums] = await Promise.all([mergedIds(wanted, firsts, page), addedUp(sumsOf(wanted), scanned)]);
  return { total, sums, page, pages, ids };
}

interface Expected {
  /** the list without the word */
  readonly among: StatementPlan;
  /** the list with it */
  readonly found: StatementPlan;
}

/** A row that an index finds takes about as long as so many that are gone through. */
const ROW_BY_INDEX = 2;

/** An index of texts finds the word in all units and years, whatever the list is of. */
async function partsFor(wanted: Wanted, { byIndex }: Word, { among, found }: Expected): Promise<readonly Rows[]> {
  if (byIndex !== null) {
    const { rows } = await sizeOf(wanted.definition);
    if (rows * (found.rows / among.rows) * ROW_BY_INDEX < among.rows) return [byIndex.rows];
  }
  return halvesOf(wanted, among);
}

/** How many rows are gone through for a page, as against how many it should take if the word stood evenly. */
const PATIENCE = 4;

/**
 * The page of a word that many rows have, looked for in the order of the list, which an index has. null: it is not found
 * so, and how long the search would go on is not known, because where the word stands depends on unit or day.
 */
async function pageOnTheWay(wanted: Wanted, word: Word, { among, found }: Expected): Promise<readonly number[] | null> {
  const { definition, page, pageSize, sort } = wanted;
  if (sort !== null || found.rows < among.rows / 50) return null;
  const rows = Math.ceil((PATIENCE * page * pageSize * among.rows) / found.rows);
  if (rows > among.rows / 10) return null;
  const order = orderBy(definition, null);
  const ids = await read<{ id: number }>(
    `select r.id from (select r.* ${word.among.bare} ${order} limit ${rows}) r where ${word.planned} ${order}
     limit ${pageSize} offset ${(page - 1) * pageSize}`,
    wanted.where.values,
  );
  return ids.length < pageSize ? null : ids.map(({ id }) => id);
}

/** The page of a list that is searched for a word: how, is decided by how often the planner expects it. */
export async function findByWord(wanted: Wanted, word: Word): Promise<FoundPage> {
  const among = await planOf(`select r.id ${word.among.bare}`, word.among.values);
  if (!isLong(among)) return findByScan(wanted, [wanted.where]);
  const likely = word.byIndex?.candidates ?? wanted.where;
  const expected = { among, found: await planOf(`select r.id ${likely.bare}`, likely.values) };
  const [parts, ids] = await Promise.all([partsFor(wanted, word, expected), pageOnTheWay(wanted, word, expected)]);
  if (ids === null) return findByScan(wanted, parts);
  const counts = await countedIn(wanted, parts);
  return { ...counts, page: wanted.page, pages: pagesOf(counts.total, wanted.pageSize), ids };
}
