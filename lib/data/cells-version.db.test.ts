import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/ops/test-database';
import { verifyCells } from './cells';
import { ensureCells } from './cells-version';
import { disconnect, read, transaction } from './db';
import { generate } from './testing/generate';
import { insertCalendar, insertRows, insertUnits } from './testing/insert';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  await transaction(async (tx) => {
    await insertCalendar(tx);
    await insertUnits(tx);
    await insertRows(tx, 'complaints', generate('complaints', 50));
  });
});

afterAll(async () => {
  await disconnect();
  await database.drop();
});

it('adds everything up once for each version of the rules, however many start at once', async () => {
  const started = await Promise.all([ensureCells(), ensureCells(), ensureCells()]);
  expect(started.filter(Boolean)).toHaveLength(1);
  expect(await verifyCells()).toEqual([]);
  expect(await ensureCells()).toBe(false);
  // As an older version would have left it: without a measure of this one.
  await transaction(async (tx) => {
    await tx.query(`delete from measure_cell where measure = 'complaint.dueResolvable'`);
    await tx.query(`update setting set value = '"older"' where key = 'cells'`);
  });
  expect((await verifyCells()).length).toBeGreaterThan(0);
  expect(await ensureCells()).toBe(true);
  expect(await verifyCells()).toEqual([]);
  expect(await read('select 1 from measure_cell')).not.toEqual([]);
});
