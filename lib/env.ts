import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** An empty variable is one that was not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const schema = z.object({
  DATABASE_URL: optional(
    z.string().regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头 / must begin with postgres://'),
  ),
  SUNLEDGER_ROOT: optional(z.string()),
  SUNLEDGER_DATA_DIR: optional(z.string()),
  SUNLEDGER_AUTH_SECRET: optional(z.string().min(32, '至少 32 个字符 / at least 32 characters')),
  SUNLEDGER_PUBLIC_URL: optional(z.url()),
  PORT: optional(z.coerce.number().int().min(1).max(65_535)),
});

export interface Env {
  /** the checkout: where prisma/migrations and node_modules are */
  root: string;
  /** secrets, accounts, database.json and the embedded database; absolute */
  dataDir: string;
  /** only when the office runs its own PostgreSQL server */
  databaseUrl: string | undefined;
  /** port of the web server */
  port: number;
  /** address under which browsers reach us, when it differs from http://localhost:PORT */
  publicUrl: string | undefined;
  /** file with the connection of the embedded database, 0600 */
  databaseFile: string;
  /** file with the secret that signs sessions, 0600 */
  authSecretFile: string;
}

/** Reads the environment anew on each call: the launcher sets DATABASE_URL after it started the database. */
export const env = (source: NodeJS.ProcessEnv = process.env): Env => {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const words = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`环境变量有误 / Wrong environment variable — ${words.join('; ')}`);
  }
  const { DATABASE_URL, SUNLEDGER_ROOT, SUNLEDGER_DATA_DIR, SUNLEDGER_PUBLIC_URL, PORT } = parsed.data;
  const root = resolve(/* turbopackIgnore: true */ SUNLEDGER_ROOT ?? process.cwd());
  const dataDir = resolve(/* turbopackIgnore: true */ root, SUNLEDGER_DATA_DIR ?? '.data');
  return {
    root,
    dataDir,
    databaseUrl: DATABASE_URL,
    port: PORT ?? 3000,
    publicUrl: SUNLEDGER_PUBLIC_URL,
    databaseFile: resolve(dataDir, 'database.json'),
    authSecretFile: resolve(dataDir, 'auth-secret'),
  };
};

/** The connection: DATABASE_URL, or that of the embedded database that runs on the data directory. */
export const databaseUrl = (): string => {
  const { databaseUrl: url, databaseFile } = env();
  if (url !== undefined) return url;
  try {
    return z.object({ url: z.string() }).parse(JSON.parse(readFileSync(databaseFile, 'utf8'))).url;
  } catch (cause) {
    throw new Error('数据库未启动,请先 npm start / The database is not running: npm start first', { cause });
  }
};

/** The secret that signs sessions; made once, kept in a 0600 file. */
export const authSecret = (): string => {
  const given = process.env['SUNLEDGER_AUTH_SECRET'];
  if (given !== undefined && given !== '') return given;
  const { authSecretFile, dataDir } = env();
  try {
    mkdirSync(dataDir, { recursive: true });
    // 'wx': of two processes one writes, and both read the same.
    writeFileSync(authSecretFile, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(authSecretFile, 'utf8').trim();
};
