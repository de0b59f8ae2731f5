import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const names = ['soffice', 'libreoffice'];
const TIMEOUT = 90_000;

export type OfficeFault = 'noOffice' | 'officeFailed';

/** An old .doc as .docx, by a LibreOffice with a profile of its own; 'noOffice' where none is installed. */
export async function convertDoc(
  doc: Uint8Array,
): Promise<{ readonly docx: Uint8Array } | { readonly fault: OfficeFault }> {
  const folder = await mkdtemp(join(tmpdir(), 'sunledger-doc-'));
  try {
    await writeFile(join(folder, 'report.doc'), doc);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder];
    for (const name of names) {
      try {
        await run(name, [...args, join(folder, 'report.doc')], { timeout: TIMEOUT, killSignal: 'SIGKILL' });
        return { docx: new Uint8Array(await readFile(join(folder, 'report.docx'))) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (error as { path?: string }).path?.includes(folder))
          return { fault: 'officeFailed' };
      }
    }
    return { fault: 'noOffice' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
