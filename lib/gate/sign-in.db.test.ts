import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { read, transaction } from '../data/db';
import { insertUnits } from '../data/testing/insert';
import { findUser } from '../data/users';
import { createAccount, disableAccount, resetPassword } from './accounts';
import { serveAuth } from './auth';
import { authorize, unitInScope } from './authorize';
import { operatorScope } from './operator';
import { userOf } from './session';
import { useDatabase } from '@/lib/data/testing/database';

let dataDir: string;
const password = 'right-password';
const ids = new Map<string, string>();
const idOf = (username: string): string => ids.get(username) ?? '';

useDatabase();
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sunledger-gate-'));
  vi.stubEnv('SUNLEDGER_DATA_DIR', dataDir);
  await transaction(async (tx) => insertUnits(tx));
});

beforeEach(async () => {
  await read('delete from "user"');
  for (const username of ['clerk', 'other']) {
    const account = { username, name: username, role: 'clerk' as const, unitId: 2, password };
    const created = await transaction((tx) => createAccount(tx, operatorScope(), account));
    if (created.ok) ids.set(username, created.value);
  }
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

const host = '192.168.3.7:3000';

function signIn(username: string, secret: string, origin = `http://${host}`): Promise<Response> {
  return serveAuth(
    new Request(`http://localhost:3000/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host, origin, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ username, password: secret }),
    }),
  );
}

const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code?: unknown }).code;
const cookieOf = (response: Response): Headers =>
  new Headers({
    cookie: response.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; '),
  });

describe('sign-in', () => {
  it('works on a plain http address of the local network and names the user in every request', async () => {
    const response = await signIn('Clerk', password);
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await userOf(cookieOf(response))).toMatchObject({ username: 'clerk', role: 'clerk', unitId: 2 });
    expect(await userOf(new Headers())).toBeNull();
  });

  it('refuses a foreign origin, a wrong password and an unknown name alike', async () => {
    expect((await signIn('clerk', password, 'http://evil.example')).status).toBe(403);
    expect((await signIn('clerk', 'wrong-password')).status).toBe(401);
    expect((await signIn('nobody', password)).status).toBe(401);
  });

  it('offers nothing else over HTTP', async () => {
    for (const path of ['sign-up/email', 'list-sessions', 'get-session', 'update-user', 'change-password']) {
      const url = `http://localhost:3000/api/auth/${path}`;
      expect((await serveAuth(new Request(url, { method: 'POST', body: '{}' }))).status).toBe(404);
    }
  });
});

describe('lock-out', () => {
  it('locks by the fifth wrong password, also against the right one, and only this account', async () => {
    for (let i = 0; i < 5; i += 1) expect((await signIn('clerk', 'wrong-password')).status).toBe(401);
    expect(await codeOf(await signIn('clerk', password))).toBe('ACCOUNT_LOCKED');
    expect((await signIn('other', password)).status).toBe(200);
  });

  it('counts attempts made at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('clerk', 'wrong-password')));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
  });

  it('ends after a quarter of an hour, and a right password takes the count back', async () => {
    for (let i = 0; i < 5; i += 1) await signIn('clerk', 'wrong-password');
    const [lock] = await read<{ minutes: number }>(
      `select extract(epoch from locked_until - (now() at time zone 'utc')) / 60 as minutes from "user" where id = $1`,
      [idOf('clerk')],
    );
    expect(lock?.minutes).toBeGreaterThan(14.5);
    expect(lock?.minutes).toBeLessThanOrEqual(15);
    await read(`update "user" set locked_until = (now() at time zone 'utc') - interval '1 second' where id = $1`, [
      idOf('clerk'),
    ]);
    expect((await signIn('clerk', password)).status).toBe(200);
    for (let i = 0; i < 4; i += 1) await signIn('clerk', 'wrong-password');
    expect((await signIn('clerk', password)).status).toBe(200);
    expect(await findUser(idOf('clerk'))).toMatchObject({ locked: false });
  });
});

describe('accounts', () => {
  it('a disabled one is out at once and cannot come back', async () => {
    const cookies = cookieOf(await signIn('clerk', password));
    const admin = { scope: operatorScope(), user: { id: 'somebody' } };
    expect(await disableAccount(admin, { id: idOf('clerk'), disabled: true })).toMatchObject({ ok: true });
    expect(await userOf(cookies)).toBeNull();
    expect(await codeOf(await signIn('clerk', password))).toBe('ACCOUNT_DISABLED');
  });

  it('nobody disables the own one', async () => {
    const caller = { scope: operatorScope(), user: { id: idOf('clerk') } };
    expect(await disableAccount(caller, { id: idOf('clerk'), disabled: true })).toEqual({
      ok: false,
      error: 'ownAccount',
    });
  });

  it('a reset password replaces the old one and ends every session', async () => {
    const cookies = cookieOf(await signIn('clerk', password));
    const fresh = await resetPassword(operatorScope(), idOf('clerk'));
    expect(await userOf(cookies)).toBeNull();
    expect((await signIn('clerk', password)).status).toBe(401);
    expect((await signIn('clerk', fresh.ok ? fresh.value : '')).status).toBe(200);
  });

  it('a taken name and an unknown unit are refused', async () => {
    const account = { username: 'clerk', name: 'x', role: 'clerk' as const, unitId: 2, password };
    const create = (part: Partial<typeof account>) =>
      transaction((tx) => createAccount(tx, operatorScope(), { ...account, ...part }));
    expect(await create({})).toEqual({ ok: false, error: 'usernameTaken' });
    expect(await create({ username: 'new', unitId: 4711 })).toEqual({ ok: false, error: 'noUnit' });
  });
});

describe('the unit asked for', () => {
  it('is given inside the own subtree and refused outside, by code and by id', async () => {
    const user = await findUser(idOf('clerk'));
    const scope = user === null ? null : authorize(user, 'record');
    if (!scope?.ok) throw new Error('no scope');
    const units = await read<{ id: number; code: string; path: string }>('select id, code, path from org_unit');
    const inside = units.filter((unit) => unit.path.startsWith(scope.value.path));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.length).toBeLessThan(units.length);
    for (const unit of units) {
      const expected = inside.includes(unit) ? unit.id : undefined;
      expect((await unitInScope(scope.value, unit.id))?.id).toBe(expected);
      expect((await unitInScope(scope.value, unit.code))?.id).toBe(expected);
    }
    expect(await unitInScope(scope.value, 'unknown')).toBeNull();
  });
});
