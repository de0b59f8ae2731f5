import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Words } from '../fault';
import { withClient } from './connect';
import { readPostmaster, runningPostmaster } from './postmaster';
import { readRecord } from './record';
import { type RunningDatabase, startEmbedded } from './server';

const port = 54_829;
let dataDir = '';
let said: Words[] = [];
const open = new Set<RunningDatabase>();

const start = async (): Promise<RunningDatabase> => {
  const database = await startEmbedded({ dataDir, port, say: (words) => said.push(words) });
  open.add(database);
  return database;
};
const spoken = () => said.map(({ en }) => en).join('\n');
const cluster = () => readRecord(dataDir)?.cluster ?? '';
const ask = <T>(url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<{ answer: T }>(sql)).rows[0]?.answer);

beforeEach(() => {
  said = [];
  dataDir = join(mkdtempSync(join(tmpdir(), 'sunledger ')), '数据 目录');
  // mkdtemp makes 0700; root's PostgreSQL account shall reach this one
  chmodSync(join(dataDir, '..'), 0o755);
});
afterEach(async () => {
  for (const database of open) await database.stop().catch(() => undefined);
  open.clear();
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('is made, keeps its password to itself and its data over a restart', async () => {
    const first = await start();
    expect(first.started).toBe(true);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    expect(await ask(first.url, "SELECT current_setting('fsync') AS answer")).toBe('on');
    expect(statSync(join(dataDir, 'database.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(first.url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await first.stop();
    expect(readPostmaster(cluster())).toBeNull();

    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(7);
  });

  it('is joined by a second start and stays until the last one left', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect([first.started, second.started].sort()).toEqual([false, true]);
    // Another process, alive, holds a lease on the same server.
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    writeFileSync(join(dataDir, 'leases', String(other.pid)), readPostmaster(cluster())?.identity ?? '');
    await first.stop();
    expect(await ask(second.url, 'SELECT 1 AS answer')).toBe(1);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    const third = await start();
    expect(third.started).toBe(false);
    await third.stop();
    expect(readPostmaster(cluster())).toBeNull();
  });

  it('recovers what was committed after the server was killed', async () => {
    const { url } = await start();
    await ask(url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    process.kill(readPostmaster(cluster())?.pid ?? 0, 'SIGKILL');
    const again = await start();
    expect(again.started).toBe(true);
    expect(spoken()).toContain('not clean');
    expect(await ask(again.url, 'SELECT answer FROM kept')).toBe(7);
  });

  it('starts although the number in a stale postmaster.pid is a living stranger by now', async () => {
    await (await start()).stop();
    const stranger = spawn('/bin/sleep', ['60'], { stdio: 'ignore', ...(process.getuid?.() === 0 ? owner() : {}) });
    writeFileSync(
      join(cluster(), 'postmaster.pid'),
      `${String(stranger.pid)}\n${cluster()}\n1700000000\n${String(port)}\n\n127.0.0.1\n`,
    );
    expect(runningPostmaster(cluster())).toBeNull();
    const again = await start();
    expect(await ask(again.url, 'SELECT 1 AS answer')).toBe(1);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  const owner = () => {
    const { uid, gid } = statSync(cluster());
    return { uid, gid };
  };

  it('takes another port when its own is taken, says so, and remembers it', async () => {
    const squatter = await new Promise<Server>((resolve) => {
      const server = createServer();
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
    const first = await start();
    squatter.close();
    expect(spoken()).toContain(`port ${port} is taken, the database uses ${port + 1}`);
    expect(new URL(first.url).port).toBe(String(port + 1));
    await first.stop();
    expect((await start()).url).toBe(first.url);
  });

  it('refuses data of another PostgreSQL version and leaves it as it was', async () => {
    const old = join(dataDir, 'postgres');
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, 'PG_VERSION'), '16\n');
    await expect(start()).rejects.toMatchObject({
      code: 'other-major',
      message: expect.stringContaining('PostgreSQL 16') as string,
    });
    expect(readdirSync(old)).toEqual(['PG_VERSION']);
    expect(readFileSync(join(old, 'PG_VERSION'), 'utf8')).toBe('16\n');
    expect(existsSync(join(dataDir, 'database.json'))).toBe(false);
  });

  it('refuses a directory full of other things, and a database whose password is lost', async () => {
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'letter.txt'), 'x');
    await expect(start()).rejects.toMatchObject({ code: 'not-a-database' });
    rmSync(join(dataDir, 'postgres'), { recursive: true });
    await (await start()).stop();
    rmSync(join(dataDir, 'database.json'));
    await expect(start()).rejects.toMatchObject({ code: 'no-record' });
  });
});

describe.runIf(process.getuid?.() === 0)('as root', () => {
  it('runs as another account, and elsewhere when that account cannot enter the data directory', async () => {
    chmodSync(join(dataDir, '..'), 0o700);
    const { url } = await start();
    expect(spoken()).toContain('cannot enter');
    expect(cluster().startsWith(dataDir)).toBe(false);
    expect(statSync(cluster()).uid).not.toBe(0);
    const pid = await ask<number>(url, 'SELECT pg_backend_pid() AS answer');
    const uid = spawnSync('/bin/sh', ['-c', `stat -c %u /proc/${String(pid)}`], { encoding: 'utf8' });
    expect(uid.stdout === '' || uid.stdout.trim() !== '0').toBe(true);
    await ask(url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    for (const database of open) await database.stop();
    // Rights opened later do not make it look for its data elsewhere.
    chmodSync(join(dataDir, '..'), 0o755);
    const again = await start();
    expect(await ask(again.url, 'SELECT answer FROM kept')).toBe(7);
    await again.stop();
    rmSync(cluster(), { recursive: true });
    rmSync(`${cluster()}.log`);
  });
});
