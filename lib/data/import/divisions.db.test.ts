import { describe, expect, it } from 'vitest';

import { readDivisions } from '@/lib/documents/divisions';
import { noWords } from '@/lib/domain/import/target';
import { read, transaction } from '../db';
import { useDatabase } from '../testing/database';
import { scopeOf } from '../testing/insert';
import { importDivisions } from './divisions';

useDatabase();

const everything = scopeOf('/');

async function run(code: string, mode: 'apply' | 'dryRun' = 'apply', progress?: (written: number) => void) {
  const { version, divisions } = await readDivisions(process.cwd());
  const order = { version, divisions, code, mode, words: noWords, ...(progress ? { progress } : {}) };
  const outcome = await importDivisions(everything, order);
  if (outcome === null) throw new Error(`no division ${code}`);
  return outcome;
}

const clear = () => transaction((tx) => tx.query('truncate org_unit cascade'));

describe('divisions as units', () => {
  it('a dry run shows the first of them and writes nothing', async () => {
    const outcome = await run('330102', 'dryRun');
    expect(outcome.counts.inserted).toBe(15);
    expect(outcome.samples[0]).toMatchObject({ action: 'inserted', now: { code: '330102', name: '上城区' } });
    expect(await read('select count(*) as n from org_unit')).toEqual([{ n: 0 }]);
    expect(await read('select count(*) as n from audit_entry')).toEqual([{ n: 0 }]);
  });

  it('of a county, then of its city: the county moves below the city; the same again changes nothing', async () => {
    expect((await run('330102')).counts).toMatchObject({ inserted: 15, error: 0 });
    expect(await read("select action, detail->>'inserted' as n from audit_entry")).toEqual([
      { action: 'import', n: '15' },
    ]);
    const city = await run('3301');
    expect(city.counts).toMatchObject({ updated: 1, unchanged: 14, error: 0 });
    expect(city.samples.find(({ action }) => action === 'updated')).toMatchObject({
      before: { parentCode: null },
      now: { parentCode: '3301' },
    });
    const path = await read<{ ok: boolean }>(
      `select starts_with(u.path, c.path) as ok from org_unit u, org_unit c where c.code = '3301'`,
    );
    expect(path.every(({ ok }) => ok)).toBe(true);
    const before = await read('select * from org_unit order by id');
    expect((await run('3301')).counts).toMatchObject({ inserted: 0, updated: 0, error: 0 });
    expect(await read('select * from org_unit order by id')).toEqual(before);
    await clear();
  });

  it('overwrites no bureau that has the code of a township, nor what the office keeps about a unit', async () => {
    await transaction((tx) =>
      tx.query(`insert into org_unit (code, name, kind, path, valid_from, population)
        values ('330102001', '规划分局', 'bureau', '/1/', '2020-01-01', 7), ('330102', '上城区', 'county', '/2/', '2019-05-01', 900000)`),
    );
    const outcome = await run('330102');
    expect(outcome).toMatchObject({ ok: false, counts: { inserted: 13, unchanged: 1, error: 1 } });
    expect(outcome.problems).toMatchObject([{ code: 'divisionTaken', found: '330102001', expected: '规划分局' }]);
    expect(
      await read(
        `select name, population, valid_from as "from" from org_unit where code in ('330102001', '330102') order by code`,
      ),
    ).toEqual([
      { name: '上城区', population: 900000, from: '2019-05-01' },
      { name: '规划分局', population: 7, from: '2020-01-01' },
    ]);
    await clear();
  });

  it('of the whole country at once, telling how far it is', async () => {
    const told: number[] = [];
    const outcome = await run('all', 'apply', (written) => told.push(written));
    expect(outcome).toMatchObject({ ok: true, counts: { inserted: 44_703 } });
    expect(told.length).toBeGreaterThan(10);
    expect(told.at(-1)).toBe(44_703);
    expect(await read(`select count(*) as n from org_unit where path = '/'`)).toEqual([{ n: 0 }]);
  });

  it('refuses whoever does not see the whole tree, and a code that there is none of', async () => {
    const { version, divisions } = await readDivisions(process.cwd());
    const order = { version, divisions, words: noWords, mode: 'apply' } as const;
    expect(await importDivisions(scopeOf('/1/'), { ...order, code: '330102' })).toMatchObject({ readable: false });
    expect(await importDivisions(everything, { ...order, code: '331' })).toBeNull();
  });
});
