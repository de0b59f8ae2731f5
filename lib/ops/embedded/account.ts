import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { OpsFault } from '../fault';

/** The account PostgreSQL runs as; null: as ourselves. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const parsePasswd = (text: string): Account[] =>
  text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });

/** `postgres` where the system has it, else `nobody`. Exported for its test. */
export const chooseAccount = (passwd: string): Account | undefined => {
  const accounts = parsePasswd(passwd).filter((account) => account.uid > 0);
  return accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody');
};

const readPasswd = (): string => {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
};

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses root. Root therefore runs it as the owner of an existing database directory,
 * else as `postgres` or `nobody`; anyone else runs it as himself.
 */
export const serverAccount = (cluster: string): Account | null => {
  if (!isRoot()) return null;
  const passwd = readPasswd();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    const known = parsePasswd(passwd).find(({ uid }) => uid === owner.uid);
    return known ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  return chooseAccount(passwd) ?? { name: '65534', uid: 65_534, gid: 65_534 };
};

export const identity = (account: Account | null) => (account === null ? {} : { uid: account.uid, gid: account.gid });

/** Can this account run the program and load its libraries? null when it can, else why not. */
export const whyCannotRun = (program: string, account: Account | null): string | null => {
  const tried = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8', ...identity(account) });
  if (tried.error && 'code' in tried.error && tried.error.code === 'EPERM')
    throw new OpsFault('no-setuid', {
      zh: '以 root 运行,但本环境不允许切换到普通账号;请改用普通账号运行,或用 DATABASE_URL 指定自备数据库',
      en: 'running as root, but this environment forbids switching to an ordinary account: run as an ordinary user, or set DATABASE_URL',
    });
  if (tried.error) return tried.error.message;
  return tried.status === 0 ? null : tried.stderr.trim();
};

/** Can this account enter the directory? Asked of the system itself, so that ACLs and mounts count too. */
export const canEnter = (directory: string, account: Account | null): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { cwd: '/', stdio: 'ignore', ...identity(account) })
    .status === 0;

/** A short environment of our own: nothing of ours, not even a locale, changes how PostgreSQL behaves. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'Asia/Shanghai',
});
