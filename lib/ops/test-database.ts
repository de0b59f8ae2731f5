import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { env } from '../env';
import { withClient } from './embedded/connect';
import { type RunningDatabase, startEmbedded } from './embedded/server';
import { processIsAlive } from './embedded/wait';
import { migrate, migrationsDirectory, readMigrations } from './migrate';

/** A fresh, migrated database of one's own. */
export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** The server for tests: .cache/test-db, fsync off, shared by every test process of this checkout. */
export const startTestServer = (): Promise<RunningDatabase> =>
  startEmbedded({ dataDir: join(env().root, '.cache', 'test-db'), durable: false, port: 54_429 });

/** Databases of test processes that died without dropping theirs. */
const dropLeftovers = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE datname ~ '^test_[0-9]+_'",
  );
  for (const { name } of rows)
    if (!processIsAlive(Number(name.split('_')[1])))
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} (FORCE)`);
};

/** A migrated database to copy from, one per state of prisma/migrations; made once. */
export const ensureTemplate = (url: string): Promise<string> => {
  const state = readMigrations(migrationsDirectory()).map(({ name, checksum }) => `${name} ${checksum}`);
  const name = `template_${createHash('sha256').update(state.join('\n')).digest('hex').slice(0, 12)}`;
  return withClient(withDatabase(url, 'postgres'), async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('sunledger test template'))");
    await dropLeftovers(client);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return name;
    await client.query(`DROP DATABASE IF EXISTS ${name}_new (FORCE)`);
    await client.query(`CREATE DATABASE ${name}_new`);
    await migrate(withDatabase(url, `${name}_new`));
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
    return name;
  });
};

const given = (): { url: string; template: string } | null => {
  const url = process.env['SUNLEDGER_TEST_SERVER'];
  const template = process.env['SUNLEDGER_TEST_TEMPLATE'];
  return url && template ? { url, template } : null;
};

/**
 * Under Vitest's `database` project the server runs already (lib/ops/vitest-database.ts); elsewhere it is started
 * here and left again by drop().
 */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const shared = given();
  const own = shared ? null : await startTestServer();
  const url = shared?.url ?? own?.url ?? '';
  const template = shared?.template ?? (await ensureTemplate(url));
  const name = `test_${String(process.pid)}_${randomBytes(4).toString('hex')}`;
  const admin = withDatabase(url, 'postgres');
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: withDatabase(url, name),
    drop: async () => {
      await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} (FORCE)`));
      await own?.stop();
    },
  };
};
