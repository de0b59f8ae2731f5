import { expect, it } from 'vitest';

import type { Row, Value } from '@/lib/domain/columns';
import type { ConditionFilter } from '@/lib/domain/register/list-conditions';
import { registers } from '@/lib/domain/register/registers';
import { exportRows } from './register-export';
import { listRows, type ListQuery } from './register-read';
import { useUnits } from './testing/database';
import { listQuery } from './testing/list-query';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';

const county = scopeOf('/1/');
const rowsOf = { complaints: generate('complaints', 130), disclosures: generate('disclosures', 60) };

useUnits(async (tx) => {
  for (const name of ['complaints', 'disclosures'] as const) await insertRows(tx, name, rowsOf[name]);
});

async function everything(more: Partial<ListQuery> = {}) {
  const all = [];
  for await (const batch of await exportRows(county, listQuery('complaints', more))) all.push(...batch);
  return all;
}

it('narrows by what is filled, empty, within numbers and not yet by a day, as rows picked one by one', async () => {
  const fields = Object.keys(registers.complaints.columns);
  const all = await everything({ fields });
  const isNotBy = (date: Value | undefined) => typeof date !== 'string' || date > '2024-08-15';
  const cases: [ConditionFilter, (values: Row) => boolean][] = [
    [{ repeatOf: { test: 'filled' } }, (v) => v['repeatOf'] !== null],
    [{ repeatOf: { test: 'blank' }, acceptedOn: { test: 'filled' } }, (v) => !v['repeatOf'] && !!v['acceptedOn']],
    [{ people: { test: 'within', least: 5, most: null } }, (v) => Number(v['people'] ?? 0) >= 5],
    [{ people: { test: 'within', least: 2, most: 4 } }, (v) => [2, 3, 4].includes(Number(v['people']))],
    [{ answeredOn: { test: 'notBy', day: '2024-08-15' } }, (v) => isNotBy(v['answeredOn'])],
  ];
  for (const [conditions, wanted] of cases) {
    const ids = all.filter(({ values }) => wanted(values)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(all.length);
    // the export holds exactly what the list counts
    expect((await everything({ conditions })).map(({ id }) => id)).toEqual(ids);
    expect((await listRows(county, listQuery('complaints', { conditions }))).total).toBe(ids.length);
  }
  const beyond = { people: { test: 'within', least: 99_999_999_999, most: null } } as const;
  expect((await listRows(county, listQuery('complaints', { conditions: beyond }))).total).toBe(0);
  const rated = rowsOf.complaints.filter((row) => row['rating'] !== null).length;
  expect((await listRows(county, listQuery('complaints', { choices: { rating: ['*'] } }))).total).toBe(rated);
  const wall = rowsOf.disclosures.length;
  expect((await listRows(county, listQuery('disclosures', { choices: { channels: ['*'] } }))).total).toBe(wall);
});
