import { expect, it } from 'vitest';

import { saveObjectionDays } from './calendar-save';
import { read } from './db';
import { overdueCases } from './overdue';
import { saveRow } from './register-save';
import { useUnits } from './testing/database';
import { derived, insertRows, scopeOf } from './testing/insert';

const county = scopeOf('/');
const objection = (objectionNo: string, raisedOn: string, answeredOn: string | null = null) =>
  derived('disclosure-objections', {
    unitId: 2,
    objectionNo,
    itemNo: 'D1',
    raisedOn,
    raisedVia: 'visit',
    content: `对 ${objectionNo} 的疑问`,
    result: answeredOn === null ? null : 'explained',
    answeredOn,
  });

useUnits((tx) =>
  insertRows(tx, 'disclosure-objections', [
    objection('O1', '2024-04-29'),
    objection('O2', '2024-05-20'),
    objection('O3', '2024-03-01', '2024-04-30'),
  ]),
);

const dues = async () =>
  Object.fromEntries(
    (
      await read<{ no: string; due: string | null }>(
        'select objection_no as no, due_on as due from disclosure_objection',
      )
    ).map(({ no, due }) => [no, due]),
  );
const waiting = () => overdueCases(county, { unitId: 1, today: '2024-05-21' });

it('without a term nothing falls due, however old it is', async () => {
  expect(await dues()).toEqual({ O1: null, O2: null, O3: null });
  expect(await waiting()).toEqual({ cases: [], late: 0, soon: 0 });
});

it('a term gives the open ones their day over holidays, leaves the answered ones, and what is late needs somebody', async () => {
  const outcome = await saveObjectionDays(county, 5);
  expect(outcome.changes).toHaveLength(2);
  // 1 May is a holiday of the test calendar, Saturday 11 May a working day.
  expect(await dues()).toEqual({ O1: '2024-05-07', O2: '2024-05-27', O3: null });
  const { cases, late } = await waiting();
  expect(late).toBe(1);
  expect(cases).toMatchObject([
    { register: 'disclosure-objections', key: 'O1', title: '对 O1 的疑问', dueOn: '2024-05-07', daysLeft: -14 },
  ]);
  const made = await saveRow(county, {
    register: 'disclosure-objections',
    unitId: 2,
    input: { objectionNo: 'O4', itemNo: 'D1', raisedOn: '2024-05-21', raisedVia: 'visit', content: '新的疑问' },
  });
  expect(made.ok).toBe(true);
  expect((await dues())['O4']).toBe('2024-05-28');
});

it('taken away again, nothing falls due; each step stands in the audit', async () => {
  await saveObjectionDays(county, null);
  expect(Object.values(await dues())).toEqual([null, null, null, null]);
  expect(await waiting()).toMatchObject({ late: 0 });
  const entries = await read(`select detail from audit_entry where action = 'objectionDays.save' order by id`);
  expect(entries).toMatchObject([{ detail: { before: null, after: 5 } }, { detail: { before: 5, after: null } }]);
});
