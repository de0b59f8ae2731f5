import pg from 'pg';
import { expect, it } from 'vitest';

import { databaseUrl } from '@/lib/env';
import { pool, read } from './db';
import { useDatabase } from './testing/database';

useDatabase();

it('goes on after the server ended a connection that was waiting', async () => {
  const [held] = await read<{ pid: number }>('select pg_backend_pid() as pid');
  const administrator = new pg.Client({ connectionString: databaseUrl() });
  await administrator.connect();
  await administrator.query('select pg_terminate_backend($1)', [held?.pid]);
  await administrator.end();
  await expect.poll(() => pool().totalCount).toBe(0);
  const [next] = await read<{ pid: number }>('select pg_backend_pid() as pid');
  expect(next?.pid).not.toBe(held?.pid);
});
