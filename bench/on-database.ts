import { disconnect } from '../lib/data/db';
import { createTestDatabase } from '../lib/ops/test-database';

/** Runs a benchmark on a database of its own, which is gone afterwards. */
export async function onDatabase(work: () => Promise<void>): Promise<void> {
  const database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  try {
    await work();
  } finally {
    await disconnect();
    await database.drop();
  }
}
