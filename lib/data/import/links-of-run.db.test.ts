import { describe, expect, it } from 'vitest';

import { emptyMap } from '@/lib/domain/import/map-file';
import { tableOfRows } from '@/lib/domain/import/pushed';
import { noWords } from '@/lib/domain/import/target';
import { recomputeCells } from '../cells';
import { read } from '../db';
import { useUnits } from '../testing/database';
import { insertRows, scopeOf } from '../testing/insert';
import { linkedComplaint as complaint } from '../testing/linked-complaint';
import { importTables, type ImportRequest } from './import-tables';

useUnits(async (tx) => {
  await insertRows(tx, 'complaints', [complaint(2, 'A1'), complaint(2, 'A2')]);
  await recomputeCells(tx, { register: 'complaints', unitIds: [2], from: 202403, to: 202403, actor: 'test' });
});

const row = (unit: string, caseNo: string, more: Record<string, string> = {}) => ({
  unit,
  caseNo,
  title: '同一件事',
  receivedOn: '2024-03-05',
  status: 'received',
  ...more,
});
const duplicate = (of: string) => ({ status: 'duplicate', duplicateOf: of });

async function imported(files: readonly (readonly Record<string, string>[])[], mode: ImportRequest['mode'] = 'apply') {
  const tables = files.map((rows) => ({ table: tableOfRows(rows), map: emptyMap, sha256: 'x' }));
  const shared = { register: 'complaints', words: noWords, unit: null, period: null } as const;
  return importTables(scopeOf('/1/'), { ...shared, tables, mode });
}

async function received(): Promise<number> {
  const [sum] = await read<{ n: number }>(
    `select coalesce(sum(value), 0) as n from measure_cell where measure = 'complaint.received' and unit_id in (2, 4)`,
  );
  return sum?.n ?? 0;
}

describe('cases that link to each other and come together', () => {
  // The first one counts where the second stands; the last three fail by what does not come or does not count.
  const rows = [
    row('U4', 'T1', duplicate('T2@U2')),
    row('U2', 'T2', { repeatOf: 'T3@U4' }),
    row('U4', 'T3', { repeatOf: 'T2@U2' }),
    row('U2', 'T4', { repeatOf: 'T5@U4' }),
    row('U4', 'T5', { repeatOf: 'nowhere@U2' }),
    row('U2', 'T6', duplicate('T1@U4')),
  ];

  it('go in whichever comes first, and are unchanged the second time', async () => {
    const before = await received();
    const [dry] = await imported([rows], 'dryRun');
    const [first] = await imported([rows]);
    expect(dry?.counts).toEqual(first?.counts);
    expect(first?.counts).toMatchObject({ inserted: 3, error: 3 });
    expect(first?.problems).toMatchObject([
      { row: 5, code: 'linkUnknown', found: 'T5@U4' },
      { row: 6, code: 'linkUnknown', found: 'nowhere@U2' },
      { row: 7, code: 'linkToDuplicate', found: 'T1' },
    ]);
    expect(await received()).toBe(before + 2);
    const stored = await read(`select case_no, duplicate_of from complaint where case_no like 'T%' order by 1`);
    expect(stored).toEqual([
      { case_no: 'T1', duplicate_of: 'T2@U2' },
      { case_no: 'T2', duplicate_of: null },
      { case_no: 'T3', duplicate_of: null },
    ]);
    const [again] = await imported([rows]);
    expect(again?.counts).toMatchObject({ inserted: 0, updated: 0, unchanged: 3, error: 3 });
  });

  it('may come in two files', async () => {
    const outcomes = await imported([[row('U4', 'F1', duplicate('F2@U2'))], [row('U2', 'F2')]]);
    expect(outcomes.map(({ counts }) => counts.inserted)).toEqual([1, 1]);
  });

  it('go by what the same files make of a stored case', async () => {
    const [outcome] = await imported([[row('U4', 'S1', duplicate('A2@U2')), row('U2', 'A2', duplicate('A1'))]]);
    expect(outcome?.counts).toMatchObject({ inserted: 0, updated: 1, error: 1 });
    expect(outcome?.problems).toMatchObject([{ row: 2, code: 'linkToDuplicate' }]);
  });

  it('go in with a file so large that it is written while it is read', async () => {
    const many = Array.from({ length: 25_000 }, (_, i) => row('U2', `L${i}`));
    const [outcome] = await imported([
      [row('U4', 'L', duplicate('L24999@U2')), row('U4', 'M', duplicate('L0@U3')), ...many],
    ]);
    expect(outcome?.counts).toMatchObject({ inserted: 25_001, error: 1 });
    expect(outcome?.problems).toMatchObject([{ row: 3, code: 'linkUnknown' }]);
    expect(await read(`select duplicate_of from complaint where case_no = 'L'`)).toEqual([
      { duplicate_of: 'L24999@U2' },
    ]);
  });
});
