import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { calendarCoverage } from '../data/calendar-coverage';
import { read, transaction } from '../data/db';
import { demoContents, removeDemo } from '../data/demo';
import { saveUnit } from '../data/org-unit-save';
import { listUnitDetails } from '../data/org-units';
import { listUsers } from '../data/users';
import { operatorScope } from '../gate/operator';
import { accountsFile, createWithPasswords, firstAdministrator } from './accounts';
import { firstStart } from './first-start';
import { unitsCommand } from './units';
import { useDatabase } from '@/lib/data/testing/database';

const dataDir = mkdtempSync(join(tmpdir(), 'sunledger-first-'));
const said: string[] = [];
const start = () => firstStart({ dataDir, say: (text) => said.push(text) });

useDatabase();
beforeAll(async () => {
  vi.stubEnv('SUNLEDGER_TODAY', '2026-11-20');
  // Two starts at once make one installation.
  await Promise.all([start(), start()]);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

async function units(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await unitsCommand(args, { out: (text) => (out += text), err: (text) => (out += text) });
  return { code, out };
}

describe('first start', () => {
  it('loads the demonstration and makes one account per role', async () => {
    const held = await demoContents();
    expect(held.day).toBe('2026-11-20');
    expect(held.units).toBeGreaterThan(15);
    for (const n of Object.values(held.rows)) expect(n).toBeGreaterThan(0);
    const users = await listUsers();
    expect(users.map((user) => user.username)).toEqual(['admin', 'superior', 'leader', 'clerk']);
    const [admin, superior, leader, clerk] = users;
    expect(admin?.unitId).toBeNull();
    expect(leader?.unitId).toBe(clerk?.unitId);
    expect(clerk?.unitPath?.startsWith(superior?.unitPath ?? '?')).toBe(true);
  });

  it('writes the passwords to a file only this user can read, and says them once', () => {
    const file = accountsFile(dataDir);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split('\t')[1]).sort()).toEqual(['admin', 'clerk', 'leader', 'superior']);
    expect(said.filter((text) => lines.every((line) => text.includes(line)))).toHaveLength(1);
  });

  it('changes nothing on a later start and says where the file is', async () => {
    const before = await listUsers();
    said.length = 0;
    await start();
    expect(await listUsers()).toEqual(before);
    expect(said).toEqual([expect.stringContaining(accountsFile(dataDir))]);
  });
});

describe('units', () => {
  it('are listed as a tree and as JSON that names parents', async () => {
    const text = await units();
    expect(text.code).toBe(0);
    const rows = JSON.parse((await units('--json')).out) as { code: string; parentCode: string | null }[];
    expect(rows).toHaveLength((await demoContents()).units);
    for (const [i, row] of rows.entries()) {
      const parent = rows.findIndex((other) => other.code === row.parentCode);
      expect(parent).toBeLessThan(i);
    }
    expect((await units('--nonsense')).code).toBe(1);
  });

  it('are moved, closed with a successor, and never under themselves', async () => {
    const all = await listUnitDetails(operatorScope());
    const township = all.find((unit) => unit.kind === 'township' && unit.validTo === null);
    const village = all.find((unit) => unit.parentId === township?.id && unit.validTo === null);
    const street = all.find((unit) => unit.kind === 'street');
    if (!township || !village || !street) throw new Error('the demonstration has changed');
    const given = { code: village.code, name: village.name, kind: village.kind, validFrom: village.validFrom };
    const saved = await saveUnit(operatorScope(), 'edit', { ...given, parentCode: street.code });
    expect(saved.ok).toBe(true);
    const moved = (await listUnitDetails(operatorScope())).find((unit) => unit.code === village.code);
    expect(moved?.path).toBe(`${street.path}${village.id}/`);

    const round = { code: street.code, name: street.name, kind: street.kind, validFrom: street.validFrom };
    expect(await saveUnit(operatorScope(), 'edit', { ...round, parentCode: village.code })).toMatchObject({
      ok: false,
      error: [{ field: 'parentCode', code: 'unitCycle' }],
    });
    expect(await saveUnit(operatorScope(), 'create', { ...given })).toMatchObject({ error: [{ code: 'keyTaken' }] });
    const merged = { ...given, parentCode: street.code, successorCode: township.code };
    expect(await saveUnit(operatorScope(), 'edit', merged)).toMatchObject({ error: [{ field: 'validTo' }] });
    expect((await saveUnit(operatorScope(), 'edit', { ...merged, validTo: '2026-06-30' })).ok).toBe(true);
    const closed = (await listUnitDetails(operatorScope())).find((unit) => unit.code === village.code);
    expect(closed).toMatchObject({ validTo: '2026-06-30', successorId: township.id });
  });
});

describe('removing the demonstration', () => {
  it('leaves an empty installation with the administrator who asked, and the calendar', async () => {
    const admin = (await listUsers()).find((user) => user.username === 'admin');
    expect(await removeDemo(operatorScope(), { keep: admin?.id ?? null })).toEqual({ ok: true, value: null });
    const held = await demoContents();
    expect(held).toMatchObject({ day: null, units: 0, users: 1, reports: 0, cells: 0 });
    expect(Object.values(held.rows).every((n) => n === 0)).toBe(true);
    expect((await listUsers()).map((user) => user.username)).toEqual(['admin']);
    expect((await calendarCoverage()).length).toBeGreaterThan(3);
  });

  it('never removes real data', async () => {
    expect(await removeDemo(operatorScope())).toEqual({ ok: false, error: 'noDemo' });
  });

  it('does not come back at the next start', async () => {
    await start();
    expect(await demoContents()).toMatchObject({ day: null, units: 0, users: 1 });
  });

  it('from the command line makes a new administrator in the same transaction', async () => {
    await read(`insert into setting (key, value) values ('demonstration', '"2026-11-20"')`);
    const removed = await removeDemo(operatorScope(), {
      then: async (tx) => {
        await createWithPasswords(tx, [firstAdministrator('管理员')]);
      },
    });
    expect(removed.ok).toBe(true);
    expect(await listUsers()).toHaveLength(1);
    await expect(transaction((tx) => createWithPasswords(tx, [firstAdministrator('管理员')]))).rejects.toThrow(
      'usernameTaken',
    );
  });
});
