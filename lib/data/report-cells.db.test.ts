import { expect, it } from 'vitest';

import { yearPeriod } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import { templateById } from '@/lib/domain/report/templates';
import { statutoryCodesOf } from '@/lib/domain/report/typed-cells';
import { read, transaction } from './db';
import { listUnits } from './org-units';
import { readCellsTyped, saveCells } from './report-cells';
import { chooseContents } from './report-contents';
import { saveReport } from './report-save';
import { loadReport } from './reports';
import { useUnits } from './testing/database';
import { scopeOf } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const county = scopeOf('/1/');
const key = { unitId: 2, template: 'annual-disclosure-2019', period: '2020' };
const period = yearPeriod(2020);

useUnits();

async function load() {
  const template = templateById(key.template);
  const unit = (await listUnits(county)).find((u) => u.id === key.unitId);
  if (!template || !unit) throw new Error('no such report');
  return loadReport(county, { unit, template, period, asOf: '2021-01-20' });
}

/** Two lines of the tables of the 2019 form. */
function lines(): readonly [string, string] {
  const template = templateById(key.template);
  const [a, b] = template === undefined ? [] : [...statutoryCodesOf(template)];
  if (a === undefined || b === undefined) throw new Error('the form has no tables');
  return [a, b];
}

const own = async () => (await readCellsTyped(county, 2, period)).own.map(({ code, value, by }) => [code, value, by]);
const audited = async (action: string) =>
  (await read<{ detail: unknown }>('select detail from audit_entry where action = $1 order by id', [action])).map(
    ({ detail }) => detail,
  );

it('keeps stated cells with who stated them, shows them in the report, and takes them back', async () => {
  const [a, b] = lines();
  const cells = [
    { code: a, value: 3 },
    { code: b, value: 0 },
  ];
  expect(await saveCells(county, { ...key, cells })).toEqual({ ok: true, value: 2 });
  expect(await own()).toEqual([a, b].sort().map((code) => [code, code === a ? 3 : 0, 'test']));
  const { values } = (await load()).input;
  // No register counts 2020: what was stated stands, and nothing was in its place.
  expect(values.typed?.get(a)).toMatchObject({ value: 3, by: 'test', register: null });
  expect(values.now.get(b)?.value).toBe(0);

  // A cell that stays as it was is no change and writes nothing; null gives the line back to the registers.
  const again = [
    { code: a, value: 3 },
    { code: b, value: null },
  ];
  expect(await saveCells(county, { ...key, cells: again })).toEqual({ ok: true, value: 1 });
  expect(await saveCells(county, { ...key, cells: again })).toEqual({ ok: true, value: 0 });
  expect(await own()).toEqual([[a, 3, 'test']]);
  expect(await audited('report.cells')).toEqual([
    {
      period: '2020',
      cells: [
        { code: a, before: null, after: 3 },
        { code: b, before: null, after: 0 },
      ],
    },
    { period: '2020', cells: [{ code: b, before: 0, after: null }] },
  ]);
});

it('tells the unit above who below it stated something, and another period nothing', async () => {
  expect(await readCellsTyped(county, 1, period)).toEqual({ own: [], below: ['U2'] });
  expect(await readCellsTyped(county, 2, yearPeriod(2019))).toEqual({ own: [], below: [] });
});

it('a unit outside the scope is neither read nor written', async () => {
  const [a] = lines();
  const village = scopeOf('/1/2/5/');
  await expect(readCellsTyped(village, 2, period)).rejects.toThrow(OutOfScopeError);
  await expect(saveCells(village, { ...key, cells: [{ code: a, value: 9 }] })).rejects.toThrow(OutOfScopeError);
  await expect(chooseContents(village, { ...key, contents: true })).rejects.toThrow(OutOfScopeError);
  expect(await own()).toEqual([[a, 3, 'test']]);
});

it('contents can be chosen once the report is kept, whatever the template says, and back', async () => {
  expect(await chooseContents(county, { ...key, contents: true })).toEqual({ ok: false, error: 'locked' });
  expect((await saveReport(county, { ...key, version: 0, narrative: { problems: '甲' } })).ok).toBe(true);
  expect(composeReport((await load()).input).contents).not.toBe(true);
  expect(await chooseContents(county, { ...key, contents: true })).toEqual({ ok: true, value: null });
  expect(composeReport((await load()).input).contents).toBe(true);
  expect(await chooseContents(county, { ...key, contents: false })).toEqual({ ok: true, value: null });
  expect(composeReport((await load()).input).contents).not.toBe(true);
  expect(await audited('report.contents')).toEqual([
    { before: null, after: true },
    { before: true, after: false },
  ]);
});

it.each(['checked', 'submitted', 'accepted', 'published'])('a report that is %s locks both', async (status) => {
  const [a] = lines();
  await transaction((tx) => tx.query('update report set status = $1', [status]));
  const cells = [{ code: a, value: 9 }];
  expect(await saveCells(county, { ...key, cells })).toEqual({ ok: false, error: { kind: 'locked', status } });
  expect(await chooseContents(county, { ...key, contents: true })).toEqual({ ok: false, error: 'locked' });
  expect(await own()).toEqual([[a, 3, 'test']]);
});
