import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { BrokenTable, type Cell, type RawRow } from '@/lib/domain/import/table';

const SECONDS = 180;
const HEAP_MB = 1500;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const sheet = z.object({
  index: z.number(),
  name: z.string(),
  hidden: z.boolean(),
  /** false: a chart or macro sheet */
  worksheet: z.boolean(),
  head: z.array(z.array(cell)).default([]),
});
const inspection = z.object({ sheets: z.array(sheet), date1904: z.boolean() });
const fault = z.object({ fault: z.object({ code: z.string(), found: z.string().optional() }) });
export type Inspection = z.infer<typeof inspection>;

interface RowMessage {
  readonly row: readonly [number, ...Cell[]];
  readonly hidden?: true;
  readonly merged?: true;
}

export interface WorkbookFile {
  readonly path: string;
  readonly kind: 'xlsx' | 'xls';
}

/** The worker lies beside this file in the checkout, also when a bundler has moved this file elsewhere. */
function workerPath(): string {
  const root = process.env['SUNLEDGER_ROOT'] ?? process.cwd();
  const path = join(root, 'lib', 'documents', 'spreadsheet', 'xlsx-worker.mjs');
  if (!existsSync(/* turbopackIgnore: true */ path)) throw new Error(`${path} is missing`);
  return path;
}

/** The messages of a reader process; it is killed at the time limit and when nobody listens any longer. */
async function* messages(file: WorkbookFile, args: readonly string[]): AsyncGenerator {
  const [mode = 'inspect', ...rest] = args;
  const command = [`--max-old-space-size=${HEAP_MB}`, workerPath(), mode, file.kind, file.path, ...rest];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  let ended = false;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const message: unknown = JSON.parse(line);
      const refused = fault.safeParse(message);
      if (refused.success)
        throw new BrokenTable({
          code: refused.data.fault.code,
          ...(refused.data.fault.found === undefined ? {} : { found: refused.data.fault.found }),
        });
      if (typeof message === 'object' && message !== null && 'end' in message) ended = true;
      else yield message;
    }
  } finally {
    child.kill('SIGKILL');
  }
  // Killed by the time limit, or out of memory: the rows so far are not the file.
  if (!ended) throw new BrokenTable({ code: 'readerStopped', expected: String(SECONDS) });
}

/** The sheets, and the first rows of the visible ones. Throws BrokenTable. */
export async function inspectWorkbook(file: WorkbookFile): Promise<Inspection> {
  for await (const message of messages(file, ['inspect'])) return inspection.parse(message);
  throw new BrokenTable({ code: 'unreadableWorkbook' });
}

export const rawRow = (cells: readonly Cell[]): RawRow => ({ line: Number(cells[0]), cells: cells.slice(1) });

const CHUNK = 500;

const rowOf = ({ row, hidden, merged }: RowMessage): RawRow => ({
  ...rawRow(row),
  ...(hidden ? { fault: 'hiddenRow' as const } : {}),
  ...(merged ? { merged } : {}),
});

/** All rows of one sheet. Throws BrokenTable while reading. */
export async function* workbookRows(file: WorkbookFile, index: number): AsyncGenerator<readonly RawRow[]> {
  let chunk: RawRow[] = [];
  for await (const message of messages(file, ['rows', String(index)])) {
    chunk.push(rowOf(message as RowMessage));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}
