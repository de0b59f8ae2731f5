import 'server-only';

import type { ImportProgress } from '@/lib/domain/import/review';

// One map a process, also when next dev evaluates the module again. Lost with the process, as the import itself is.
const shared = globalThis as typeof globalThis & { sunledgerImports?: Map<string, ImportProgress> };
const running = (shared.sunledgerImports ??= new Map<string, ImportProgress>());

/** How far the import of this upload is; null when it is not running. */
export const importProgress = (token: string): ImportProgress | null => running.get(token) ?? null;

/** Runs the work; what it tells can be asked for meanwhile under the token of its first file. */
export async function withProgress<T>(token: string, work: (tell: (rows: number) => void) => Promise<T>): Promise<T> {
  running.set(token, { rows: 0 });
  try {
    return await work((rows) => running.set(token, { rows }));
  } finally {
    running.delete(token);
  }
}
