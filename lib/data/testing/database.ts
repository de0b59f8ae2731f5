import { afterAll, beforeAll } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/ops/test-database';
import { disconnect, transaction, type Tx } from '../db';
import { insertCalendar, insertUnits } from './insert';

type Fill = (tx: Tx) => Promise<unknown>;

/** A migrated database for the tests of one file, filled once and gone after the last of them. */
export function useDatabase(fill?: Fill): void {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    process.env['DATABASE_URL'] = database.url;
    if (fill !== undefined) await transaction(fill);
  });
  afterAll(async () => {
    await disconnect();
    await database?.drop();
  });
}

/** The same with the working calendar and the units of testing/insert.ts, and then what else is given. */
export function useUnits(fill?: Fill): void {
  useDatabase(async (tx) => {
    await insertCalendar(tx);
    await insertUnits(tx);
    await fill?.(tx);
  });
}
