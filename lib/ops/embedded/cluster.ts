import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf, OpsFault, type Say } from '../fault';
import { type Account, identity, serverEnvironment } from './account';
import { type Place } from './place';
import { userName } from './record';

/** PG_VERSION of a data directory; null when there is none yet. */
const majorOf = (cluster: string): number | null => {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new OpsFault(
      'no-rights',
      { zh: `无权读取数据库目录 ${cluster}`, en: `no right to read the database directory ${cluster}` },
      error,
    );
  }
};

/** True when a database is there that these binaries can open; refuses with words what they cannot. */
export const clusterExists = (cluster: string, major: number): boolean => {
  const found = majorOf(cluster);
  if (found === major) return true;
  if (found !== null)
    throw new OpsFault('other-major', {
      zh: `${cluster} 是 PostgreSQL ${found} 的数据,本程序带的是 ${major},未作任何改动;请用原版本导出备份后再升级`,
      en: `${cluster} is data of PostgreSQL ${found}, this program brings ${major}; nothing was changed: back up with the former version, then upgrade`,
    });
  if (existsSync(cluster) && readdirSync(cluster).length > 0)
    throw new OpsFault('not-a-database', {
      zh: `${cluster} 不是空目录,也不是 PostgreSQL 数据目录,未作任何改动`,
      en: `${cluster} is neither empty nor a PostgreSQL data directory; nothing was changed`,
    });
  return false;
};

const give = (path: string, account: Account | null): void => {
  if (account !== null) chownSync(path, account.uid, account.gid);
};

/** initdb beside the final place, then rename: a run cut short leaves nothing that looks like a database. */
export const createCluster = (place: Place, password: string, say: Say): void => {
  const { cluster, home, account } = place;
  const partial = `${cluster}.new`;
  const passwordFile = `${partial}-password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  give(partial, account);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, account);
  // Sorting by code point, the same on every machine; Chinese order is asked for by name ("zh-x-icu") where it matters.
  const options = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = spawnSync(
    join(home, 'bin', 'initdb'),
    ['-D', partial, '-U', userName, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...options],
    {
      cwd: '/',
      encoding: 'utf8',
      env: serverEnvironment(),
      ...identity(account),
    },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    const why = made.error?.message ?? made.stderr.trim();
    throw new OpsFault('initdb', { zh: `建立数据库失败:${why}`, en: `initdb failed: ${why}` });
  }
  rmSync(cluster, { recursive: true, force: true });
  renameSync(partial, cluster);
  say({ zh: `已建立数据库 ${cluster}`, en: `made the database ${cluster}` });
};
