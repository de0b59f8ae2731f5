import 'server-only';

import type { Period } from '@/lib/domain/period';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { additiveFields } from '@/lib/domain/register/listing';
import { read } from './db';
import { halvesOf } from './register-halves';
import { orderBy, type Fragment, type Sort } from './register-sql';
import { columnOf } from './register-values';

/** Rows in the order of a list, by pages. */
interface Ordered {
  readonly definition: RegisterDefinition;
  readonly where: Pick<Fragment, 'text' | 'bare' | 'values'>;
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

/** Ids of one page in the order of the list. */
export async function idsOf({ definition, where, sort, pageSize }: Ordered, page: number): Promise<number[]> {
  const from = sort?.field === 'unit' ? where.text : where.bare;
  const rows = await read<{ id: number }>(
    `select r.id ${from} ${orderBy(definition, sort)} limit ${pageSize} offset ${(page - 1) * pageSize}`,
    where.values,
  );
  return rows.map(({ id }) => id);
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

async function counted(wanted: Wanted): Promise<Pick<FoundPage, 'total' | 'sums'>> {
  const fields = sumsOf(wanted);
  const sums = fields.map((field) => `, sum(${columnOf(wanted.definition, field)})::text as "${field}"`);
  const select = `select count(*) as total${sums.join('')}`;
  const halves = await halvesOf({ ...wanted, select });
  const parts = await Promise.all(
    halves.map(async ({ bare, values }) => {
      const [{ total, ...added } = { total: 0 }] = await read<Counted>(`${select} ${bare}`, values);
      return { total, sums: added };
    }),
  );
  return { total: totalOf(parts), sums: await addedUp(fields, parts) };
}

/**
 * Indexes answer both questions, each by itself and at the same time: the count needs no row, the page only its own.
 * A page beyond the last one is known to be so only by the count, and the last one is read then.
 */
export async function findByIndex(wanted: Wanted): Promise<FoundPage> {
  const [{ total, sums }, asked] = await Promise.all([counted(wanted), idsOf(wanted, wanted.page)]);
  const pages = pagesOf(total, wanted.pageSize);
  const page = Math.min(wanted.page, pages);
  return { total, sums, page, pages, ids: page === wanted.page ? asked : await idsOf(wanted, page) };
}
