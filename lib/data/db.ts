import 'server-only';

import { createHash } from 'node:crypto';

import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

import { databaseUrl } from '../env';
import { PrismaClient } from '../generated/prisma/client';

/** A statement runner inside one transaction; only `transaction` makes one, so a write without one does not compile. */
export interface Tx {
  readonly query: <T extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<T[]>;
  /** for COPY, in lib/data/import only */
  readonly client: pg.PoolClient;
  readonly brand: 'tx';
}

// Dates and naive times stay text, so that no server time zone can move them; counts and sums become numbers.
const { builtins } = pg.types;
pg.types.setTypeParser(builtins.DATE, (text) => text);
pg.types.setTypeParser(builtins.TIMESTAMP, (text) => text.replace(' ', 'T'));
pg.types.setTypeParser(builtins.INT8, Number);
pg.types.setTypeParser(builtins.NUMERIC, Number);

interface Shared {
  pool?: pg.Pool;
  prisma?: PrismaClient;
}

// One pool a process: next dev evaluates modules again on every change.
const shared = globalThis as typeof globalThis & { sunledger?: Shared };
const held: Shared = (shared.sunledger ??= {});

/**
 * A new connection plans every statement anew and has to map each page of the server's memory when it first reads it:
 * the one that answered half an hour ago is still the faster one.
 */
const KEPT_MS = 30 * 60_000;

/**
 * The server may end a connection that waits in the pool: when it is restarted, or stopped after a command while one is
 * still closing. The pool drops it and the next statement opens another; unheard, the event would end the process.
 */
function opened(): pg.Pool {
  const made = new pg.Pool({ connectionString: databaseUrl(), max: 10, idleTimeoutMillis: KEPT_MS });
  made.on('error', () => undefined);
  return made;
}

export function pool(): pg.Pool {
  return (held.pool ??= opened());
}

export function prisma(): PrismaClient {
  return (held.prisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl() }) }));
}

/** One transaction: committed when `work` resolves, rolled back when it throws. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  const query: Tx['query'] = async (text, values) =>
    (await client.query(text, values === undefined ? [] : [...values])).rows as never;
  try {
    await client.query('begin');
    const result = await work({ query, client, brand: 'tx' });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** A reading statement outside a transaction. */
export async function read<T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T[]> {
  return (await pool().query<T>(text, [...values])).rows;
}

const names = new Map<string, string>();

/** Short enough that the server keeps it whole; the same text has the same name in every process. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}

/**
 * The same for a statement of which there are few texts: each connection plans it once. Not for a text that carries what
 * a user chose, since every text is kept as long as its connection.
 */
export async function readPrepared<T extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return (await pool().query<T>({ name: nameOf(text), text, values: [...values] })).rows;
}

/**
 * The same where hundreds of small rows are read together: they travel as one JSON value, because a row costs the
 * driver more than the database. Dates are ISO text as elsewhere; no column may be binary or a timestamp, and a value
 * of half a megabyte is slower than its rows.
 */
export async function readTogether<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
  const [whole] = await read<{ rows: T[] }>(`select coalesce(json_agg(r), '[]') as rows from (${text}) as r`, values);
  return whole?.rows ?? [];
}

/** A reading statement with its values; T is its row. */
export interface Statement<T> {
  readonly text: string;
  readonly values: readonly unknown[];
  /** never there: it only carries the type of the row */
  readonly row?: T;
}

type Statements<T> = { readonly [K in keyof T]: Statement<T[K]> | null };
type Rows<T> = { readonly [K in keyof T]: T[K][] };

const renumbered = (text: string, by: number): string =>
  text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + by}`);

/**
 * Several small questions in one journey, each answered as readTogether() answers one: on its way a statement costs
 * more than such an answer does. null asks nothing and gets no rows. Prepared: what a user chose is a value.
 */
export async function readEach<T>(statements: Statements<T>): Promise<Rows<T>> {
  const asked = Object.entries<Statement<unknown> | null>(statements);
  const values: unknown[] = [];
  const columns: string[] = [];
  for (const [name, statement] of asked) {
    if (statement === null) continue;
    const text = renumbered(statement.text, values.length);
    columns.push(`(select coalesce(json_agg(r), '[]') from (${text}) as r) as "${name}"`);
    values.push(...statement.values);
  }
  const [found = {}] =
    columns.length === 0 ? [] : await readPrepared<Record<string, unknown[]>>(`select ${columns.join(', ')}`, values);
  return Object.fromEntries(asked.map(([name]) => [name, found[name] ?? []])) as Rows<T>;
}

/** For command-line tools and tests, so that the process can end. */
export async function disconnect(): Promise<void> {
  await held.pool?.end();
  await held.prisma?.$disconnect();
  delete held.pool;
  delete held.prisma;
}
