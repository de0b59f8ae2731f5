import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIsAlive } from './wait';

/**
 * Who uses the running server: one file per process in <data directory>/leases, named by its id, containing the
 * server's identity. The last one out turns off the light, whoever started it, so that a command line which started
 * the database never pulls it from under a web server that joined later. A process that was killed no longer counts;
 * nor does a lease on an earlier server, whose number may by now be another program's.
 */
const directory = (dataDir: string): string => join(dataDir, 'leases');

export const takeLease = (dataDir: string, server: string): void => {
  mkdirSync(directory(dataDir), { recursive: true, mode: 0o700 });
  writeFileSync(join(directory(dataDir), String(process.pid)), server, { mode: 0o600 });
};

const isLive = (dataDir: string, name: string, server: string): boolean => {
  try {
    return processIsAlive(Number(name)) && readFileSync(join(directory(dataDir), name), 'utf8') === server;
  } catch {
    return false;
  }
};

/** Gives our lease back; true when nobody else holds one on this server. */
export const returnLease = (dataDir: string, server: string): boolean => {
  rmSync(join(directory(dataDir), String(process.pid)), { force: true });
  let others = 0;
  for (const name of readdirSync(directory(dataDir))) {
    if (isLive(dataDir, name, server)) others += 1;
    else rmSync(join(directory(dataDir), name), { force: true });
  }
  return others === 0;
};
