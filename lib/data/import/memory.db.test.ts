import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { openTable } from '@/lib/documents/spreadsheet/open-table';
import { emptyMap, type ImportMap } from '@/lib/domain/import/map-file';
import { noWords } from '@/lib/domain/import/target';
import { operatorScope } from '@/lib/gate/operator';
import { read } from '../db';
import { useDatabase } from '../testing/database';
import { importTables } from './import-tables';
import { recallMap } from './memory';

const scope = operatorScope();
let folder = '';

useDatabase();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunledger-memory-'));
  await read(
    `insert into org_unit (code, name, kind, valid_from, path) values ('T1', '镇', 'township', '2000-01-01', '/1/')`,
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(text: string, map: ImportMap, mode: 'apply' | 'dryRun') {
  const path = join(folder, 'letters.csv');
  await writeFile(path, text);
  const table = await openTable(path, { recognise: () => 0 });
  if (!table.ok) throw new Error(table.error.code);
  const [outcome] = await importTables(scope, {
    register: 'complaints',
    tables: [{ table: table.value, map, sha256: '' }],
    words: noWords,
    unit: 'T1',
    mode,
    period: null,
    recall: (signature) => recallMap(scope, 'complaints', signature),
    remember: mode === 'apply',
  });
  return outcome;
}

it('an office reads the same headings next time as it did before, and sees that it does', async () => {
  const told: ImportMap = {
    ...emptyMap,
    columns: { 件号: 'caseNo', 何事: 'title', 何日: 'receivedOn', 现况: 'status' },
    constants: { clock: 'petition' },
    values: { status: { 收了: 'received' } },
  };
  expect(await run('件号,何事,何日,现况\nM-1,路灯,2025-03-01,收了\n', emptyMap, 'dryRun')).toMatchObject({
    readable: false,
  });
  expect(await run('件号,何事,何日,现况\nM-1,路灯,2025-03-01,收了\n', told, 'apply')).toMatchObject({
    ok: true,
    counts: { inserted: 1 },
    reading: { remembered: false },
  });
  expect(await run('件号,何事,何日,现况\nM-2,噪声,2025-04-01,收了\n', emptyMap, 'dryRun')).toMatchObject({
    ok: true,
    counts: { inserted: 1 },
    reading: { remembered: true, constants: { clock: 'petition' } },
    samples: [{ action: 'inserted', row: 2, now: { caseNo: 'M-2', status: 'received', clock: 'petition' } }],
  });
  expect(await run('件号,何事,何日,别的\nM-3,噪声,2025-04-01,收了\n', emptyMap, 'dryRun')).toMatchObject({
    readable: false,
  });
});
