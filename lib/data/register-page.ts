import 'server-only';

import type { Period } from '@/lib/domain/period';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { additiveFields } from '@/lib/domain/register/listing';
import { read } from './db';
import { halvesOf, isLong } from './register-halves';
import { fromTable, orderBy, type Fragment, type Rows, type Sort } from './register-sql';
import { columnOf } from './register-values';
import { planOf } from './statement-plan';

/** Rows in the order of a list, by pages. */
interface Ordered {
  readonly definition: RegisterDefinition;
  readonly where: Rows;
  readonly sort: Sort | null;
  readonly pageSize: number;
}

export interface Wanted extends Ordered {
  readonly where: Fragment;
  readonly period: Period | null;
  /** the sums of these are asked for, where a sum means something */
  readonly fields: readonly string[];
  readonly page: number;
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

type Counted = Record<string, string | null> & { total: number };

/** Fields whose sum means something, of those that are shown. */
export function sumsOf({ definition, fields }: Wanted): string[] {
  return additiveFields(definition).filter((field) => fields.includes(field));
}

export const pagesOf = (total: number, pageSize: number): number => Math.max(1, Math.ceil(total / pageSize));

function pageStatement({ definition, where, sort, pageSize }: Ordered, page: number): string {
  const from = sort?.field === 'unit' ? where.text : where.bare;
  return `select r.id ${from} ${orderBy(definition, sort)} limit ${pageSize} offset ${(page - 1) * pageSize}`;
}

/** Ids of one page in the order of the list. */
async function idsOf(asked: Ordered, page: number): Promise<number[]> {
  return (await read<{ id: number }>(pageStatement(asked, page), asked.where.values)).map(({ id }) => id);
}

/** The asked page out of the first rows of each part. The database orders them: it knows how texts sort. */
export async function mergedIds(
  asked: Ordered,
  parts: readonly (readonly number[])[],
  page: number,
): Promise<number[]> {
  const { pageSize } = asked;
  const filled = parts.filter((ids) => ids.length > 0);
  if (filled.length < 2) return (filled[0] ?? []).slice((page - 1) * pageSize, page * pageSize);
  return idsOf(
    { ...asked, where: { ...fromTable(asked.definition, 'r.id = any($1::int[])'), values: [filled.flat()] } },
    page,
  );
}

/** Beyond it there is more to merge than two connections save. */
const MOST_MERGED = 10_000;

/** An order that no index has makes the database read every row of the list. */
async function pageIds(wanted: Wanted, page: number): Promise<readonly number[]> {
  const first = page * wanted.pageSize;
  if (wanted.sort === null || first > MOST_MERGED) return idsOf(wanted, page);
  const plan = await planOf(pageStatement(wanted, page), wanted.where.values);
  if (!isLong(plan)) return idsOf(wanted, page);
  const halves = await halvesOf(wanted, plan);
  const parts = await Promise.all(halves.map((where) => idsOf({ ...wanted, where, pageSize: first }, 1)));
  return mergedIds(wanted, parts, page);
}

/** Sums come as text, so that no cent is lost when parts are added. */
export interface Part {
  readonly total: number;
  readonly sums: Readonly<Record<string, string | null>>;
}

/** Blank where every part is blank. */
export async function addedUp(fields: readonly string[], parts: readonly Part[]): Promise<FoundPage['sums']> {
  const [first, ...others] = parts;
  const known = (text: string | null | undefined): number | null => (text == null ? null : Number(text));
  if (others.length === 0) return Object.fromEntries(fields.map((field) => [field, known(first?.sums[field])]));
  if (fields.length === 0) return {};
  const columns = fields.map((field, i) => `(select sum(x) from unnest($${i + 1}::numeric[]) as x) as "${field}"`);
  const values = fields.map((field) => parts.map(({ sums }) => sums[field] ?? null));
  const [sums] = await read<Record<string, number | null>>(`select ${columns.join(', ')}`, values);
  return sums ?? {};
}

export const totalOf = (parts: readonly Part[]): number => parts.reduce((sum, { total }) => sum + total, 0);

const countOf = (wanted: Wanted): string => {
  const sums = sumsOf(wanted).map((field) => `, sum(${columnOf(wanted.definition, field)})::text as "${field}"`);
  return `select count(*) as total${sums.join('')}`;
};

/** Count and sums of a list whose rows are all in one part or another, none in two. */
export async function countedIn(wanted: Wanted, parts: readonly Rows[]): Promise<Pick<FoundPage, 'total' | 'sums'>> {
  const counts = await Promise.all(
    parts.map(async ({ bare, values }) => {
      const [{ total, ...sums } = { total: 0 }] = await read<Counted>(`${countOf(wanted)} ${bare}`, values);
      return { total, sums };
    }),
  );
  return { total: totalOf(counts), sums: await addedUp(sumsOf(wanted), counts) };
}

async function counted(wanted: Wanted): Promise<Pick<FoundPage, 'total' | 'sums'>> {
  const { bare, values } = wanted.where;
  return countedIn(wanted, await halvesOf(wanted, await planOf(`${countOf(wanted)} ${bare}`, values)));
}

/**
 * Indexes answer both questions, each by itself and at the same time: the count needs no row, the page only its own.
 * A page beyond the last one is known to be so only by the count, and the last one is read then.
 */
export async function findByIndex(wanted: Wanted): Promise<FoundPage> {
  const [{ total, sums }, asked] = await Promise.all([counted(wanted), pageIds(wanted, wanted.page)]);
  const pages = pagesOf(total, wanted.pageSize);
  const page = Math.min(wanted.page, pages);
  return { total, sums, page, pages, ids: page === wanted.page ? asked : await pageIds(wanted, page) };
}
