import 'server-only';

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

import { to as copyTo } from 'pg-copy-streams';

import { transaction, type Tx } from '../db';
import { copyOf, quoted, readContents, type BackupTable } from './contents';
import { COMMENT, END_OF_TABLE, FIRST_LINE, LAST_LINE } from './format';

async function* tableText(tx: Tx, table: BackupTable): AsyncGenerator<Buffer> {
  yield Buffer.from(`${copyOf(table, 'from stdin')};\n`);
  const rows = tx.client.query(copyTo(copyOf(table, 'to stdout')));
  for await (const chunk of rows) yield chunk as Buffer;
  yield Buffer.from(`${END_OF_TABLE}\n`);
}

async function* allText(tx: Tx): AsyncGenerator<Buffer> {
  const contents = await readContents(tx);
  yield Buffer.from(`${FIRST_LINE}\n${COMMENT}${JSON.stringify(contents)}\n`);
  for (const table of contents.tables) yield* tableText(tx, table);
  for (const [name, value] of Object.entries(contents.sequences))
    yield Buffer.from(`select setval('${quoted(name).replaceAll("'", "''")}', ${value});\n`);
}

async function* sealed(text: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of text) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`${LAST_LINE}${hash.digest('hex')}\n`);
}

/** One snapshot of everything: every register, cell, report, account, file and setting; never whole in memory. */
export async function writeBackup(take: (text: Readable) => Promise<void>): Promise<void> {
  await transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const packed = createGzip({ level: 6 });
    const text = Readable.from(sealed(allText(tx)), { objectMode: false });
    text.once('error', (error) => packed.destroy(error));
    packed.once('close', () => text.destroy());
    await take(text.pipe(packed));
  });
}
