import { describe, expect, it } from 'vitest';

import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { Period } from '@/lib/domain/period';
import { verifyCells } from '../cells';
import { read, transaction } from '../db';
import { evaluateChildren, evaluateSeries, evaluateUnit, readCells } from '../indicators';
import { setNilReturn, withdrawNilReturn } from '../nil-return';
import { deleteRow, saveRow } from '../register-save';
import { writeRows } from '../register-write';
import { useUnits } from '../testing/database';
import { derived, insertRows, scopeOf } from '../testing/insert';
import { OutOfScopeError } from '../unit-within';
import { LockedMonthError } from './locked-months';
import { readMatrix } from './matrix';
import { readMonths } from './month-facts';
import { checkMonth, readNotes, writeNote } from './plausible';
import { listRevisions, revisionsBehind } from './revisions';
import { readSubmission, takeMonthStep } from './submission';

const township = scopeOf('/1/2/');
const county = scopeOf('/1/');
const march = { unitId: 2, month: 202403 };
const today = '2024-06-15';
const owed = ['disclosures', 'applications', 'remedies', 'administrative-acts', 'service-days'] as const;

useUnits();

const nil = (register: (typeof owed)[number], month = 202403) => ({ unitId: 2, register, months: [month] });

const input = (caseNo: string, receivedOn: string, more: Record<string, string> = {}) => ({
  caseNo,
  receivedOn,
  source: 'phone',
  clock: 'hotline',
  title: caseNo,
  status: 'received',
  ...more,
});
const save = (caseNo: string, receivedOn: string, more: Record<string, string> = {}) =>
  saveRow(township, { register: 'complaints', unitId: 2, input: input(caseNo, receivedOn, more) });
const rowOf = async (caseNo: string) =>
  (
    await read<{ id: number; version: number }>('select id, version from complaint where case_no = $1', [caseNo])
  )[0] ?? {
    id: 0,
    version: 0,
  };

async function edit(caseNo: string, more: Record<string, string>) {
  const found = await rowOf(caseNo);
  return saveRow(township, { register: 'complaints', unitId: 2, edit: found, input: more });
}

async function importRows(rows: readonly [caseNo: string, receivedOn: string][]) {
  async function* planned() {
    await Promise.resolve();
    yield rows.map(([caseNo, receivedOn], i) => {
      const { unitId, ...values } = derived('complaints', { unitId: 2, ...input(caseNo, receivedOn) });
      return { line: i + 2, unitId, values };
    });
  }
  return transaction((tx) =>
    writeRows(tx, { register: 'complaints', rows: planned(), mode: 'apply', match: 'key', scope: township }),
  );
}

