import 'server-only';

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const PIECE = 1_048_576;

/** The file in pieces of 1 MiB. */
export const piecesOf = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: PIECE });

/** Length in bytes and SHA-256 as hex, in one pass. */
export async function digestOf(path: string): Promise<{ size: number; sha256: string }> {
  const sum = createHash('sha256');
  let size = 0;
  for await (const piece of piecesOf(path)) {
    sum.update(piece);
    size += piece.length;
  }
  return { size, sha256: sum.digest('hex') };
}
