import { env } from '../env';
import { withClient } from './embedded/connect';
import { type EmbeddedOptions, type RunningDatabase, startEmbedded } from './embedded/server';
import { codeOf, messageOf, OpsFault, type Words } from './fault';

const unreachable: Words = { zh: '连不上 DATABASE_URL 指定的数据库', en: 'cannot reach the database of DATABASE_URL' };

const reasons: Record<string, Words> = {
  ECONNREFUSED: { zh: `${unreachable.zh}:对方没有在该端口监听`, en: `${unreachable.en}: nothing listens on that port` },
  ENOTFOUND: { zh: `${unreachable.zh}:主机名不存在`, en: `${unreachable.en}: no such host` },
  '28P01': { zh: 'DATABASE_URL 的用户名或密码不对', en: 'user name or password in DATABASE_URL is wrong' },
  '28000': { zh: '数据库拒绝 DATABASE_URL 的账号', en: 'the server refuses the account of DATABASE_URL' },
  '3D000': {
    zh: 'DATABASE_URL 指定的库不存在,请先建库',
    en: 'the database named in DATABASE_URL does not exist: create it first',
  },
  '42501': { zh: 'DATABASE_URL 的账号权限不足', en: 'the account of DATABASE_URL lacks the rights' },
};

/** Words for a failed connection. Never contains the url: it holds a password. */
export const connectionFault = (error: unknown): OpsFault => {
  const code = codeOf(error);
  const detail = messageOf(error) || code;
  const words = reasons[code] ?? { zh: `${unreachable.zh}(${detail})`, en: `${unreachable.en} (${detail})` };
  return new OpsFault(code === '42501' ? 'no-rights' : 'no-connection', words, error);
};

const checkServer = async (url: string): Promise<void> => {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    return Number(rows[0]?.version);
  }).catch((error: unknown) => {
    throw connectionFault(error);
  });
  if (version < 150_000)
    throw new OpsFault('old-server', {
      zh: `数据库版本 ${Math.floor(version / 10_000)} 过旧,需要 PostgreSQL 15 或更新`,
      en: `the server is PostgreSQL ${Math.floor(version / 10_000)}, 15 or newer is needed`,
    });
};

/**
 * The database to work with: that of DATABASE_URL when it is set, else the embedded one (started or joined).
 * `stop()` leaves an embedded database and stops it when nobody else uses it; a server of the office is left alone.
 */
export const ensureDatabase = async (options: EmbeddedOptions): Promise<RunningDatabase> => {
  const { databaseUrl } = env();
  if (databaseUrl === undefined) return startEmbedded(options);
  await checkServer(databaseUrl);
  return { url: databaseUrl, started: false, stop: () => Promise.resolve() };
};
