import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, OpsFault } from '../fault';

const schema = z.object({
  url: z.string(),
  port: z.number().int(),
  password: z.string(),
  cluster: z.string(),
});

/** database.json in the data directory: how to reach the embedded database. 0600, for it holds the password. */
export type ConnectionRecord = z.infer<typeof schema>;

export const userName = 'sunledger';
export const databaseName = 'sunledger';
export const defaultPort = 54_329;

export const recordFile = (dataDir: string): string => join(dataDir, 'database.json');

export const connectionUrl = (record: { port: number; password: string }, database = databaseName): string =>
  `postgres://${userName}:${record.password}@127.0.0.1:${String(record.port)}/${database}`;

export const readRecord = (dataDir: string): ConnectionRecord | null => {
  const file = recordFile(dataDir);
  if (!existsSync(file)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const denied = codeOf(cause) === 'EACCES';
    throw new OpsFault(
      denied ? 'no-rights' : 'bad-record',
      denied
        ? {
            zh: `无权读取 ${file}:请用启动台账的账号运行`,
            en: `no right to read ${file}: run as the account that started Sunledger`,
          }
        : { zh: `${file} 已损坏,请从备份恢复`, en: `${file} is damaged: restore it from a backup` },
      cause,
    );
  }
};

export const writeRecord = (dataDir: string, record: ConnectionRecord): void => {
  const file = recordFile(dataDir);
  const partial = `${file}.${String(process.pid)}`;
  writeFileSync(partial, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  chmodSync(partial, 0o600);
  renameSync(partial, file);
};
