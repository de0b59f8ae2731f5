import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

import { copyOf, type BackupContents, type BackupTable } from './contents';
import { BackupError, COMMENT, contentsSchema, END_OF_TABLE, FIRST_LINE, LAST_LINE } from './format';
import { linesOf } from './lines';

const BATCH_BYTES = 65_536;
const FORMAT = /^-- Sunledger backup \d+$/;

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file);
  const text = createGunzip();
  packed.once('error', (error) => text.destroy(error));
  try {
    for await (const chunk of packed.pipe(text)) yield chunk as Buffer;
  } finally {
    packed.destroy();
  }
}

const isFileFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));

/** Reads a backup from its beginning to its seal, each line once. Throws BackupError; a file that cannot be opened as it came. */
export class BackupReader {
  readonly #lines: AsyncGenerator<Buffer>;
  readonly #hash = createHash('sha256');
  #started = false;

  constructor(file: string) {
    this.#lines = linesOf(unpacked(file));
  }

  async contents(): Promise<BackupContents> {
    const first = (await this.#line()).trimEnd();
    if (first !== FIRST_LINE)
      throw new BackupError(FORMAT.test(first) ? 'newerFormat' : 'notABackup', first.slice(0, 80));
    this.#started = true;
    const line = await this.#line();
    try {
      return contentsSchema.parse(JSON.parse(line.slice(COMMENT.length)));
    } catch (cause) {
      throw new BackupError('damaged', line.slice(0, 80), { cause });
    }
  }

  /** The rows of a table in the text form of COPY, in pieces; the tables must be asked for in their order. */
  async *rows(table: BackupTable): AsyncGenerator<Buffer> {
    await this.#expect(`${copyOf(table, 'from stdin')};\n`);
    let [pieces, size, rows]: [Buffer[], number, number] = [[], 0, 0];
    for (;;) {
      const line = await this.#bytes();
      if (line.equals(END)) break;
      rows += 1;
      pieces.push(line);
      size += line.length;
      if (size < BATCH_BYTES) continue;
      yield Buffer.concat(pieces);
      [pieces, size] = [[], 0];
    }
    if (pieces.length > 0) yield Buffer.concat(pieces);
    if (rows !== table.rows) throw new BackupError('damaged', `${table.name}: ${rows} / ${table.rows}`);
  }

  /** Goes on to the last line; throws BackupError where it does not seal what was read. */
  async seal(): Promise<void> {
    for (;;) {
      const sum = this.#hash.copy().digest('hex');
      const line = await this.#line();
      if (!line.startsWith(LAST_LINE)) continue;
      if (line !== `${LAST_LINE}${sum}\n`) throw new BackupError('damaged', line.trimEnd());
      return;
    }
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }

  async #expect(wanted: string): Promise<void> {
    const line = await this.#line();
    if (line !== wanted) throw new BackupError('damaged', line.slice(0, 80).trimEnd());
  }

  async #line(): Promise<string> {
    return (await this.#bytes()).toString('utf8');
  }

  async #bytes(): Promise<Buffer> {
    const next = await this.#lines.next().catch((cause: unknown) => {
      if (isFileFault(cause)) throw cause;
      throw new BackupError(this.#started ? 'damaged' : 'notABackup', String(cause), { cause });
    });
    if (next.done === true) throw new BackupError(this.#started ? 'damaged' : 'notABackup', '…');
    this.#hash.update(next.value);
    return next.value;
  }
}

const END = Buffer.from(`${END_OF_TABLE}\n`);
