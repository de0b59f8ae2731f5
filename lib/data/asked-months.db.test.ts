import { expect, it } from 'vitest';

import { recomputeAll } from './cells';
import { transaction } from './db';
import { evaluateUnit } from './indicators';
import { readMatrix } from './reporting/matrix';
import { useUnits } from './testing/database';
import { insertRows, scopeOf } from './testing/insert';

const county = scopeOf('/');
const today = '2025-11-15';
const quarterly = {
  unitId: 1,
  code: 'A',
  title: 't',
  appliesTo: ['village'],
  timing: 'fixed',
  frequency: 'quarterly',
  graceDays: 15,
  channels: ['website'],
  validFrom: '2021-01-01',
};
const published = {
  unitId: 5,
  itemNo: '1',
  title: 't',
  docKind: 'other',
  timing: 'fixed',
  channels: ['website'],
  status: 'published',
  procedure: 'ordinary',
  reviewedBy: '王某',
  publishedOn: '2024-04-02',
};

useUnits();

it('the catalogue makes a village owe the disclosures of the months in which it asks for one, in matrix and indicator alike', async () => {
  const period = { from: 202401, to: 202406 };
  const owedHere = async () => {
    const { units: rows } = await readMatrix(county, { unitId: 5, period });
    const [value] = await evaluateUnit(county, { unitId: 5, period, asOf: today, codes: ['disclosure.published'] });
    return [rows.flatMap(({ months }) => [...months.keys()]), value?.missing];
  };
  expect(await owedHere()).toEqual([[], 0]);
  await transaction(async (tx) => {
    await insertRows(tx, 'disclosure-items', [quarterly]);
    await recomputeAll(tx);
  });
  // A quarter's item falls due 15 days after the quarter.
  expect(await owedHere()).toEqual([[202401, 202404], 2]);
  await transaction(async (tx) => {
    await insertRows(tx, 'disclosures', [published]);
    await recomputeAll(tx);
  });
  // From the first report on it owes every month, and January still because the catalogue asked.
  expect(await owedHere()).toEqual([[202401, 202404, 202405, 202406], 3]);
});
