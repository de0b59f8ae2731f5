import 'server-only';

import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { additiveFields } from '@/lib/domain/register/listing';
import { read } from './db';
import { orderBy, orderKey, type Fragment, type Sort } from './register-sql';
import { columnOf } from './register-values';

interface Wanted {
  readonly definition: RegisterDefinition;
  readonly where: Fragment;
  readonly sort: Sort | null;
  /** the sums of these are asked for, where a sum means something */
  readonly fields: readonly string[];
  readonly page: number;
  readonly pageSize: number;
}

/** What is known of a list before its rows are read. */
export interface FoundPage {
  readonly total: number;
  readonly sums: Readonly<Record<string, number | null>>;
  /** within 1 and the last page */
  readonly page: number;
  readonly pages: number;
  /** of the page, in its order */
  readonly ids: readonly number[];
}

type Counted = Record<string, number | null> & { total: number };

function sumsOf({ definition, fields }: Wanted): string[] {
  // Only what is shown is added up.
  return additiveFields(definition).filter((field) => fields.includes(field));
}

const pagesOf = (total: number, pageSize: number): number => Math.max(1, Math.ceil(total / pageSize));

/** Ids of one page in the order of the list. */
async function idsOf({ definition, where, sort, pageSize }: Wanted, page: number): Promise<number[]> {
  const from = sort?.field === 'unit' ? where.text : where.bare;
  const rows = await read<{ id: number }>(
    `select r.id ${from} ${orderBy(definition, sort)} limit ${pageSize} offset ${(page - 1) * pageSize}`,
    where.values,
  );
  return rows.map(({ id }) => id);
}

/**
 * Indexes answer both questions, each by itself and at the same time: the count needs no row, the page only its own.
 * A page beyond the last one is known to be so only by the count, and the last one is read then.
 */
export async function findByIndex(wanted: Wanted): Promise<FoundPage> {
  const { definition, where, pageSize } = wanted;
  const sums = sumsOf(wanted).map((field) => `, sum(${columnOf(definition, field)}) as "${field}"`);
  const [[counted], asked] = await Promise.all([
    read<Counted>(`select count(*) as total${sums.join('')} ${where.bare}`, where.values),
    idsOf(wanted, wanted.page),
  ]);
  const { total, ...added } = counted ?? { total: 0 };
  const pages = pagesOf(total, pageSize);
  const page = Math.min(wanted.page, pages);
  return { total, sums: added, page, pages, ids: page === wanted.page ? asked : await idsOf(wanted, page) };
}

/** A searched word must be looked for in every row: the rows are gone through once, for the count and the page. */
export async function findByScan(wanted: Wanted): Promise<FoundPage> {
  const { definition, where, pageSize } = wanted;
  const fields = sumsOf(wanted);
  const kept = fields.map((field) => `, ${columnOf(definition, field)} as "${field}"`).join('');
  const sums = fields.map((field) => `, sum("${field}") as "${field}"`).join('');
  const order = orderKey(definition, wanted.sort);
  const [found] = await read<Record<string, number | null> & { total: number; ids: number[] }>(
    `with hit as materialized (select r.id, ${order.key} as key${kept} ${order.byUnit ? where.text : where.bare})
     select counted.*, array(
       select id from hit order by key ${order.direction}, id ${order.way} limit ${pageSize}
       offset (least(${wanted.page}, greatest(1, ceil(counted.total / ${pageSize}.0)))::bigint - 1) * ${pageSize}) as ids
     from (select count(*) as total${sums} from hit) as counted`,
    where.values,
  );
  const { total, ids, ...added } = found ?? { total: 0, ids: [] };
  const pages = pagesOf(total, pageSize);
  return { total, sums: added, page: Math.min(wanted.page, pages), pages, ids };
}
