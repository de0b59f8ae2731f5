import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { err, ok, type Result } from '@/lib/domain/result';

const run = promisify(execFile);

/** Where offices have it; the first that starts is taken. */
const programs = [
  'soffice',
  'libreoffice',
  '/usr/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const TIMEOUT_MS = 90_000;

/** noOffice: LibreOffice is not installed · else what it said. */
export type PdfRefusal = { readonly kind: 'noOffice' } | { readonly kind: 'failed'; readonly reason: string };

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 300) : String(error));

/** The Word file as LibreOffice prints it; a profile of its own, so that an open office on the machine is left alone. */
export async function toPdf(docx: Uint8Array): Promise<Result<Buffer, PdfRefusal>> {
  const folder = await mkdtemp(join(tmpdir(), 'sunledger-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
    for (const program of programs) {
      try {
        await run(program, args, { timeout: TIMEOUT_MS });
        return ok(await readFile(join(folder, 'report.pdf')));
      } catch (error) {
        if (isMissing(error) && !reasonOf(error).includes('report.pdf')) continue;
        return err({ kind: 'failed', reason: reasonOf(error) });
      }
    }
    return err({ kind: 'noOffice' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
