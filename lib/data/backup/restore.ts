import 'server-only';

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { from as copyFrom } from 'pg-copy-streams';

import type { Result } from '@/lib/domain/result';
import { transaction, type Tx } from '../db';
import { copyOf, quoted, type BackupContents, type BackupTable } from './contents';
import { BackupError } from './format';
import { BackupReader } from './reader';

export interface RestoreOrder {
  readonly file: string;
  /** the statements that make the tables as these migrations left them; or the first migration that is not known */
  readonly schemaOf: (migrations: readonly string[]) => Result<readonly string[]>;
  /** reads all of it, says what it holds, and changes nothing */
  readonly dryRun?: boolean;
}

/** Rolls back and is not an error. */
class OnlyTried extends Error {}

/** 22…: a value that cannot be; 23…: a row that must not be. Files do not come so from writeBackup(). */
const isRefusedRow = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));

async function load(tx: Tx, reader: BackupReader, table: BackupTable): Promise<void> {
  try {
    await pipeline(Readable.from(reader.rows(table)), tx.client.query(copyFrom(copyOf(table, 'from stdin'))));
  } catch (error) {
    if (!isRefusedRow(error)) throw error;
    throw new BackupError('damaged', `${table.name}: ${String(error)}`, { cause: error });
  }
}

async function replace(tx: Tx, { reader, contents, schema }: Loading): Promise<void> {
  // Somebody who writes just now must not be waited for without end.
  await tx.query(`set local lock_timeout = '30s'`);
  await tx.query('drop schema public cascade');
  await tx.query('create schema public');
  for (const statement of schema) await tx.query(statement);
  const names = contents.tables.map(({ name }) => quoted(name));
  // Migrations fill some tables themselves; the backup has what became of that.
  await tx.query(`truncate ${names.join(', ')}`);
  for (const table of contents.tables) await load(tx, reader, table);
  for (const [name, value] of Object.entries(contents.sequences))
    await tx.query('select setval($1::regclass, $2)', [quoted(name), value]);
  await reader.seal();
}

interface Loading {
  readonly reader: BackupReader;
  readonly contents: BackupContents;
  readonly schema: readonly string[];
}

/**
 * Puts everything back as it was when the backup was made, in one transaction: a file that is damaged, strange or of a
 * newer program changes nothing. Throws BackupError. The caller applies later migrations and adds cells up afterwards.
 */
export async function restoreBackup({ file, schemaOf, dryRun = false }: RestoreOrder): Promise<BackupContents> {
  const reader = new BackupReader(file);
  try {
    const contents = await reader.contents();
    const schema = schemaOf(contents.migrations);
    if (!schema.ok) throw new BackupError('newerProgram', schema.error);
    await transaction(async (tx) => {
      await replace(tx, { reader, contents, schema: schema.value });
      if (dryRun) throw new OnlyTried();
    }).catch((error: unknown) => {
      if (!(error instanceof OnlyTried)) throw error;
    });
    return contents;
  } finally {
    await reader.close();
  }
}
