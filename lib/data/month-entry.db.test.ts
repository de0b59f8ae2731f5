import { describe, expect, it } from 'vitest';

import type { EntryTexts } from '@/lib/domain/entry/values';
import type { Month } from '@/lib/domain/dates';
import type { EnterableRegister } from '@/lib/domain/measure/entered';
import { verifyCells } from './cells';
import { read, transaction } from './db';
import { evaluateSeries, evaluateUnit, readCells } from './indicators';
import { entryMonths, findEntry, listEntries } from './month-entries';
import { enterMonth, saveDraft, withdrawEntry } from './month-entry';
import { setNilReturn } from './nil-return';
import { deleteRow, saveRow } from './register-save';
import { LockedMonthError } from './reporting/locked-months';
import { readMonths } from './reporting/month-facts';
import { takeMonthStep } from './reporting/submission';
import { listRevisions } from './reporting/revisions';
import { useUnits } from './testing/database';
import { scopeOf } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const village = scopeOf('/1/2/5/');
const township = scopeOf('/1/2/');
const county = scopeOf('/1/');
const today = '2024-12-15';
const year = { from: 202401, to: 202412 };

useUnits();

interface Given {
  readonly texts: EntryTexts;
  readonly month?: Month;
  readonly register?: EnterableRegister;
  readonly version?: number;
}

const enter = ({ texts, month = 202403, register = 'complaints', version = 0 }: Given, scope = village) =>
  transaction((tx) =>
    enterMonth(tx, scope, { given: { unitId: 5, register, month, texts, note: '来访登记本', version }, today }),
  );
const full = {
  'complaint.received': '9',
  'complaint.received/letter': '4',
  'complaint.received/phone': '5',
  'complaint.repeat': '0',
  'complaint.group': '/',
  'complaint.dueAnswered': '8',
  'complaint.dueOnTime': '6',
  'complaint.dueOpen': '1',
};
const valueOf = async (code: string, unitId = 5) => {
  const [value] = await evaluateUnit(county, { unitId, period: year, asOf: today, codes: [code] });
  return value;
};
const row = (caseNo: string, receivedOn: string) =>
  saveRow(village, {
    register: 'complaints',
    unitId: 5,
    input: { caseNo, receivedOn, source: 'phone', clock: 'hotline', title: caseNo, status: 'received' },
  });
const states = async (register: EnterableRegister = 'complaints') =>
  new Map((await entryMonths(village, { unitId: 5, register, period: year, today })).map((m) => [m.month, m.state]));

