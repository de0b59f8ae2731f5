import { expect, it } from 'vitest';

import { registers } from '@/lib/domain/register/registers';
import { suggestionsFor } from './suggestions';
import { useUnits } from './testing/database';
import { insertRows, scopeOf, type UnitRow } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const township = scopeOf('/1/2/');

const complaint = (caseNo: string, unitId: number, category: string | null): UnitRow => ({
  unitId,
  caseNo,
  category,
  source: 'phone',
  clock: 'hotline',
  title: 't',
  receivedOn: '2024-03-01',
  status: 'received',
});
const matter = (unitId: number, name: string): UnitRow => ({ unitId, matterNo: name, name, statutoryDays: null });

useUnits(async (tx) => {
  await insertRows(tx, 'complaints', [
    complaint('1', 2, '道路'),
    complaint('2', 5, '噪声'),
    complaint('3', 5, '噪声'),
    complaint('4', 2, null),
    complaint('5', 4, '别处'),
  ]);
  await insertRows(tx, 'hall-matters', [matter(1, '县里的事'), matter(2, '本镇的事'), matter(4, '别处的事')]);
});

it('offers what was entered before within the scope, most used first, and nothing from elsewhere', async () => {
  const found = await suggestionsFor(township, registers.complaints, 2);
  expect(found).toEqual({ category: ['噪声', '道路'] });
  await expect(suggestionsFor(township, registers.complaints, 4)).rejects.toThrow(OutOfScopeError);
});

it('offers the matters of the unit and of its superiors', async () => {
  expect((await suggestionsFor(township, registers['service-cases'], 2))['matter']).toEqual(['县里的事', '本镇的事']);
});

it('offers nothing for a register without such fields', async () => {
  expect(await suggestionsFor(township, registers.remedies, 2)).toEqual({});
});
