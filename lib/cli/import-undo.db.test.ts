import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { verifyCells } from '../data/cells';
import { transaction, read } from '../data/db';
import { importLog } from '../data/import/log';
import { undoImport } from '../data/import/undo';
import { deleteRow, saveRow } from '../data/register-save';
import { operatorScope } from '../gate/operator';
import { good, HEAD, importBench } from './real-data/harness';

const bench = importBench();
const { file, complaints, stored } = bench;
const scope = operatorScope();
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(bench.clear);

const newest = async (): Promise<number> => (await importLog(scope, 1)).entries[0]?.id ?? 0;
const rows = (): Promise<unknown[]> =>
  read('select case_no, title, status, answered_on, row_hash, version from complaint order by case_no');
const cells = (): Promise<unknown[]> => read('select * from measure_cell order by 1, 2, 3, 4');
const rowId = async (caseNo: string): Promise<number> =>
  (await read<{ id: number }>('select id from complaint where case_no = $1', [caseNo]))[0]?.id ?? 0;
const contents = async (): Promise<unknown[]> =>
  (await rows()).map((row) => ({ ...(row as Record<string, unknown>), version: 0 }));

describe('undo of a whole import', () => {
  it('takes inserted rows away and puts updated rows and cells back, and says so in the audit', async () => {
    await complaints(await file('a.csv', good));
    const [before, cellsBefore] = [await contents(), await cells()];
    const b = `${HEAD}\nA-1,路灯修好,2025-03-09,closed,2025-04-11\nA-3,新来,2025-05-01,received,\n`;
    expect(await complaints(await file('b.csv', b))).toMatchObject({ counts: { inserted: 1, updated: 1 } });
    const id = await newest();
    expect(await undoImport(scope, id)).toEqual({ ok: true, value: { removed: 1, restored: 1 } });
    expect(await contents()).toEqual(before);
    expect(await cells()).toEqual(cellsBefore);
    expect(await verifyCells()).toEqual([]);
    expect(await read(`select detail from audit_entry where action = 'import.undo'`)).toEqual([
      { detail: { register: 'complaints', removed: 1, restored: 1 } },
    ]);
    expect(await undoImport(scope, id)).toMatchObject({ ok: false, error: { code: 'undoneAlready' } });
  });

  it('goes back through several imports, the last one first', async () => {
    await complaints(await file('a.csv', good));
    await complaints(await file('b.csv', good.replace('噪声', '夜间噪声')));
    await complaints(await file('c.csv', good.replace('噪声', '深夜噪声')));
    const [c = 0, b = 0, a = 0] = (await importLog(scope, 1)).entries.map((entry) => entry.id);
    expect(await undoImport(scope, b)).toMatchObject({ ok: false, error: { code: 'touchedSince', total: 1 } });
    expect(await undoImport(scope, c)).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject([{}, { title: '夜间噪声' }]);
    expect(await undoImport(scope, b)).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject([{}, { title: '噪声' }]);
    expect(await undoImport(scope, a)).toMatchObject({ ok: true, value: { removed: 2 } });
    expect(await stored()).toEqual([]);
    expect(await cells()).toEqual([]);
  });

  it('is refused, with the rows named, when one was changed, deleted or worked on since', async () => {
    await complaints(await file('a.csv', good));
    const id = await newest();
    const [unit] = await read<{ id: number }>(`select id from org_unit where code = 'T1'`);
    const edit = { id: await rowId('A-1'), version: 1 };
    await saveRow(scope, { register: 'complaints', unitId: unit?.id ?? 0, edit, input: { title: '改过' } });
    const refused = await undoImport(scope, id);
    expect(refused).toMatchObject({ ok: false, error: { code: 'touchedSince', total: 1, rows: [{ title: '改过' }] } });
    await deleteRow(scope, { register: 'complaints', id: await rowId('A-2'), version: 1 });
    expect(await undoImport(scope, id)).toMatchObject({ error: { total: 2, rows: [{}, { title: null }] } });
    expect(await stored()).toHaveLength(1);
  });

  it('an audit entry about a row, such as an attachment, counts as touching it', async () => {
    await complaints(await file('a.csv', good));
    const id = await newest();
    await read(`insert into audit_entry (actor, action, entity, entity_id) values ('x', 'attach', 'complaints', $1)`, [
      String(await rowId('A-2')),
    ]);
    expect(await undoImport(scope, id)).toMatchObject({ ok: false, error: { rows: [{ title: '噪声' }] } });
  });

  it('gives back the nil return that the import had made untrue', async () => {
    const [unit] = await read<{ id: number }>(`select id from org_unit where code = 'T1'`);
    await read(`insert into nil_return (unit_id, register, month, by) values ($1, 'complaints', 202503, 'x')`, [
      unit?.id,
    ]);
    await complaints(await file('a.csv', good));
    expect(await read('select month from nil_return')).toEqual([]);
    await undoImport(scope, await newest());
    expect(await read('select month from nil_return')).toEqual([{ month: 202503 }]);
    await transaction((tx) => tx.query('delete from nil_return'));
  });
});

describe('the log', () => {
  it('keeps who, when, which file with its hash, the counts and the unit', async () => {
    await complaints(await file('a.csv', `${good}A-9,坏,2025-02-30,received,\n`));
    const { entries, total } = await importLog(scope, 1);
    expect(total).toBe(1);
    expect(entries).toMatchObject([
      {
        register: 'complaints',
        unitName: '测试镇',
        counts: { inserted: 2, error: 1 },
        undone: null,
        undoable: true,
        files: [{ name: 'a.csv', encoding: 'utf-8', sheet: null, counts: { inserted: 2 } }],
      },
    ]);
    expect(entries[0]?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(entries[0]?.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });
});