describe('a month that is entered', () => {
  it('counts in every figure of the unit and of those above it, and says so', async () => {
    expect(await enter({ texts: full })).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await valueOf('complaint.received')).toMatchObject({ value: 9, entered: 1 });
    expect(await valueOf('complaint.received', 1)).toMatchObject({ value: 9, entered: 1 });
    expect(await valueOf('complaint.onTimeRate')).toMatchObject({ numerator: 6, denominator: 9, entered: 1 });
    expect(await valueOf('complaint.repeatRate')).toMatchObject({ value: 0 });
    expect(await valueOf('complaint.groupShare')).toMatchObject({ value: null, notApplicable: 1 });
    expect(await valueOf('complaint.daysP50')).toMatchObject({ value: null, unstated: 1 });
    const [series] = await evaluateSeries(county, { unitId: 5, ...year, asOf: today, codes: ['complaint.received'] });
    expect(series?.points.filter(({ value }) => value.value !== null).map((p) => [p.month, p.value.entered])).toEqual([
      [202403, 1],
    ]);
    const cells = await readCells(county, { unitId: 1, period: year, measures: ['complaint.received'] });
    expect(cells.map(({ slice, period }) => [slice, period])).toEqual([
      ['letter', 4],
      ['phone', 5],
    ]);
    expect(await verifyCells()).toEqual([]);
  });

  it('is reported, from its first month on', async () => {
    const codes = await readMonths({ path: '/1/2/5/', period: { from: 202402, to: 202404 }, unitId: 5 });
    expect(codes.map(({ month, cells }) => [month, cells.replaceAll('.', '')])).toEqual([
      [202403, 'e'],
      [202404, '-'],
    ]);
    expect((await valueOf('complaint.received'))?.missing).toBe(8);
  });

  it('is refused with every wrong line named, and nothing is half written', async () => {
    const before = await read('select * from measure_cell order by 1, 2, 3, 4');
    const wrong = { ...full, 'complaint.dueOnTime': '9', 'complaint.received': '10' };
    const refused = await enter({ texts: wrong, version: 1 });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid', problems: [{ code: 'sumDiffers' }, { line: 'complaint.dueOnTime', code: 'above' }] },
    });
    expect(await read('select * from measure_cell order by 1, 2, 3, 4')).toEqual(before);
    expect(await enter({ texts: full, month: 202412 })).toMatchObject({ error: { code: 'notEnded' } });
    expect(await enter({ texts: full, month: 201912 })).toMatchObject({ error: { code: 'notThere' } });
    expect(await enter({ texts: full })).toMatchObject({ error: { code: 'changed' } });
    await expect(enter({ texts: full }, scopeOf('/1/4/'))).rejects.toThrow(OutOfScopeError);
  });

  it('keeps a draft beside what counts', async () => {
    const draft = { unitId: 5, register: 'complaints', month: 202403, texts: { 'complaint.received': 'x' } } as const;
    const saved = await transaction((tx) => saveDraft(tx, village, { ...draft, note: '', version: 1 }));
    expect(saved).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await findEntry(draft)).toMatchObject({ draft: draft.texts, lines: { 'complaint.received': 9 } });
    expect(await valueOf('complaint.received')).toMatchObject({ value: 9 });
    expect(await enter({ texts: full, version: 2 })).toMatchObject({ ok: true });
    expect(await findEntry(draft)).toMatchObject({ draft: null, note: '来访登记本', enteredBy: 'test' });
  });

  it('yields as a whole to the first row, and comes back when the row is gone', async () => {
    const saved = await row('R1', '2024-03-20');
    expect(saved.ok).toBe(true);
    expect(await valueOf('complaint.received')).toMatchObject({ value: 1 });
    expect((await valueOf('complaint.received'))?.entered).toBeUndefined();
    expect((await states()).get(202403)).toBe('replaced');
    expect(await enter({ texts: full, version: 3 })).toMatchObject({ error: { code: 'hasRows', rows: 1 } });
    expect(await verifyCells()).toEqual([]);
    if (saved.ok)
      await deleteRow(village, { register: 'complaints', id: saved.value.id, version: saved.value.version });
    expect(await valueOf('complaint.received')).toMatchObject({ value: 9, entered: 1 });
    expect((await states()).get(202403)).toBe('entered');
    expect(await verifyCells()).toEqual([]);
  });

  it('and a nil return exclude each other', async () => {
    const nil = (month: Month) =>
      transaction((tx) => setNilReturn(tx, village, { unitId: 5, register: 'complaints', months: [month] }));
    expect(await nil(202403)).toEqual({ ok: false, error: { code: 'hasEntry', months: [202403] } });
    expect(await nil(202405)).toMatchObject({ ok: true });
    expect((await states()).get(202405)).toBe('nil');
    expect(await enter({ texts: { 'complaint.received': '0' }, month: 202405 })).toMatchObject({ ok: true });
    expect((await states()).get(202405)).toBe('entered');
    expect(await read('select 1 from nil_return where month = 202405')).toEqual([]);
    expect(await verifyCells()).toEqual([]);
  });

  it('a document formed in it and published later does not replace it', async () => {
    const texts = { 'disclosure.published': '3', 'disclosure.duePublished': '2', 'disclosure.dueOnTime': '2' };
    expect(await enter({ texts, register: 'disclosures', month: 202409 })).toMatchObject({ ok: true });
    const item = {
      itemNo: 'D1',
      title: 'D1',
      formedOn: '2024-09-30',
      publishedOn: '2024-10-08',
      channels: ['website'],
    };
    const reviewed = { reviewedBy: '某某', reviewedOn: '2024-10-07' };
    const input = { ...item, ...reviewed, status: 'published', docKind: 'other', timing: 'anytime' };
    const saved = await saveRow(village, { register: 'disclosures', unitId: 5, input });
    expect(saved.ok ? [] : saved.error).toEqual([]);
    expect(await valueOf('disclosure.published')).toMatchObject({ value: 4, entered: 1 });
    expect((await states('disclosures')).get(202409)).toBe('entered');
    expect(await verifyCells()).toEqual([]);
  });

  it('stands among the entries of the units above, with its audit', async () => {
    const listed = await listEntries(county, { unitId: 1, register: 'complaints', period: year });
    expect(listed.map(({ unitCode, month, state }) => [unitCode, month, state])).toEqual([
      ['U5', 202403, 'entered'],
      ['U5', 202405, 'entered'],
    ]);
    const audited = await read<{ action: string }>(
      `select action from audit_entry where entity = 'month_entry' and entity_id = 'complaints/202403' order by id`,
    );
    expect(audited.map(({ action }) => action)).toEqual(['monthEntry.enter', 'monthEntry.draft', 'monthEntry.enter']);
  });
});

describe('an accepted month', () => {
  const step = (scope: typeof county, of: Parameters<typeof takeMonthStep>[1]['step']) =>
    takeMonthStep(scope, { unitId: 5, month: 202403, step: of, today });

  it('locks what was entered; a correction wants the cell back and stands as a revision', async () => {
    await step(village, { do: 'submit' });
    expect(await step(township, { do: 'accept' })).toMatchObject({ ok: true });
    const more = { ...full, 'complaint.dueOnTime': '7' };
    // What would be the further course of a case is a correction of what was entered.
    await expect(enter({ texts: more, version: 3 })).rejects.toThrow(LockedMonthError);
    await expect(
      transaction((tx) => withdrawEntry(tx, village, { unitId: 5, register: 'complaints', month: 202403, version: 3 })),
    ).rejects.toThrow(LockedMonthError);
    expect(await row('R2', '2024-03-21')).toMatchObject({ ok: false, error: [{ code: 'monthLocked' }] });
    await step(township, { do: 'return', cell: 'complaints', reason: '登记本漏记一件' });
    expect(await enter({ texts: more, version: 3 })).toMatchObject({ ok: true });
    const revisions = await listRevisions(county, { unitId: 5, period: year, limit: 50 });
    expect(revisions.map((r) => [r.measure, r.before, r.after, r.kind, r.reason])).toEqual([
      ['complaint.dueOnTime', 6, 7, 'correction', '登记本漏记一件'],
    ]);
    expect(await valueOf('complaint.onTimeRate')).toMatchObject({ numerator: 7, corrected: true });
    expect(await verifyCells()).toEqual([]);
  });

  it('is a gap again when it was given back and the entry is taken back', async () => {
    const key = { unitId: 5, register: 'complaints', month: 202403 } as const;
    expect(await transaction((tx) => withdrawEntry(tx, village, { ...key, version: 9 }))).toMatchObject({ ok: false });
    expect(await transaction((tx) => withdrawEntry(tx, village, { ...key, version: 4 }))).toMatchObject({ ok: true });
    expect(await findEntry(key)).toBeNull();
    expect((await valueOf('complaint.received'))?.value).toBe(0);
    expect(await verifyCells()).toEqual([]);
  });
});
