import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseAccount } from './account';
import { restoreLinks } from './binaries';
import { returnLease, takeLease } from './lease';
import { withStartLock } from './lock';
import { readPostmaster } from './postmaster';
import { serverSettings } from './settings';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sunledger pieces '));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** No process has it: Linux gives out at most 2^22. */
const nobody = 2 ** 22 + 1;

describe('chooseAccount', () => {
  const passwd = (...lines: string[]) => ['root:x:0:0::/root:/bin/sh', ...lines, ''].join('\n');

  it('prefers postgres to nobody, and never takes root under another name', () => {
    const nobodyLine = 'nobody:x:65534:65534::/:/bin/false';
    expect(chooseAccount(passwd(nobodyLine, 'postgres:x:101:104::/:/bin/sh'))).toEqual({
      name: 'postgres',
      uid: 101,
      gid: 104,
    });
    expect(chooseAccount(passwd(nobodyLine))?.name).toBe('nobody');
    expect(chooseAccount(passwd('postgres:x:0:0::/:/bin/sh'))).toBeUndefined();
  });
});

describe('restoreLinks', () => {
  it('makes the links that the install script would have made, once', () => {
    mkdirSync(join(dir, 'native', 'lib'), { recursive: true });
    writeFileSync(join(dir, 'native', 'lib', 'libx.so.1.2'), 'x');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    writeFileSync(join(dir, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    expect(restoreLinks(dir)).toBe(1);
    expect(readlinkSync(join(dir, 'native', 'lib', 'libx.so.1'))).toBe('libx.so.1.2');
    expect(restoreLinks(dir)).toBe(0);
  });
});

describe('leases', () => {
  it('count the living on this server, not the dead nor those of an earlier server', () => {
    takeLease(dir, 'server 1');
    writeFileSync(join(dir, 'leases', String(nobody)), 'server 1');
    writeFileSync(join(dir, 'leases', String(process.ppid)), 'server 0');
    expect(returnLease(dir, 'server 1')).toBe(true);
    takeLease(dir, 'server 1');
    writeFileSync(join(dir, 'leases', String(process.ppid)), 'server 1');
    expect(returnLease(dir, 'server 1')).toBe(false);
  });
});

describe('withStartLock', () => {
  it('takes over the lock of a process that died, and gives it back after a failure', async () => {
    writeFileSync(join(dir, 'start.lock'), String(nobody));
    await expect(withStartLock(dir, () => Promise.reject(new Error('inside')))).rejects.toThrow('inside');
    expect(await withStartLock(dir, () => Promise.resolve(7))).toBe(7);
  });
});

describe('readPostmaster', () => {
  it('reads process, start time and port', () => {
    expect(readPostmaster(dir)).toBeNull();
    writeFileSync(join(dir, 'postmaster.pid'), '4711\n/data\n1763870000\n54329\n\n127.0.0.1\n  1 2\nready\n');
    expect(readPostmaster(dir)).toEqual({ pid: 4711, port: 54_329, identity: '4711 1763870000' });
  });
});

describe('serverSettings', () => {
  it('keeps fsync on and listens on loopback only', () => {
    const settings = serverSettings(54_329, true);
    expect(settings).toContain('fsync=on');
    expect(settings).toContain('listen_addresses=127.0.0.1');
    expect(settings).toContain('unix_socket_directories=');
    expect(serverSettings(1, false)).toContain('fsync=off');
  });
});
