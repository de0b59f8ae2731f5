import 'server-only';

import { now } from '@/lib/clock';
import type { Tx } from '../db';

/** One table as it is written: parents stand before the tables that point to them. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** What a backup holds; its first line says so. */
export interface BackupContents {
  /** ISO, UTC */
  readonly madeAt: string;
  /** the migrations that made the tables, in order */
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
  /** the last number that each sequence gave */
  readonly sequences: Readonly<Record<string, number>>;
}

const TABLES = `select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> f.conrelid) as parents
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`;

const SEQUENCES = `select sequencename as name, last_value as value from pg_sequences
  where schemaname = 'public' and last_value is not null order by 1`;

interface Found extends Record<string, unknown> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly parents: readonly string[];
}

/** Parents first; throws where two tables point to each other. */
function inOrder(tables: readonly Found[]): Found[] {
  const done = new Set<string>();
  const ordered: Found[] = [];
  while (ordered.length < tables.length) {
    const next = tables.filter(({ name, parents }) => !done.has(name) && parents.every((parent) => done.has(parent)));
    if (next.length === 0) throw new Error('tables point to each other in a circle');
    for (const table of next) done.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const copyOf = ({ name, columns }: BackupTable, way: 'to stdout' | 'from stdin'): string =>
  `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) ${way}`;

/** Of the database as the transaction sees it. */
export async function readContents(tx: Tx): Promise<BackupContents> {
  const tables: BackupTable[] = [];
  for (const { name, columns } of inOrder(await tx.query<Found>(TABLES))) {
    const [counted] = await tx.query<{ n: number }>(`select count(*) as n from ${quoted(name)}`);
    tables.push({ name, columns, rows: counted?.n ?? 0 });
  }
  const migrations = await tx.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by 1`,
  );
  const sequences = await tx.query<{ name: string; value: number }>(SEQUENCES);
  return {
    madeAt: now().toISOString(),
    migrations: migrations.map(({ name }) => name),
    tables,
    sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value])),
  };
}
