import { basename } from 'node:path';

import { recognise, type Reading } from '@/lib/domain/report/reading/recognise';
import type { SourceBlock } from '@/lib/domain/report/reading/blocks';
import { err, ok, type Result } from '@/lib/domain/result';
import { docxBlocks } from './docx-blocks';
import { htmlBlocks } from './html-blocks';
import { convertDoc, type OfficeFault } from './office';
import { textBlocks } from './text-blocks';
import { unpack, type UnpackFault } from './unpack';

/** Message keys under reading.faults. */
export type ReadFault = UnpackFault | OfficeFault | 'emptyFile' | 'notReadable' | 'unknownEncoding' | 'tooBig';

export interface OldReport extends Reading {
  readonly blocks: readonly SourceBlock[];
}

/** bytes of the file itself */
const LIMIT = 40_000_000;

const startsWith = (file: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((b, i) => file[i] === b);

/** The encoding of a byte order mark, or the one that the page states; GB2312 and GBK are read as GB18030. */
function statedEncoding(file: Uint8Array): string | undefined {
  if (startsWith(file, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(file, 0xfe, 0xff)) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(file.subarray(0, 2048));
  const stated = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return stated?.startsWith('gb') ? 'gb18030' : stated;
}

function strictly(file: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

/** As marked or stated, else strict UTF-8, else strict GB18030; never a silent guess. */
function decoded(file: Uint8Array): string | null {
  for (const name of [statedEncoding(file) ?? 'utf-8', 'utf-8', 'gb18030']) {
    const text = strictly(file, name);
    if (text !== null) return text;
  }
  return null;
}

function docx(file: Uint8Array): Result<readonly SourceBlock[], ReadFault> {
  const found = unpack(file);
  return 'fault' in found ? err(found.fault) : ok(docxBlocks(found.parts.get('word/document.xml') ?? ''));
}

/** What the file is by its content: extensions lie. */
async function blocksOf(file: Uint8Array): Promise<Result<readonly SourceBlock[], ReadFault>> {
  if (file.length === 0) return err('emptyFile');
  if (file.length > LIMIT) return err('tooBig');
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04)) return docx(file);
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) {
    const converted = await convertDoc(file);
    return 'fault' in converted ? err(converted.fault) : docx(converted.docx);
  }
  const text = decoded(file);
  if (text === null) return err('unknownEncoding');
  if (text.includes('\u0000')) return err('notReadable');
  return ok(/<(?:html|body|table|div|p)\b/i.test(text.slice(0, 20_000)) ? htmlBlocks(text) : textBlocks(text));
}

/** Reads last year's report from .docx, .html, .txt, or .doc where LibreOffice is installed. */
export async function readOldReport(file: Uint8Array, name: string): Promise<Result<OldReport, ReadFault>> {
  if (/^%PDF|^\x89PNG|^\xff\xd8\xff/.test(new TextDecoder('latin1').decode(file.subarray(0, 8))))
    return err('notReadable');
  const blocks = await blocksOf(file);
  if (!blocks.ok) return blocks;
  return ok({ ...recognise(blocks.value, basename(name)), blocks: blocks.value });
}
