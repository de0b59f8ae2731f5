import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf, OpsFault, type Say } from '../fault';
import { type Account, canEnter, isRoot, serverAccount, whyCannotRun } from './account';
import { type Binaries } from './binaries';

/** Where the database lives and what runs it. */
export interface Place {
  /** PostgreSQL's own data directory */
  cluster: string;
  /** directory with bin, lib and share */
  home: string;
  account: Account | null;
}

const sharedDirectories = (): string[] => ['/var/lib/sunledger', join(tmpdir(), 'sunledger-root')];

/** A directory of root's that everyone may pass through: /var/lib/sunledger, else one under the temporary directory. */
const sharedDirectory = (account: Account): string => {
  for (const candidate of sharedDirectories()) {
    try {
      mkdirSync(candidate, { recursive: true, mode: 0o755 });
      // Under /tmp somebody else may have made it first: take only what is root's.
      if (statSync(candidate).uid === 0 && canEnter(candidate, account)) return candidate;
    } catch (error) {
      if (!['EACCES', 'EROFS', 'EPERM', 'EEXIST', 'ENOTDIR'].includes(codeOf(error))) throw error;
    }
  }
  throw new OpsFault('no-place', {
    zh: `账号 ${account.name} 进不了数据目录,/var/lib/sunledger 也不可写;请把 SUNLEDGER_DATA_DIR 指向它能进入的目录`,
    en: `the account ${account.name} cannot enter the data directory and /var/lib/sunledger cannot be written: set SUNLEDGER_DATA_DIR to a directory it can enter`,
  });
};

/** Copied once for each version; said when it is done. */
const copyBinaries = ({ home, version }: Binaries, account: Account, say: Say): string => {
  const shared = sharedDirectory(account);
  const target = join(shared, `postgresql-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  // A copy cut short never gets the final name.
  const partial = mkdtempSync(join(shared, '.copy-'));
  cpSync(home, partial, { recursive: true, verbatimSymlinks: true });
  chmodSync(partial, 0o755);
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY'].includes(codeOf(error))) throw error;
  }
  say({
    zh: `账号 ${account.name} 不能运行 ${home} 中的程序:已复制到 ${target}`,
    en: `the account ${account.name} cannot run the programs in ${home}: copied to ${target}`,
  });
  return target;
};

/** Where this data directory's database already is. It is never made anew because rights changed meanwhile. */
const existingCluster = (near: string, key: string): string | undefined =>
  [near, ...sharedDirectories().map((shared) => join(shared, key))].find((cluster) =>
    existsSync(join(cluster, 'PG_VERSION')),
  );

const newCluster = (near: string, key: string, say: Say): string => {
  const account = serverAccount(near);
  if (account === null || canEnter(dirname(near), account)) return near;
  const cluster = join(sharedDirectory(account), key);
  say({
    zh: `PostgreSQL 不以 root 运行,而账号 ${account.name} 进不了 ${dirname(near)}:数据库文件放在 ${cluster}`,
    en: `PostgreSQL does not run as root, and the account ${account.name} cannot enter ${dirname(near)}: the database files are in ${cluster}`,
  });
  return cluster;
};

const findCluster = (dataDir: string, say: Say): { cluster: string; account: Account | null } => {
  const near = join(dataDir, 'postgres');
  const key = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const cluster = (isRoot() ? existingCluster(near, key) : near) ?? newCluster(near, key, say);
  const account = serverAccount(cluster);
  if (account !== null && existsSync(cluster) && !canEnter(dirname(cluster), account))
    throw new OpsFault('no-rights', {
      zh: `账号 ${account.name} 进不了数据库所在的 ${dirname(cluster)};请恢复该目录的权限`,
      en: `the account ${account.name} cannot enter ${dirname(cluster)}, where the database is: restore that directory's rights`,
    });
  return { cluster, account };
};

const runnableHome = (binaries: Binaries, account: Account | null, say: Say): string => {
  const why = whyCannotRun(join(binaries.home, 'bin', 'postgres'), account);
  if (why === null) return binaries.home;
  if (account !== null) {
    const home = copyBinaries(binaries, account, say);
    if (whyCannotRun(join(home, 'bin', 'postgres'), account) === null) return home;
  }
  throw new OpsFault('cannot-run', {
    zh: `内置 PostgreSQL 在本机无法运行(${why});请用 DATABASE_URL 指定自备数据库`,
    en: `the embedded PostgreSQL cannot run on this machine (${why}): set DATABASE_URL to a server of your own`,
  });
};

/** Makes the data directory and decides where PostgreSQL's files and programs are; says so when it is elsewhere. */
export const findPlace = (dataDir: string, binaries: Binaries, say: Say): Place => {
  try {
    // Root's directory must be passable for PostgreSQL's account; every file in it is 0600 of its own.
    if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  } catch (cause) {
    throw new OpsFault(
      'no-rights',
      { zh: `无权建立数据目录 ${dataDir}`, en: `no right to make the data directory ${dataDir}` },
      cause,
    );
  }
  const { cluster, account } = findCluster(dataDir, say);
  return { cluster, account, home: runnableHome(binaries, account, say) };
};