describe('a month on its way', () => {
  it('is owed by townships in every monthly register, and by nobody outside the months a unit existed', async () => {
    const matrix = await readMatrix(county, { unitId: 1, period: { from: 202406, to: 202407 } });
    expect(matrix.units.map(({ unit, months }) => [unit.code, [...months.keys()]])).toEqual([
      ['U2', [202406, 202407]],
      ['U3', [202406]],
      ['U4', [202406, 202407]],
    ]);
    expect([...matrix.due.of]).toEqual([
      [202406, '2024-07-05'],
      [202407, '2024-08-07'],
    ]);
  });

  it('is handed in when every cell is in, and accepted from above', async () => {
    await save('C1', '2024-03-05');
    const early = await takeMonthStep(township, { ...march, step: { do: 'submit' }, today });
    expect(early).toMatchObject({ ok: false, error: { code: 'cellsMissing' } });
    for (const register of owed) await transaction((tx) => setNilReturn(tx, township, nil(register)));
    const [facts] = await readMonths({ path: '/1/2/', period: { from: 202403, to: 202403 }, unitId: 2 });
    expect(
      Array.from(facts?.cells ?? '')
        .sort()
        .join(''),
    ).toBe('nnnnnr');
    expect(await takeMonthStep(township, { ...march, step: { do: 'submit' }, today })).toMatchObject({ ok: true });
    const own = await takeMonthStep(township, { ...march, step: { do: 'accept' }, today });
    expect(own).toMatchObject({ ok: false, error: { code: 'notAbove' } });
    expect(await takeMonthStep(county, { ...march, step: { do: 'accept' }, today })).toMatchObject({ ok: true });
    expect(await readSubmission(march)).toEqual({ state: 'accepted', locked: true, returned: [] });
  });

  it('once accepted refuses form, import, deletion and nil returns, and writes nothing', async () => {
    const before = await read('select * from measure_cell order by 1, 2, 3, 4');
    expect(await save('C2', '2024-03-09')).toMatchObject({ ok: false, error: [{ code: 'monthLocked' }] });
    expect(await edit('C1', { receivedOn: '2024-04-02' })).toMatchObject({
      ok: false,
      error: [{ code: 'monthLocked' }],
    });
    await expect(deleteRow(township, { register: 'complaints', ...(await rowOf('C1')) })).rejects.toThrow(
      LockedMonthError,
    );
    await expect(transaction((tx) => withdrawNilReturn(tx, township, nil('remedies')))).rejects.toThrow(
      LockedMonthError,
    );
    const imported = await importRows([
      ['C3', '2024-03-20'],
      ['C4', '2024-04-03'],
    ]);
    expect([imported.inserted, imported.conflicts.map((c) => [c.line, c.code])]).toEqual([1, [[2, 'monthLocked']]]);
    const after = await read('select * from measure_cell where month = 202403 order by 1, 2, 3, 4');
    expect(after).toEqual(before.filter((cell) => cell['month'] === 202403));
    expect(await listRevisions(county, { unitId: 1, period: { from: 202401, to: 202412 }, limit: 9 })).toEqual([]);
  });

  it('lets a case go on, and keeps what that did to the month', async () => {
    const answered = { status: 'answered', answeredOn: '2024-04-10', acceptedOn: '2024-03-06', reply: 'done' };
    expect(await edit('C1', answered)).toMatchObject({ ok: true });
    const revisions = await listRevisions(county, { unitId: 1, period: { from: 202403, to: 202403 }, limit: 50 });
    expect(revisions.length).toBeGreaterThan(0);
    expect(new Set(revisions.map((r) => [r.kind, r.reason].join()))).toEqual(new Set(['progress,']));
    const values = await evaluateUnit(county, { unitId: 2, period: { from: 202403, to: 202403 }, asOf: today });
    expect(values.filter((value) => value.corrected === true)).toEqual([]);
  });

  it('opens the cell given back, keeps the correction with its reason, and closes again', async () => {
    const back = { do: 'return', cell: 'complaints', reason: 'one case was missing' } as const;
    expect(await takeMonthStep(county, { ...march, step: back, today })).toMatchObject({ ok: true });
    expect(await save('C2', '2024-03-09')).toMatchObject({ ok: true });
    await expect(transaction((tx) => withdrawNilReturn(tx, township, nil('remedies')))).rejects.toThrow(
      LockedMonthError,
    );
    const all = await listRevisions(county, { unitId: 2, period: { from: 202403, to: 202403 }, limit: 50 });
    const [received] = all.filter((r) => r.measure === 'complaint.received');
    expect(received).toMatchObject({
      before: 1,
      after: 2,
      kind: 'correction',
      reason: 'one case was missing',
      by: 'test',
    });
    expect(await takeMonthStep(township, { ...march, step: { do: 'submit' }, today })).toMatchObject({ ok: true });
    expect(await save('C5', '2024-03-11')).toMatchObject({ ok: false, error: [{ code: 'monthLocked' }] });
    expect(await verifyCells()).toEqual([]);
  });

  it('shows the correction wherever its number is used, and nowhere else', async () => {
    const year = { from: 202401, to: 202412 };
    const marked = async (unitId: number, period: Period = year) =>
      (await evaluateUnit(county, { unitId, period, asOf: today })).flatMap((v) =>
        v.corrected === true ? v.code : [],
      );
    const own = await marked(2);
    expect(own).toContain('complaint.received');
    // Asked of each sum and rate that the complaint counts in; nothing of other registers.
    expect(own.filter((code) => !code.startsWith('complaint.'))).toEqual([]);
    expect(own).not.toContain('complaint.satisfaction');
    expect(await marked(1)).toEqual(own);
    expect(await marked(5)).toEqual([]);
    expect(await marked(4)).toEqual([]);
    expect(await marked(2, { from: 202403, to: 202403 })).toContain('complaint.received');
    const april = await marked(2, { from: 202404, to: 202404 });
    expect(april).not.toContain('complaint.received');
    expect(april).toContain('complaint.open');
    expect(await marked(2, { from: 202301, to: 202312 })).toEqual([]);
    const [children, [series], cells] = await Promise.all([
      evaluateChildren(county, { parentId: 1, period: year, asOf: today, codes: ['complaint.received'] }),
      evaluateSeries(county, { unitId: 1, ...year, asOf: today, codes: ['complaint.received'] }),
      readCells(county, { unitId: 1, period: year, measures: ['complaint.received', 'hall.visits'] }),
    ]);
    expect(children.map(({ unit, values }) => [unit.id, values[0]?.corrected === true])).toEqual([
      [2, true],
      [3, false],
      [4, false],
    ]);
    expect(series?.points.flatMap((p) => (p.value.corrected === true ? p.month : []))).toEqual([202403]);
    expect(cells.map((c) => [c.measure, c.slice, c.corrected?.windows.has('period') === true])).toEqual([
      ['complaint.received', 'phone', true],
      ['hall.visits', '', false],
    ]);
  });

  it('lists what one number rests on, with its reason', async () => {
    const received = indicatorByCode.get('complaint.received');
    const open = indicatorByCode.get('complaint.open');
    const visits = indicatorByCode.get('hall.visits');
    if (!received || !open || !visits) throw new Error('catalogue');
    const behind = async (definition: IndicatorDefinition, period: Period) =>
      (await revisionsBehind(county, { unitId: 1, period, asOf: today, definition, limit: 9 })).map((r) => [
        r.measure,
        r.month,
        r.reason,
      ]);
    const march2024 = { from: 202403, to: 202403 };
    expect(await behind(received, march2024)).toEqual([['complaint.received', 202403, 'one case was missing']]);
    expect(await behind(received, { from: 202404, to: 202404 })).toEqual([]);
    // A stock rests on the months before as well.
    expect(await behind(open, { from: 202404, to: 202404 })).toContainEqual([
      'complaint.received',
      202403,
      'one case was missing',
    ]);
    expect(await behind(visits, march2024)).toEqual([]);
    const asked = { unitId: 2, period: march2024, asOf: today, definition: received, limit: 9 };
    await expect(revisionsBehind(scopeOf('/1/4/'), asked)).rejects.toThrow(OutOfScopeError);
  });

  it('marks the number in the check of the month', async () => {
    await writeNote(township, { ...march, measure: 'complaint.received', text: 'a burst pipe' });
    const [found] = (await checkMonth(county, march)).filter((c) => c.measure === 'complaint.received');
    expect(found).toMatchObject({ corrected: true, note: { text: 'a burst pipe' } });
    const revisions = await listRevisions(county, { unitId: 1, period: { from: 202403, to: 202403 }, limit: 50 });
    expect(new Set(revisions.flatMap(({ measure, note }) => (note === null ? [] : `${measure} ${note}`)))).toEqual(
      new Set(['complaint.received a burst pipe']),
    );
    const [note] = await readNotes(county, { unitId: 1, from: 202401, to: 202412 });
    expect(note).toMatchObject({ unitCode: 'U2', month: 202403, measure: 'complaint.received', by: 'test' });
    expect(await readNotes(county, { unitId: 4, from: 202401, to: 202412 })).toEqual([]);
  });

  it('keeps no correction without a reason, whoever writes it', async () => {
    const bare = `insert into cell_revision (unit_id, month, measure, slice, kind, reason, "by")
      values (2, 202403, 'hall.visits', '', 'correction', ' ', 'x')`;
    await expect(read(bare)).rejects.toThrow(/cell_revision_reason/);
  });
});

it('is owed of its hall by a village while it has a window, in the matrix and beside the indicator alike', async () => {
  const period = { from: 202410, to: 202412 };
  const owedHere = async () => {
    const { units } = await readMatrix(county, { unitId: 5, period });
    const [value] = await evaluateUnit(county, { unitId: 5, period, asOf: '2025-02-01', codes: ['hall.visits'] });
    return [units.flatMap(({ months }) => [...months.keys()]), value?.missing];
  };
  expect(await owedHere()).toEqual([[], 0]);
  await transaction((tx) =>
    insertRows(tx, 'hall-windows', [
      { unitId: 5, windowNo: '1', name: '综合窗口', openDays: ['mon'], openedOn: '2024-11-30', closedOn: null },
    ]),
  );
  expect(await owedHere()).toEqual([[202411, 202412], 2]);
});
