import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, OpsFault } from '../fault';
import { processIsAlive, waitFor } from './wait';

const holderOf = (file: string): number => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
};

const take = (file: string): true | undefined => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new OpsFault('no-rights', { zh: `无权写入 ${file}`, en: `no right to write ${file}` }, error);
    const holder = holderOf(file);
    // Whoever was killed while holding it does not come back for it. An unreadable number is being written just now.
    if (!Number.isNaN(holder) && !processIsAlive(holder)) rmSync(file, { force: true });
    return undefined;
  }
};

/** One process at a time starts or stops the database of a data directory. */
export const withStartLock = async <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  const file = join(dataDir, 'start.lock');
  const taken = await waitFor(() => take(file), 60);
  if (taken === undefined)
    throw new OpsFault('locked', {
      zh: `另一进程(${holderOf(file)})一分钟来一直在启动数据库;确认没有后删除 ${file}`,
      en: `another process (${holderOf(file)}) has been starting the database for a minute; if there is none, delete ${file}`,
    });
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
