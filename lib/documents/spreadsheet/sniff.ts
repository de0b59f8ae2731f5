import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '@/lib/domain/result';
import type { TableFault } from '@/lib/domain/import/table';
import { markedEncoding } from './encoding';

export type FileKind = 'text' | 'xlsx' | 'xls';

const magic: readonly [string, string][] = [
  ['pdf', '%PDF'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['rar', 'Rar!'],
  ['7z', '7z\xbc\xaf'],
  ['gzip', '\x1f\x8b'],
];

const HEAD = 65_536;

/** The first bytes of the file. */
export async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const wrong = (found: string): Result<never, TableFault> =>
  err({ code: 'wrongFileType', found, expected: 'csv xlsx xls' });

/** A text without a mark has no NUL bytes; a file of zeros, or UTF-16 without its mark, is full of them. */
function looksBinary(start: Uint8Array): boolean {
  if (markedEncoding(start) !== null) return false;
  let nuls = 0;
  for (const byte of start) if (byte === 0) nuls += 1;
  return nuls > 8 && nuls * 20 > start.length;
}

/** What the file is by its content; extensions lie (QUIRKS F7). */
export function sniffKind(name: string, start: Uint8Array): Result<FileKind, TableFault> {
  if (start.length === 0) return err({ code: 'emptyFile' });
  if (basename(name).startsWith('~$')) return err({ code: 'lockFile', found: basename(name) });
  const latin = Buffer.from(start.subarray(0, 512)).toString('latin1');
  if (latin.startsWith('PK\x03\x04')) return ok('xlsx');
  if (latin.startsWith('\xd0\xcf\x11\xe0')) return ok('xls');
  const known = magic.find(([, bytes]) => latin.startsWith(bytes));
  if (known) return wrong(known[0]);
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table)/i.test(latin)) return wrong('html');
  return looksBinary(start) ? err({ code: 'notText' }) : ok('text');
}

/** SHA-256 of the whole file, for the record of an import. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
