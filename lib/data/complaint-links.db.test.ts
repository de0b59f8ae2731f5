import { describe, expect, it } from 'vitest';

import { emptyMap } from '@/lib/domain/import/map-file';
import { tableOfRows } from '@/lib/domain/import/pushed';
import { noWords } from '@/lib/domain/import/target';
import { recomputeCells } from './cells';
import { read, transaction } from './db';
import { importTables } from './import/import-tables';
import { undoImport } from './import/undo';
import { linkedRows } from './linked-rows';
import { bulkChange } from './register-bulk';
import { deleteRow, saveRow } from './register-save';
import { useUnits } from './testing/database';
import { insertRows, scopeOf } from './testing/insert';
import { linkedComplaint as complaint } from './testing/linked-complaint';

const county = scopeOf('/1/');
const township = scopeOf('/1/2/');
const street = scopeOf('/1/4/');
useUnits(async (tx) => {
  await insertRows(tx, 'complaints', [
    complaint(1, 'Z1'),
    complaint(2, 'A1'),
    complaint(2, 'A2', { status: 'duplicate', duplicateOf: 'A1' }),
    complaint(4, 'A1', { title: '街道的另一件' }),
    complaint(4, 'S1', { transferredFrom: 'Z1' }),
  ]);
  await recomputeCells(tx, { register: 'complaints', unitIds: [1, 2, 4], from: 202403, to: 202403, actor: 'test' });
});

const rowOf = async (unitId: number, caseNo: string) => {
  const [row] = await read<{ id: number; version: number; duplicate_of: string | null; status: string }>(
    'select id, version, duplicate_of, status from complaint where unit_id = $1 and case_no = $2',
    [unitId, caseNo],
  );
  if (!row) throw new Error(`no complaint ${caseNo}`);
  return row;
};
const linksOf = async (unitId: number, caseNo: string, scope = county) =>
  linkedRows(scope, { register: 'complaints', id: (await rowOf(unitId, caseNo)).id });
const create = (caseNo: string, more: Record<string, string>, by: { unitId: number; scope: typeof county }) =>
  saveRow(by.scope, {
    register: 'complaints',
    unitId: by.unitId,
    input: {
      caseNo,
      title: '同一件事',
      source: 'phone',
      clock: 'hotline',
      receivedOn: '2024-03-04',
      status: 'received',
      ...more,
    },
  });
const received = async (unitId: number): Promise<number> => {
  const [row] = await read<{ n: number }>(
    `select coalesce(sum(value), 0) as n from measure_cell where unit_id = $1 and measure = 'complaint.received'`,
    [unitId],
  );
  return row?.n ?? 0;
};
const total = async (): Promise<number> => (await received(1)) + (await received(2)) + (await received(4));
const runImport = async (rows: readonly Record<string, string>[], scope = county) => {
  const [outcome] = await importTables(scope, {
    register: 'complaints',
    tables: [{ table: tableOfRows(rows), map: emptyMap, sha256: 'x' }],
    words: noWords,
    unit: 'U4',
    mode: 'apply',
    period: null,
  });
  if (!outcome) throw new Error('no outcome');
  return outcome;
};
const row = (caseNo: string, more: Record<string, string>) => ({
  caseNo,
  title: '同一件事',
  receivedOn: '2024-03-05',
  status: 'received',
  ...more,
});

