import { readFile } from 'node:fs/promises';

import { err, ok, type Result } from '@/lib/domain/result';

export const textOption = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The bytes of a file, or why they cannot be read. */
export async function fileBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
