import { expect, it } from 'vitest';

import { verifyCells } from './cells';
import { ensureCells } from './cells-version';
import { read, transaction } from './db';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows } from './testing/insert';

useUnits(async (tx) => {
  await insertRows(tx, 'complaints', generate('complaints', 50));
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
