import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { read } from '../data/db';
import { demoCommand } from './demo';
import { useDatabase } from '@/lib/data/testing/database';

let dataDir: string;

useDatabase();
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sunledger-demo-'));
  vi.stubEnv('SUNLEDGER_DATA_DIR', dataDir);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await demoCommand(args, { out: (t) => (said.out += t), err: (t) => (said.err += t) });
  return { code, ...said };
}
const count = async (table: string): Promise<number | undefined> =>
  (await read<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n;

it('loads, refuses to load twice, removes to one administrator, and refuses to remove what is not there', async () => {
  expect(await run()).toMatchObject({ code: 1, out: '' });
  expect(await run('remove', '--lang', 'en')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no demonstration') as string,
  });
  expect(await run('load')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('演示县') as string });
  const units = await count('org_unit');
  expect(units).toBeGreaterThan(100);
  expect(await run('load', '--lang', 'en')).toMatchObject({ code: 1, out: '' });
  expect(await count('org_unit')).toBe(units);

  expect(await run('remove')).toMatchObject({ code: 0 });
  for (const table of ['org_unit', 'complaint', 'measure_cell', 'nil_return'])
    expect(await count(table), table).toBe(0);
  expect(await read('select username, role from "user"')).toEqual([{ username: 'admin', role: 'administrator' }]);
  expect(readFileSync(join(dataDir, 'accounts.txt'), 'utf8')).toMatch(/^administrator\tadmin\t\S+\t—\n$/);
});
