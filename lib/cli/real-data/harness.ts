import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { disconnect, read } from '../../data/db';
import { createTestDatabase, type TestDatabase } from '../../ops/test-database';
import type { ImportCounts, ImportProblem } from '../../domain/import/problem';
import { importCommand } from '../import';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** Public sample files beside the checkout; not part of the project. */
export const realFile = (name: string): string => `${folder}${name}`;

/** Says loudly that the tests of real input did not run. */
export function realDataPresent(): boolean {
  if (existsSync(folder)) return true;
  console.warn('SKIPPED: ../shared/data is not beside this checkout; nothing was tested on real input');
  return false;
}

export const mapFile = (name: string): string => fileURLToPath(new URL(`./${name}.map.json`, import.meta.url));

export interface Answer {
  readonly code: number;
  readonly ok: boolean;
  readonly counts: ImportCounts;
  readonly problems: readonly (ImportProblem & { message: string })[];
  readonly notices: readonly ImportProblem[];
  readonly err: string;
}

/** `sunledger import … --json`, in this process. */
export async function runImport(...args: string[]): Promise<Answer> {
  let out = '';
  let err = '';
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await importCommand([...args, '--json'], io);
  const answer = (out === '' ? {} : JSON.parse(out)) as Omit<Answer, 'code' | 'err'>;
  return { code, err, ...answer };
}

export async function freshDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  return {
    url: database.url,
    drop: async () => {
      await disconnect();
      await database.drop();
    },
  };
}

/** A town of code 'T1' without which nothing can be imported; returns its id. */
export async function addUnit(code = 'T1', name = '测试镇'): Promise<number> {
  const [unit] = await read<{ id: number }>(
    `insert into org_unit (code, name, kind, valid_from) values ($1, $2, 'township', '2000-01-01') returning id`,
    [code, name],
  );
  await read(`update org_unit set path = '/' || id || '/' where code = $1`, [code]);
  return unit?.id ?? 0;
}

export const HEAD = '编号,标题,收到日期,状态,答复日期';
export const good = `${HEAD}\nA-1,路灯不亮,2025-03-09,closed,2025-03-11\nA-2,噪声,2025-03-12,received,\n`;
export const codes = (answer: Answer): string[] => answer.problems.map((problem) => problem.code);

/** A fresh database with the town T1 and a folder for files. */
export function importBench() {
  let folder = '';
  let drop: () => Promise<void> = () => Promise.resolve();
  return {
    folder: () => folder,
    open: async () => {
      ({ drop } = await freshDatabase());
      await addUnit();
      folder = await mkdtemp(join(tmpdir(), 'sunledger-import-'));
    },
    close: async () => {
      await rm(folder, { recursive: true });
      await drop();
    },
    clear: async () => {
      await read(
        'truncate complaint, service_case, service_day, measure_cell, cell_rollup, import_batch, import_change, audit_entry',
      );
    },
    file: async (name: string, content: string | Uint8Array) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    complaints: (path: string, ...more: string[]) => runImport('complaints', path, '--unit', 'T1', ...more),
    stored: () => read('select case_no, title, status from complaint order by case_no'),
  };
}
