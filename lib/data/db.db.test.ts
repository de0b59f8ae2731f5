import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/ops/test-database';
import { disconnect, pool, read } from './db';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

it('goes on after the server ended a connection that was waiting', async () => {
  const [held] = await read<{ pid: number }>('select pg_backend_pid() as pid');
  const administrator = new pg.Client({ connectionString: database.url });
  await administrator.connect();
  await administrator.query('select pg_terminate_backend($1)', [held?.pid]);
  await administrator.end();
  await expect.poll(() => pool().totalCount).toBe(0);
  const [next] = await read<{ pid: number }>('select pg_backend_pid() as pid');
  expect(next?.pid).not.toBe(held?.pid);
});
