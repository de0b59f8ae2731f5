import { beforeAll, expect, it } from 'vitest';

import type { OrgScope } from '../domain/scope';
import { ensureCalendar, readCalendar } from './calendar';
import { verifyCells } from './cells';
import { read } from './db';
import { deleteRow, saveRow } from './register-save';
import { OutOfScopeError } from './unit-within';
import { useDatabase } from './testing/database';

const scope = (path: string) => ({ actor: 'test', role: 'clerk', path }) as unknown as OrgScope;
const input = { caseNo: 'A-1', title: '路灯不亮', receivedOn: '2025-12-30', status: 'received' };
const cell = async (measure: string) =>
  (await read<{ n: number | null }>('select sum(value) as n from measure_cell where measure = $1', [measure]))[0]?.n;

useDatabase();
beforeAll(async () => {
  await read(`insert into org_unit (id, code, name, kind, path, valid_from) values
    (1, 'T1', '甲镇', 'township', '/1/', '2000-01-01'), (2, 'T2', '乙镇', 'township', '/2/', '2000-01-01')`);
});

it('fills the working calendar once, with its source, and refuses to know what it does not', async () => {
  const years = await ensureCalendar();
  expect([years[0], years.at(-1), years.length]).toEqual([2000, 2026, 27]);
  expect(await ensureCalendar()).toEqual([]);
  const calendar = await readCalendar();
  expect(calendar.exceptions.get('2018-02-16')).toMatchObject({ workday: false });
  expect(calendar.exceptions.get('2018-02-24')).toMatchObject({ workday: true });
  expect(calendar.years.has(2027)).toBe(false);
});

it('creates, edits and deletes one row; cells and audit go along', async () => {
  const made = await saveRow(scope('/1/'), { register: 'complaints', unitId: 1, input });
  expect(made).toMatchObject({ ok: true });
  const id = made.ok ? made.value.id : 0;
  expect(await cell('complaint.received')).toBe(1);
  const answered = { status: 'closed', answeredOn: '2026-01-04' };
  const edit = { register: 'complaints', unitId: 1, edit: { id, version: 1 }, input: answered } as const;
  expect(await saveRow(scope('/1/'), edit)).toMatchObject({ ok: true, value: { id } });
  // Five working days: Sunday the 4th makes up for New Year's holiday.
  expect(await read('select title, status, due_on, version from complaint')).toEqual([
    { title: '路灯不亮', status: 'closed', due_on: '2026-01-07', version: 2 },
  ]);
  // The form was opened on version 1: somebody else was faster.
  expect(await saveRow(scope('/1/'), edit)).toEqual({ ok: false, error: [{ field: '', code: 'rowChanged' }] });
  expect(await deleteRow(scope('/1/'), { register: 'complaints', id, version: 2 })).toMatchObject({ ok: true });
  expect([await cell('complaint.received'), await verifyCells()]).toEqual([null, []]);
  const trail = await read<{ action: string }>('select action from audit_entry order by id');
  expect(trail.map((entry) => entry.action)).toEqual(['create', 'update', 'delete']);
});

it('refuses a taken key, a bad field and a foreign unit, and writes nothing', async () => {
  expect(await saveRow(scope('/1/'), { register: 'complaints', unitId: 1, input })).toMatchObject({ ok: true });
  expect(await saveRow(scope('/1/'), { register: 'complaints', unitId: 1, input })).toMatchObject({
    ok: false,
    error: [{ field: 'caseNo', code: 'keyTaken' }],
  });
  const bad = { ...input, caseNo: 'A-2', receivedOn: '2025-02-30', colour: 'red' };
  expect(await saveRow(scope('/1/'), { register: 'complaints', unitId: 1, input: bad })).toMatchObject({
    error: [{ code: 'impossibleDate' }, { code: 'unknownField' }],
  });
  await expect(saveRow(scope('/1/'), { register: 'complaints', unitId: 2, input })).rejects.toThrow(OutOfScopeError);
  expect(await read('select count(*) as n from complaint')).toEqual([{ n: 1 }]);
});

it('takes a row whose due date lies beyond the calendar, and says so', async () => {
  const late = { ...input, caseNo: 'A-9', receivedOn: '2026-12-30' };
  expect(await saveRow(scope('/1/'), { register: 'complaints', unitId: 1, input: late })).toMatchObject({
    ok: true,
    value: { notices: [{ field: 'receivedOn', code: 'beyondCalendar' }] },
  });
});
