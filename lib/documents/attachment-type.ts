import { open } from 'node:fs/promises';

import { fileTypeFromFile } from 'file-type';

/** The list of parts stands at the end of a zip file. */
const TAIL = 65_536;

async function tailHas(path: string, text: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.includes(text);
  } finally {
    await file.close();
  }
}

/**
 * What the content of a file is, as an ending without dot ('pdf', 'docx', 'cfb'), whatever its name says; null when
 * it is nothing known. OFD is a zip file that holds OFD.xml.
 */
export async function contentOf(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found?.ext === 'zip' && (await tailHas(path, 'OFD.xml'))) return 'ofd';
  return found?.ext ?? null;
}
