import 'server-only';

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { minuteOf, now } from '@/lib/clock';
import { env } from '@/lib/env';
import { writeBackup } from './write';

export const BACKUP_END = '.sql.gz';
const DAILY = 'daily-';
/** So many daily backups are kept; those made by hand stay until somebody removes them. */
export const DAILY_KEPT = 14;

export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  readonly madeAt: Date;
}

export const backupFolder = (): string => join(env().dataDir, 'backups');

/** A name of a backup and nothing that leads out of the folder. */
export const isBackupName = (name: string): boolean => /^[\w-]+(\.[\w-]+)*$/.test(name) && name.endsWith(BACKUP_END);

/** The newest first; none where no backup was ever made. */
export async function listBackups(): Promise<BackupFile[]> {
  const names = await readdir(backupFolder()).catch(() => []);
  const files = await Promise.all(
    names.filter(isBackupName).map(async (name) => {
      const { size, mtime } = await stat(join(backupFolder(), name));
      return { name, bytes: size, madeAt: mtime };
    }),
  );
  return files.sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

/** The file is there when it is whole: until then it has another name. Only its owner may read it. */
export async function backUpTo(path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await writeBackup((text) => pipeline(text, createWriteStream(unfinished, { mode: 0o600, flush: true })));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** With the minute of the office's clock. */
export const backupName = (first: string): string => `${first}-${minuteOf(now()).replace(/[- :]/g, '')}`;

/** Into the folder of the installation; gives the path. A name that is taken gets a number: nothing is written over. */
export async function backUp(name: string): Promise<string> {
  await mkdir(backupFolder(), { recursive: true, mode: 0o700 });
  const taken = new Set((await listBackups()).map((file) => file.name));
  let free = name;
  for (let n = 2; taken.has(`${free}${BACKUP_END}`); n += 1) free = `${name}-${n}`;
  const path = join(backupFolder(), `${free}${BACKUP_END}`);
  await backUpTo(path);
  return path;
}

/** One for each day on which the program runs, by the local date `day`; gives its path, or null where it is there already. */
export async function backUpDaily(day: string): Promise<string | null> {
  const name = `${DAILY}${day}`;
  const known = await listBackups();
  if (known.some((file) => file.name === `${name}${BACKUP_END}`)) return null;
  const path = await backUp(name);
  const old = (await listBackups()).filter((file) => file.name.startsWith(DAILY)).slice(DAILY_KEPT);
  for (const file of old) await rm(join(backupFolder(), file.name));
  return path;
}