describe('a link to a case of another unit', () => {
  it('is written by whoever sees both, and takes the duplicate out of its own unit, and so of the total', async () => {
    const before = [await received(4), await total()];
    const made = await create('S2', { status: 'duplicate', duplicateOf: 'A1@U2' }, { unitId: 4, scope: county });
    expect(made.ok).toBe(true);
    expect([await received(4), await total()]).toEqual(before);
    const { names } = await linksOf(4, 'S2');
    expect(names).toMatchObject([{ field: 'duplicateOf', value: 'A1', unit: 'U2', row: { title: '诉求 A1' } }]);
    expect((await linksOf(2, 'A1')).namedBy).toMatchObject([
      { field: 'duplicateOf', unit: null, row: { key: 'A2' } },
      { field: 'duplicateOf', unit: 'U4', row: { key: 'S2' } },
    ]);
    // The bare number is still one of the own unit.
    expect((await linksOf(4, 'A1')).namedBy).toEqual([]);
  });

  it('tells whoever does not see the other unit that there is one, and nothing else of it', async () => {
    const names = (await linksOf(4, 'S2', street)).names;
    expect(names).toEqual([{ field: 'duplicateOf', value: 'A1', unit: 'U2', row: null, hidden: true }]);
    const { namedBy } = await linksOf(2, 'A1', township);
    expect(namedBy[1]).toEqual({ register: 'complaints', field: 'duplicateOf', unit: 'U4', row: null, count: 1 });
    expect(JSON.stringify([names, namedBy])).not.toContain('同一件事');
  });

  it('is refused to whoever does not see that unit, in the words of a unit that does not exist', async () => {
    const problemsOf = async (duplicateOf: string, scope = street) => {
      const made = await create('S9', { status: 'duplicate', duplicateOf }, { unitId: 4, scope });
      return made.ok ? [] : made.error.map(({ field, code }) => [field, code]);
    };
    expect(await problemsOf('A1@U2')).toEqual([['duplicateOf', 'unknownUnit']]);
    expect(await problemsOf('A1@U9')).toEqual([['duplicateOf', 'unknownUnit']]);
    expect(await problemsOf('gone@U2', county)).toEqual([['duplicateOf', 'linkUnknown']]);
    expect(await problemsOf('A2@U2', county)).toEqual([['duplicateOf', 'linkToDuplicate']]);
    expect(await problemsOf('S9@U4', county)).toEqual([['duplicateOf', 'itself']]);
  });

  it('stays with a row that somebody edits who does not see it', async () => {
    const { id, version } = await rowOf(4, 'S2');
    const saved = await saveRow(street, {
      register: 'complaints',
      unitId: 4,
      edit: { id, version },
      input: { place: '东街', duplicateOf: 'A1@U2' },
    });
    expect(saved.ok).toBe(true);
    expect((await rowOf(4, 'S2')).duplicate_of).toBe('A1@U2');
  });

  it('keeps the case that counts: it is neither deleted nor made a duplicate itself', async () => {
    const { id, version } = await rowOf(2, 'A1');
    const refused = [{ code: 'countsForOthers', found: 'U4' }];
    expect(await deleteRow(township, { register: 'complaints', id, version })).toMatchObject({
      ok: false,
      error: refused,
    });
    const input = { status: 'duplicate', duplicateOf: 'A2' };
    expect(await saveRow(county, { register: 'complaints', unitId: 2, edit: { id, version }, input })).toMatchObject({
      ok: false,
      error: refused,
    });
    const bulk = { register: 'complaints', target: { ids: [id] }, field: 'status', mode: 'apply' } as const;
    expect(await bulkChange(county, { ...bulk, input: 'duplicate' })).toMatchObject({
      value: { changed: 0, refused: 1 },
    });
  });

  it('from above: the bare number is found among the units above, by those who see them', async () => {
    expect((await linksOf(4, 'S1')).names).toMatchObject([
      { field: 'transferredFrom', unit: 'U1', row: { key: 'Z1' } },
    ]);
    expect((await linksOf(4, 'S1', street)).names).toEqual([
      { field: 'transferredFrom', value: 'Z1', unit: null, row: null, hidden: false },
    ]);
    expect((await linksOf(1, 'Z1')).namedBy).toMatchObject([
      { field: 'transferredFrom', unit: 'U4', row: { key: 'S1' } },
    ]);
  });

  it('of the one who passed a case on: the county marks its own, and the total counts the matter once', async () => {
    const before = await total();
    const { id, version } = await rowOf(1, 'Z1');
    const input = { status: 'duplicate', duplicateOf: 'S1@U4' };
    expect((await saveRow(county, { register: 'complaints', unitId: 1, edit: { id, version }, input })).ok).toBe(true);
    expect(await total()).toBe(before - 1);
    expect((await linksOf(1, 'Z1')).names).toMatchObject([{ unit: 'U4', row: { key: 'S1' } }]);
  });
});

describe('an import', () => {
  it('takes number@unit by code or by name, refuses what it cannot tell, and is unchanged the second time', async () => {
    const rows = [
      row('I1', { status: 'duplicate', duplicateOf: 'A1@U2' }),
      row('I2', { repeatOf: 'A1＠U2' }),
      row('I3', { repeatOf: 'A1@无此镇' }),
      row('I4', { status: 'duplicate', duplicateOf: 'A2@U2' }),
      row('I5', { repeatOf: 'not-yet-here' }),
    ];
    const first = await runImport(rows);
    expect(first.counts).toMatchObject({ inserted: 3, error: 2 });
    expect(first.problems).toMatchObject([
      { row: 4, code: 'unknownUnit', found: '无此镇' },
      { row: 5, code: 'linkToDuplicate' },
    ]);
    expect((await runImport(rows)).counts).toMatchObject({ inserted: 0, updated: 0, unchanged: 3, error: 2 });
  });

  it('names both units where a name means several', async () => {
    await transaction(async (tx) => {
      await tx.query(`update org_unit set name = '东镇' where id in (2, 3)`);
      await tx.query(`insert into complaint (unit_id, case_no, source, clock, title, received_on, status, row_hash, updated_by)
        values (3, 'M1', 'phone', 'hotline', 't', '2024-03-01', 'received', '', 'test')`);
    });
    const outcome = await runImport([row('I6', { repeatOf: 'A1@东镇' })]);
    expect(outcome.problems).toMatchObject([{ code: 'ambiguousUnit', found: '东镇' }]);
    expect(outcome.problems[0]?.expected).toContain('U3');
    await transaction((tx) => tx.query('update org_unit set name = code'));
  });

  it('is not undone while a duplicate elsewhere counts on one of its rows; afterwards it is', async () => {
    await runImport([row('I7', {})]);
    const [batch] = await read<{ id: number }>('select max(id) as id from import_batch');
    const id = batch?.id ?? 0;
    const made = await create('T7', { status: 'duplicate', duplicateOf: 'I7@U4' }, { unitId: 2, scope: county });
    if (!made.ok) throw new Error('not linked');
    expect(await undoImport(county, id)).toMatchObject({ ok: false, error: { code: 'countsForOthers', units: 'U2' } });
    const gone = await deleteRow(county, { register: 'complaints', id: made.value.id, version: made.value.version });
    expect(gone.ok).toBe(true);
    expect(await undoImport(county, id)).toMatchObject({ ok: true, value: { removed: 1 } });
  });
});
