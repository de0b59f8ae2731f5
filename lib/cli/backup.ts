import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { minuteOf } from '@/lib/clock';
import { ensureCells } from '@/lib/data/cells-version';
import { BackupError } from '@/lib/data/backup/format';
import { BACKUP_END, backUp, backupFolder, backUpTo, backupName, isBackupName } from '@/lib/data/backup/folder';
import { restoreBackup } from '@/lib/data/backup/restore';
import { listUnits } from '@/lib/data/org-units';
import { err, ok, type Result } from '@/lib/domain/result';
import { databaseUrl } from '@/lib/env';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { translator, type Translate } from '@/lib/i18n/translator';
import { messageOf } from '@/lib/ops/fault';
import { migrate, migrationsDirectory, migrationsTable, readMigrations } from '@/lib/ops/migrate';
import type { Command } from './command';

const options = { 'dry-run': { type: 'boolean', default: false }, lang: { type: 'string' } } as const;

/** A path; or a bare name of a backup that is kept beside the database. */
const pathOf = (file: string): string =>
  !existsSync(file) && isBackupName(file) ? join(backupFolder(), file) : resolve(file);

async function callOf(args: readonly string[]): Promise<{ t: Translate; file: string | undefined; dryRun: boolean }> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file] = positionals;
  return { t: await translator(toLocale(values.lang), 'backup'), file, dryRun: values['dry-run'] };
}

/** `backup [FILE]`: exit 0 and the path; 1 where the file is there already. Without FILE into the folder of the installation. */
export const backupCommand: Command = async (args, io) => {
  const { t, file } = await callOf(args);
  if (file !== undefined && existsSync(file)) {
    io.err(t('exists', { file }));
    return 1;
  }
  if (file === undefined) io.out(await backUp(backupName('sunledger')));
  else {
    await backUpTo(resolve(file));
    io.out(resolve(file));
  }
  return 0;
};

/** The statements that made the tables of a backup; the first migration that this program lacks. */
function schemaOf(names: readonly string[]): Result<readonly string[]> {
  const known = new Map(readMigrations(migrationsDirectory()).map(({ name, sql }) => [name, sql]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) return err(unknown);
  return ok([migrationsTable, ...names.map((name) => known.get(name) ?? '')]);
}

/**
 * `restore FILE [--dry-run]`: what is there is backed up first, then everything is as in the file. Exit 1 with words, and
 * nothing changed, when the file cannot be restored.
 */
export const restoreCommand: Command = async (args, io) => {
  const { t, file, dryRun } = await callOf(args);
  if (file === undefined) {
    io.err(t('usage', { end: BACKUP_END }));
    return 1;
  }
  try {
    const held = await listUnits(operatorScope());
    if (!dryRun && held.length > 0) io.err(t('keptFirst', { file: await backUp(backupName('before-restore')) }));
    const { madeAt, tables } = await restoreBackup({ file: pathOf(file), schemaOf, dryRun });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    if (!dryRun) {
      await migrate(databaseUrl());
      await ensureCells();
    }
    io.out(t(dryRun ? 'sound' : 'restored', { madeAt: minuteOf(new Date(madeAt)), tables: tables.length, rows }));
    return 0;
  } catch (error) {
    io.err(t('unchanged', { file, why: whyOf(error, t) }));
    return 1;
  }
};

const whyOf = (error: unknown, t: Translate): string =>
  error instanceof BackupError ? t(`problems.${error.problem}`, { found: error.found }) : messageOf(error);
