import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client } from 'pg';
import { env } from '../env';
import { connectionFault } from './database';
import { withClient } from './embedded/connect';
import { codeOf, messageOf, OpsFault } from './fault';

/** A file of prisma/migrations. */
export interface Migration {
  name: string;
  sql: string;
  /** sha256 of the file, hexadecimal, as Prisma writes it */
  checksum: string;
}

/** The table exactly as Prisma's own engine makes it, so that its CLI goes on where we stopped. */
export const migrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/** The lock Prisma's CLI takes for the same purpose. */
const lockKey = 72_707_369;

export const migrationsDirectory = (): string => join(env().root, 'prisma', 'migrations');

export const readMigrations = (directory: string): Migration[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = readFileSync(join(directory, name, 'migration.sql'));
      return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') };
    });

interface Applied {
  migration_name: string;
  checksum: string;
  finished: boolean;
}

const readApplied = async (client: Client): Promise<Applied[]> => {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows;
};

const refuseUnlessSame = (row: Applied, file: Migration | undefined): void => {
  const name = row.migration_name;
  if (!file)
    throw new OpsFault('newer-database', {
      zh: `数据库里有本程序没有的迁移 ${name}:数据库比程序新,请更新程序`,
      en: `the database has the migration ${name}, which this program lacks: the database is newer, update the program`,
    });
  if (!row.finished)
    throw new OpsFault('failed-migration', {
      zh: `迁移 ${name} 曾经失败,请先用 prisma migrate resolve 处理`,
      en: `the migration ${name} failed earlier: settle it with prisma migrate resolve first`,
    });
  if (row.checksum !== file.checksum)
    throw new OpsFault('changed-migration', {
      zh: `已执行过的迁移 ${name} 的文件被改动过,拒绝继续;请恢复原文件,改动另立新迁移`,
      en: `the file of the applied migration ${name} was changed, refusing to go on: restore it and put the change into a new migration`,
    });
};

const apply = async (client: Client, { name, sql, checksum }: Migration): Promise<void> => {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    if (codeOf(error) === '42501') throw connectionFault(error);
    throw new OpsFault(
      'migration',
      {
        zh: `迁移 ${name} 失败,已全部撤销:${messageOf(error)}`,
        en: `migration ${name} failed and was rolled back: ${messageOf(error)}`,
      },
      error,
    );
  }
};

const makeTable = async (client: Client): Promise<void> => {
  // Asked first: an account without the right to create may still use a database that is up to date.
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
  );
  if (rows[0]?.found !== true) await client.query(migrationsTable);
};

const applyPending = async (client: Client, migrations: Migration[]): Promise<string[]> => {
  await makeTable(client);
  const applied = await readApplied(client);
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) refuseUnlessSame(row, byName.get(row.migration_name));
  const done = new Set(applied.map((row) => row.migration_name));
  const pending = migrations.filter(({ name }) => !done.has(name));
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
};

/**
 * Applies what is missing, in order, each in a transaction, one process at a time.
 * @returns the names that were applied now; none when the database was up to date
 * @throws OpsFault changed-migration, failed-migration, newer-database, migration, no-rights
 */
export const migrate = async (url: string, directory = migrationsDirectory()): Promise<string[]> => {
  const migrations = readMigrations(directory);
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return applyPending(client, migrations);
  }).catch((error: unknown) => {
    throw error instanceof OpsFault ? error : connectionFault(error);
  });
};
