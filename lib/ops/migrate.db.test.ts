import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from './embedded/connect';
import { migrate, readMigrations } from './migrate';
import { createTestDatabase, type TestDatabase } from './test-database';

const shipped = 'prisma/migrations';
let database: TestDatabase;
let directory = '';

beforeEach(async () => {
  database = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(shipped, directory, { recursive: true });
});
afterEach(async () => {
  await database.drop();
  rmSync(directory, { recursive: true });
});

const add = (name: string, sql: string): void => {
  mkdirSync(join(directory, name));
  writeFileSync(join(directory, name, 'migration.sql'), sql);
};
const rows = (sql: string) =>
  withClient(database.url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

describe('migrate', () => {
  it('does once what it is asked twice, and writes what Prisma would', async () => {
    add('20990101000000_later', 'CREATE TABLE later (id INT);');
    expect(await migrate(database.url, directory)).toEqual(['20990101000000_later']);
    expect(await migrate(database.url, directory)).toEqual([]);
    const written = await rows('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    const files = readMigrations(directory);
    expect(written.map((row) => row['migration_name'])).toEqual(files.map(({ name }) => name));
    expect(written.map((row) => row['checksum'])).toEqual(files.map(({ checksum }) => checksum));
    for (const row of written)
      expect(row).toMatchObject({
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        finished_at: expect.any(Date) as Date,
      });
  });

  it('lets only one of two at once do the work', async () => {
    add('20990101000000_later', 'SELECT pg_sleep(0.3); CREATE TABLE later (id INT);');
    const done = await Promise.all([migrate(database.url, directory), migrate(database.url, directory)]);
    expect(done.flat()).toEqual(['20990101000000_later']);
  });

  it('refuses an applied migration whose file was changed', async () => {
    const [first] = readMigrations(directory);
    writeFileSync(join(directory, first?.name ?? '', 'migration.sql'), `${first?.sql ?? ''}-- changed`);
    await expect(migrate(database.url, directory)).rejects.toMatchObject({ code: 'changed-migration' });
  });

  it('undoes the whole of a migration that fails, and can be asked again', async () => {
    add('20990101000000_broken', 'CREATE TABLE half (id INT); SELECT nonsense;');
    await expect(migrate(database.url, directory)).rejects.toMatchObject({ code: 'migration' });
    expect(await rows("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    writeFileSync(join(directory, '20990101000000_broken', 'migration.sql'), 'CREATE TABLE half (id INT);');
    expect(await migrate(database.url, directory)).toEqual(['20990101000000_broken']);
  });

  it('refuses a database that is newer than the program, and one with a failed migration', async () => {
    add('20990101000000_later', 'CREATE TABLE later (id INT);');
    await migrate(database.url, directory);
    await expect(migrate(database.url, shipped)).rejects.toMatchObject({ code: 'newer-database' });
    await rows("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '2099%'");
    await expect(migrate(database.url, directory)).rejects.toMatchObject({ code: 'failed-migration' });
  });

  it('says so when the account may not create tables', async () => {
    await rows(`CREATE SCHEMA empty; CREATE ROLE reader_${String(process.pid)} LOGIN PASSWORD 'x'`);
    const url = new URL(database.url);
    url.username = `reader_${String(process.pid)}`;
    url.password = 'x';
    add('20990101000000_later', 'CREATE TABLE later (id INT);');
    await expect(migrate(url.href, directory)).rejects.toMatchObject({ code: 'no-rights' });
    await rows(`DROP ROLE reader_${String(process.pid)}`);
  });
});

describe('the foundation migration', () => {
  it('takes two cases without an arrival time for the same case', async () => {
    const insert = `INSERT INTO service_case (unit_id, served_on, ticket_no, kind, result, row_hash, updated_by)
                    VALUES (1, '2025-01-02', 'A001', 'personal', 'done', 'h', 't')`;
    await rows(insert);
    await expect(rows(insert)).rejects.toMatchObject({ code: '23505' });
  });
});
