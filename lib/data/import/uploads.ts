import 'server-only';

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

import { now } from '../../clock';
import { env } from '../../env';

/** A file between its check and its import, seen by nobody but who sent it. */
export interface Upload {
  readonly path: string;
  readonly name: string;
}

const KEPT_MS = 24 * 3_600_000;
const TOKEN = /^[0-9a-f]{32}$/;
const note = z.object({ name: z.string(), owner: z.string() });

const folder = (): string => join(env().dataDir, 'uploads');
const fileOf = (token: string, ending: string): string => join(folder(), `${token}.${ending}`);

export class UploadTooBig extends Error {}

/** Refuses as soon as the limit is passed, whatever length was announced. */
function limited(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(new UploadTooBig());
      else done(null, chunk);
    },
  });
}

async function removeOld(): Promise<void> {
  const oldest = now().getTime() - KEPT_MS;
  for (const name of await readdir(folder())) {
    const path = join(folder(), name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < oldest) await rm(path, { force: true });
  }
}

export interface Incoming {
  readonly name: string;
  readonly owner: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly maxBytes: number;
}

/** Keeps the file under the data directory for a day and returns its token. Throws UploadTooBig. */
export async function keepUpload({ name, owner, body, maxBytes }: Incoming): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await removeOld();
  const token = randomBytes(16).toString('hex');
  const path = fileOf(token, 'bin');
  try {
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(source, limited(maxBytes), createWriteStream(path, { mode: 0o600 }));
    await writeFile(fileOf(token, 'json'), JSON.stringify({ name, owner }), { mode: 0o600 });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return token;
}

/** null when it has expired or belongs to somebody else. */
export async function findUpload(token: string, owner: string): Promise<Upload | null> {
  if (!TOKEN.test(token)) return null;
  const text = await readFile(fileOf(token, 'json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const kept = note.parse(JSON.parse(text));
  return kept.owner === owner ? { path: fileOf(token, 'bin'), name: kept.name } : null;
}

const refused = z.object({
  sheet: z.string().nullable(),
  encoding: z.string().nullable(),
  headerRow: z.number(),
  rows: z.array(z.tuple([z.number(), z.string()])),
});
/** How the file was read, and why each of its refused rows was: [line, words]. */
type Refusals = z.infer<typeof refused>;

/** Kept beside the upload, for the file of refused rows. */
export const keepRefused = (token: string, refusals: Refusals): Promise<void> =>
  writeFile(fileOf(token, 'refused'), JSON.stringify(refusals), { mode: 0o600 });

export async function readRefused(token: string): Promise<Refusals | null> {
  if (!TOKEN.test(token)) return null;
  const text = await readFile(fileOf(token, 'refused'), 'utf8').catch(() => null);
  return text === null ? null : refused.parse(JSON.parse(text));
}

/** Takes an upload away before its day is over. */
export async function dropUpload(token: string): Promise<void> {
  if (TOKEN.test(token))
    await Promise.all(['bin', 'json', 'refused'].map((end) => rm(fileOf(token, end), { force: true })));
}
