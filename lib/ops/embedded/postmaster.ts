import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf, OpsFault, type Say } from '../fault';
import { identity, serverEnvironment } from './account';
import { type Place } from './place';
import { processExists, processIsAlive, waitFor } from './wait';

/** What postmaster.pid says. */
export interface Postmaster {
  pid: number;
  port: number;
  /** process id and start time: another server on the same directory has another one */
  identity: string;
}

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

export const readPostmaster = (cluster: string): Postmaster | null => {
  try {
    const [pid = '', , started = '', port = ''] = readFileSync(pidFile(cluster), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port), identity: `${pid} ${started}` };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/**
 * After a power cut the number in the file may be another program's by now: look at what that program is.
 * A postmaster stands in its data directory.
 */
const isServerOf = (pid: number, cluster: string): boolean => {
  if (!processIsAlive(pid)) return false;
  try {
    const [program = ''] = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
    if (!basename(program).startsWith('postgres')) return false;
    return realpathSync(`/proc/${String(pid)}/cwd`) === realpathSync(cluster);
  } catch {
    return true; // no /proc, or not ours to read: believe the file
  }
};

/** The server that runs on this directory, null when none does. */
export const runningPostmaster = (cluster: string): Postmaster | null => {
  const found = readPostmaster(cluster);
  return found !== null && isServerOf(found.pid, cluster) ? found : null;
};

/**
 * PostgreSQL clears the file of a dead server itself (and first makes sure that no orphan still writes), but refuses
 * when the number belongs to a living stranger. Then put a number there that is surely dead and leave the rest to it.
 */
const clearStalePid = (cluster: string, say: Say): void => {
  const stale = readPostmaster(cluster);
  if (stale === null) return;
  say({
    zh: '上次没有正常关闭,数据库正在自行恢复',
    en: 'the last shutdown was not clean, the database recovers by itself',
  });
  // PostgreSQL takes a zombie for a living process: only a number that is free may stay.
  if (!processExists(stale.pid)) return;
  const dead = spawnSync(process.execPath, ['--version'], { stdio: 'ignore' }).pid;
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  writeFileSync(pidFile(cluster), [String(dead), ...lines.slice(1)].join('\n'));
};

/** Starts the server in a session of its own, so that Ctrl-C in the terminal does not reach it before us. */
export const spawnPostmaster = (place: Place, settings: string[], say: Say): { failed: () => boolean; log: string } => {
  clearStalePid(place.cluster, say);
  const log = `${place.cluster}.log`;
  const output = openSync(log, 'w', 0o600);
  if (place.account !== null) chownSync(log, place.account.uid, place.account.gid);
  const child = spawn(
    join(place.home, 'bin', 'postgres'),
    ['-D', place.cluster, ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
      env: serverEnvironment(),
      ...identity(place.account),
    },
  );
  closeSync(output);
  let gone = false;
  child.once('exit', () => (gone = true)).once('error', () => (gone = true));
  child.unref();
  return { failed: () => gone, log };
};

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export const stopPostmaster = async (cluster: string): Promise<void> => {
  const running = runningPostmaster(cluster);
  if (running === null) return;
  process.kill(running.pid, 'SIGINT');
  const stopped = await waitFor(() => (readPostmaster(cluster) === null ? true : undefined), 60);
  if (stopped === undefined)
    throw new OpsFault('no-stop', {
      zh: `数据库(进程 ${running.pid})一分钟内没有停止`,
      en: `the database (process ${running.pid}) did not stop within a minute`,
    });
};
