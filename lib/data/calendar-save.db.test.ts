import { beforeAll, expect, it } from 'vitest';

import type { FormInput } from '@/lib/domain/import/form';
import { parseNotice } from '@/lib/domain/holiday-notice';
import type { OrgScope } from '../domain/scope';
import { ensureCalendar, readCalendar } from './calendar';
import { daysOfYear } from './calendar-coverage';
import { saveCalendarYear, saveHotlineDays } from './calendar-save';
import { verifyCells } from './cells';
import { read } from './db';
import { saveRow } from './register-save';
import { useDatabase } from './testing/database';

const scope = { actor: 'admin', role: 'administrator', path: '/' } as unknown as OrgScope;

const notice2027 = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。1月30日（周六）、2月20日（周六）上班。
三、劳动节：5月1日至5日放假调休。5月8日（周六）上班。
四、国庆节：10月1日至7日放假调休。9月26日（周日）、10月9日（周六）上班。`;
const days2027 = parseNotice(2027, notice2027).days;

async function record(register: 'applications' | 'complaints' | 'disclosures', input: FormInput): Promise<number> {
  const saved = await saveRow(scope, { register, unitId: 1, input });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.id;
}

const application = (applicationNo: string, more: FormInput): FormInput => ({
  applicationNo,
  subject: '预算',
  applicantKind: 'natural',
  receivedVia: 'inPerson',
  ...more,
});
const answered = { answeredOn: '2026-12-28', outcome: 'disclosed' };

const dues = async (table: string): Promise<(string | null)[]> =>
  (await read<{ due_on: string | null }>(`select due_on from ${table} order by id`)).map((row) => row.due_on);

useDatabase();
beforeAll(async () => {
  await read(
    `insert into org_unit (id, code, name, kind, path, valid_from) values (1, 'T1', '甲镇', 'township', '/1/', '2000-01-01')`,
  );
  await ensureCalendar();
});

it('a new year gives open cases their due date, says which, and is audited', async () => {
  await record('applications', application('A1', { receivedOn: '2026-12-10' }));
  await record('applications', application('A2', { receivedOn: '2026-12-10', ...answered }));
  await record('applications', application('A3', { receivedOn: '2026-11-02', ...answered }));
  await record('complaints', { caseNo: 'C1', title: '路灯', receivedOn: '2026-12-30', status: 'received' });
  expect([await dues('application'), await dues('complaint')]).toEqual([[null, null, '2026-11-30'], [null]]);

  const preview = await saveCalendarYear(scope, { year: 2027, days: days2027, mode: 'preview' });
  expect(preview.ok && preview.value.changes.map((c) => [c.register, c.key, c.before, c.after])).toEqual([
    ['applications', 'A1', null, '2027-01-08'],
    ['applications', 'A2', null, '2027-01-08'],
    ['complaints', 'C1', null, '2027-01-07'],
  ]);
  expect(await dues('application')).toEqual([null, null, '2026-11-30']);

  const saved = await saveCalendarYear(scope, { year: 2027, days: days2027, mode: 'apply' });
  expect(saved.ok && saved.value.changes).toHaveLength(3);
  expect([await dues('application'), await dues('complaint')]).toEqual([
    ['2027-01-08', '2027-01-08', '2026-11-30'],
    ['2027-01-07'],
  ]);
  expect(await verifyCells()).toEqual([]);
  const [cell] = await read<{ n: number }>(
    `select sum(value) as n from measure_cell where measure like 'application.due%' and month = 202701`,
  );
  expect(cell?.n).toBeGreaterThan(0);
  const trail = await read(
    `select action, entity, entity_id from audit_entry where action in ('calendar.save', 'dueRecomputed') order by id`,
  );
  expect(trail).toEqual([
    { action: 'dueRecomputed', entity: 'applications', entity_id: '1' },
    { action: 'dueRecomputed', entity: 'applications', entity_id: '2' },
    { action: 'dueRecomputed', entity: 'complaints', entity_id: '1' },
    { action: 'calendar.save', entity: 'calendar', entity_id: '2027' },
  ]);
});

it('a changed day moves open cases only; closed ones keep their due date, by edit too', async () => {
  const changed = [...days2027, { date: '2027-01-06', workday: false, name: '临时放假' }];
  const saved = await saveCalendarYear(scope, { year: 2027, days: changed, mode: 'apply' });
  expect(saved.ok && saved.value.changes.map((c) => [c.key, c.before, c.after])).toEqual([
    ['A1', '2027-01-08', '2027-01-11'],
    ['C1', '2027-01-07', '2027-01-08'],
  ]);
  expect(saved.ok && saved.value.frozen).toBe(1);
  expect(await dues('application')).toEqual(['2027-01-11', '2027-01-08', '2026-11-30']);
  const reply = { reply: '已邮寄' };
  expect(
    (await saveRow(scope, { register: 'applications', unitId: 1, edit: { id: 2, version: 1 }, input: reply })).ok,
  ).toBe(true);
  expect(await dues('application')).toEqual(['2027-01-11', '2027-01-08', '2026-11-30']);
  // A clock that was recorded wrongly is another matter.
  const corrected = { receivedOn: '2026-12-08' };
  expect(
    (await saveRow(scope, { register: 'applications', unitId: 1, edit: { id: 2, version: 2 }, input: corrected })).ok,
  ).toBe(true);
  expect(await dues('application')).toEqual(['2027-01-11', '2027-01-07', '2026-11-30']);
  expect(await verifyCells()).toEqual([]);
});

it('the same table again changes nothing, and a table that cannot be right is refused whole', async () => {
  const same = await saveCalendarYear(scope, { year: 2027, days: await daysOfYear(2027), mode: 'apply' });
  expect(same).toEqual({ ok: true, value: { changes: [], frozen: 0 } });
  const wrong = await saveCalendarYear(scope, { year: 2027, days: days2027.slice(1), mode: 'apply' });
  expect(wrong).toEqual({ ok: false, error: [{ code: 'statutoryMissing', found: '2027-01-01' }] });
  expect((await readCalendar()).exceptions.get('2027-01-06')).toMatchObject({ workday: false });
});

it('other working days for 12345 orders move the open ones that bring none of their own', async () => {
  await record('complaints', {
    caseNo: 'C2',
    title: '水',
    receivedOn: '2026-06-01',
    status: 'received',
    limitDays: '3',
  });
  const saved = await saveHotlineDays(scope, 7);
  expect(saved.changes.map((c) => [c.key, c.before, c.after])).toEqual([['C1', '2027-01-08', '2027-01-12']]);
  expect(await dues('complaint')).toEqual(['2027-01-12', '2026-06-04']);
  expect((await readCalendar()).hotlineDays).toBe(7);
  expect(await verifyCells()).toEqual([]);
});

it('counts the working days of an answer without every time of asking, from the last start', async () => {
  const input = application('A9', {
    receivedVia: 'web',
    receivedOn: '2026-03-02',
    confirmedOn: '2026-03-03',
    suspendedFrom: '2026-03-05',
    suspendedTo: '2026-03-06',
    suspensions: '2026年3月10日至2026年3月11日',
    answeredOn: '2026-03-13',
    outcome: 'disclosed',
  });
  const id = await record('applications', input);
  const [row] = await read('select suspensions, due_on from application where id = $1', [id]);
  expect(row).toEqual({ suspensions: '2026-03-10..2026-03-11', due_on: '2026-04-07' });
  const cells = await read(`select slice from measure_cell where measure = 'application.workdays' and month = 202603`);
  expect(cells).toEqual([{ slice: '4' }]);
});

it.each<[string, FormInput, string]>([
  ['without the one who consented', { extendedDays: '5', extendedOn: '2026-03-20' }, 'extensionApprover required'],
  ['of more than twenty days', { extendedDays: '21' }, 'extendedDays tooLarge'],
  [
    'told after the term',
    { extendedDays: '5', extendedOn: '2026-03-31', extensionApprover: '主任' },
    'extendedOn extendedLate',
  ],
])('refuses an extension %s', async (_, more, problem) => {
  const input = application('A10', { receivedOn: '2026-03-02', ...more });
  const saved = await saveRow(scope, { register: 'applications', unitId: 1, input });
  expect(saved.ok ? [] : saved.error.map((p) => `${p.field} ${p.code}`)).toEqual([problem]);
});
