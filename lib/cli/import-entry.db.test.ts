import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { transaction, read } from '../data/db';
import { importLog } from '../data/import/log';
import { undoImport } from '../data/import/undo';
import { standingEntries } from '../data/month-entries';
import { enterMonth } from '../data/month-entry';
import type { EntryTexts } from '../domain/entry/values';
import type { Month } from '../domain/dates';
import { operatorScope } from '../gate/operator';
import { good, HEAD, importBench, type Answer } from './real-data/harness';

const bench = importBench();
const { file, complaints } = bench;
const scope = operatorScope();
let unitId = 0;

const enter = (month: Month, texts: EntryTexts) =>
  transaction((tx) =>
    enterMonth(tx, scope, {
      given: { unitId, register: 'complaints', month, texts, note: '', version: 0 },
      today: '2025-12-31',
    }),
  );
const told = ({ notices }: Answer) =>
  notices.filter(({ code }) => code === 'replacesEntry').map(({ row, found, expected }) => [row, found, expected]);
const standing = async () => (await standingEntries(scope, 'complaints'))[unitId];

beforeAll(async () => {
  await bench.open();
  unitId = (await read<{ id: number }>(`select id from org_unit where code = 'T1'`))[0]?.id ?? 0;
});
afterAll(bench.close);
beforeEach(async () => {
  await bench.clear();
  await read('truncate month_entry');
  expect(await enter(202503, { 'complaint.received': '9' })).toMatchObject({ ok: true });
  expect(await enter(202504, { 'complaint.received': '/', 'complaint.repeat': '0' })).toMatchObject({ ok: true });
});

it('a check names the months that were entered and that rows would take the place of, and changes nothing', async () => {
  const checked = await complaints(await file('a.csv', good), '--dry-run');
  expect(checked).toMatchObject({ ok: true, counts: { inserted: 2 }, problems: [] });
  // Received and answered in March; the second case falls due in April or later, by its clock.
  expect(told(checked)[0]).toEqual([2, '测试镇 2025-03', '9']);
  expect(await standing()).toEqual([202503, 202504]);
});

it('an import says it again, and what was entered comes back when it is undone', async () => {
  const done = await complaints(await file('a.csv', good));
  expect(told(done)[0]).toEqual([2, '测试镇 2025-03', '9']);
  expect(await standing()).not.toContain(202503);
  const [newest] = (await importLog(scope, 1)).entries;
  expect(await undoImport(scope, newest?.id ?? 0)).toMatchObject({ ok: true });
  expect(await standing()).toEqual([202503, 202504]);
});

it('says "/" and blank as they were entered, and nothing of months with rows or without an entry', async () => {
  const april = `${HEAD}\nB-1,停水,2025-04-09,closed,2025-04-11\n`;
  expect(told(await complaints(await file('b.csv', april))).map(([, found, whole]) => [found, whole])).toContainEqual([
    '测试镇 2025-04',
    '/',
  ]);
  const again = await complaints(await file('c.csv', `${april}B-2,停电,2025-04-10,closed,2025-04-11\n`), '--dry-run');
  expect(told(again)).toEqual([]);
  await read(`update month_entry set lines = '{"complaint.repeat": 0}' where month = 202503`);
  const blank = await complaints(await file('d.csv', good), '--dry-run');
  expect(told(blank)[0]?.[2]).toBe('—');
});
