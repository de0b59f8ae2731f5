import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authSecret, databaseUrl, env } from './env';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sunledger env-'));
  vi.stubEnv('SUNLEDGER_DATA_DIR', dir);
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

describe('env', () => {
  it('has defaults, and an empty variable is an absent one', () => {
    const read = env({ NODE_ENV: 'test', SUNLEDGER_ROOT: '/srv/台账', DATABASE_URL: '', PORT: '' });
    expect(read).toMatchObject({ dataDir: '/srv/台账/.data', port: 3000, databaseUrl: undefined });
  });

  it('names the variable that is wrong', () => {
    expect(() => env({ NODE_ENV: 'test', PORT: '99999' })).toThrow('PORT');
    expect(() => env({ NODE_ENV: 'test', DATABASE_URL: 'mysql://x' })).toThrow('postgres://');
  });

  it('finds the embedded database by its file', () => {
    expect(() => databaseUrl()).toThrow('npm start');
    writeFileSync(join(dir, 'database.json'), '{"url":"postgres://a@127.0.0.1:1/b"}');
    expect(databaseUrl()).toBe('postgres://a@127.0.0.1:1/b');
  });

  it('makes the session secret once, readable by its owner only', () => {
    const first = authSecret();
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(authSecret()).toBe(first);
    expect(statSync(join(dir, 'auth-secret')).mode & 0o777).toBe(0o600);
  });
});
