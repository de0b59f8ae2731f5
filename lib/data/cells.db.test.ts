import { beforeEach, describe, expect, it } from 'vitest';

import { addedMeasures } from '@/lib/domain/measure/catalogue';
import { dutyMeasures } from '@/lib/domain/measure/duty';
import { bookkeepingMeasures } from '@/lib/domain/measure/entered';
import type { Measure } from '@/lib/domain/measure/measure';
import { touchedMonths } from '@/lib/domain/measure/touched';
import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { recomputeAll, recomputeCells, verifyCells } from './cells';
import { read, transaction, type Tx } from './db';
import { sources } from './measures';
import { countRows } from './testing/count';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, type UnitRow } from './testing/insert';

const rowsOf = (seed: number): Record<RegisterName, UnitRow[]> =>
  Object.fromEntries(
    registerNames.map((name) => [name, generate(name, name === 'administrative-acts' ? 60 : 400, seed)]),
  ) as Record<RegisterName, UnitRow[]>;
const rows = rowsOf(7);

useUnits();

beforeEach(async () => {
  const tables = registerNames.map((name) => registers[name].table).join(', ');
  await transaction((tx) => tx.query(`truncate measure_cell, cell_rollup, nil_return, ${tables}`));
});

/** What rows are added up to; what the catalogue asks is judged, see duty-cells.db.test.ts. */
/** Entered months have measures of their own: month-entry.db.test.ts. */
const books: ReadonlySet<Measure> = new Set(bookkeepingMeasures);
const rowMeasures = addedMeasures.filter((m) => !books.has(m)).map((m) => m.code);

async function stored(): Promise<Map<string, number>> {
  const cells = await read<{ key: string; value: number }>(
    `select concat_ws(' ', unit_id, month, measure, slice) as key, value from measure_cell where measure <> all($1::text[])`,
    [dutyMeasures.map((m) => m.code)],
  );
  return new Map(cells.map((c) => [c.key, c.value]));
}

/** As an import does: rows in, then the cells of what they touched. */
async function write(tx: Tx, register: RegisterName, batch: readonly UnitRow[]): Promise<void> {
  await insertRows(tx, register, batch);
  const months = batch.flatMap((row) => touchedMonths(register, row)).sort((a, b) => a - b);
  const unitIds = [...new Set(batch.map((row) => row.unitId))];
  await recomputeCells(tx, { register, unitIds, from: months[0] ?? 0, to: months.at(-1) ?? 0, actor: 'test' });
}

describe('measure cells', () => {
  it('feeds every measure of the catalogue, and none beside it', () => {
    expect([...new Set(sources.map((s) => s.measure))].sort()).toEqual([...rowMeasures].sort());
  });

  it('equals an independent count, row by row', async () => {
    await transaction(async (tx) => {
      for (const name of registerNames) await write(tx, name, rows[name]);
    });
    const cells = await stored();
    expect(cells.size).toBeGreaterThan(2000);
    expect(new Set([...cells.keys()].map((key) => key.split(' ')[2]))).toEqual(new Set(rowMeasures));
    expect(Object.fromEntries([...cells].sort())).toEqual(Object.fromEntries([...countRows(rows)].sort()));
    expect(await verifyCells()).toEqual([]);
  });

  it('comes out the same in any order, in any batches, and again', async () => {
    await transaction(async (tx) => {
      for (const name of registerNames.toReversed()) {
        const mixed = rows[name].toReversed();
        await write(tx, name, mixed.slice(0, 37));
        await write(tx, name, mixed.slice(37));
      }
    });
    const once = await stored();
    await transaction(recomputeAll);
    expect(await stored()).toEqual(once);
    expect(once).toEqual(new Map([...countRows(rows)].map(([k, v]) => [k, v])));
  });

  it('takes away what a deleted row had counted', async () => {
    await transaction(async (tx) => {
      await write(tx, 'complaints', rows.complaints);
      await tx.query(`delete from complaint where unit_id = 2`);
      await recomputeCells(tx, { register: 'complaints', unitIds: [2], from: 202401, to: 202612, actor: 'test' });
    });
    expect([...(await stored()).keys()].filter((key) => key.startsWith('2 '))).toEqual([]);
    expect(await verifyCells()).toEqual([]);
  });

  it('finds a tampered, a missing and an invented cell, and changes nothing', async () => {
    await transaction((tx) => write(tx, 'complaints', rows.complaints));
    const cell = `unit_id = 2 and measure = 'complaint.answered' and month = (select min(month) from measure_cell where unit_id = 2 and measure = 'complaint.answered')`;
    await transaction(async (tx) => {
      await tx.query(`update measure_cell set value = value + 1 where ${cell}`);
      await tx.query(
        `delete from measure_cell where unit_id = 4 and measure = 'complaints.reported' and month = 202402`,
      );
      await tx.query(`insert into measure_cell (unit_id, month, measure, value) values (4, 209901, 'no.measure', 5)`);
    });
    const before = await stored();
    const differences = await verifyCells();
    // What is packed no longer fits the tampered months, either.
    expect(differences.filter((d) => 'span' in d)).toHaveLength(9);
    const found = differences.filter((d) => 'month' in d);
    expect(found.map((d) => [d.unitId, d.measure, (d.stored ?? 0) - (d.computed ?? 0)])).toEqual([
      [2, 'complaint.answered', 1],
      [4, 'complaints.reported', -1],
      [4, 'no.measure', 5],
    ]);
    expect(await stored()).toEqual(before);
  });

  it('loses nothing when two write at once', async () => {
    const batches = [0, 1, 2, 3].map((i) => rows.complaints.filter((_, at) => at % 4 === i));
    await Promise.all(batches.map((batch) => transaction((tx) => write(tx, 'complaints', batch))));
    expect(await stored()).toEqual(countRows({ complaints: rows.complaints }));
  });
});
