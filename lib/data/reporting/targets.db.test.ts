import { beforeEach, expect, it } from 'vitest';

import { read, transaction } from '../db';
import { useDatabase } from '../testing/database';
import { insertUnits, scopeOf, units } from '../testing/insert';
import { OutOfScopeError } from '../unit-within';
import { dropLetter, findLetter, lettersBelow, writeLetter } from './letters';
import { targetsOf, targetsOfEach, writeTarget } from './targets';

const county = scopeOf('/1/');
const township = scopeOf('/1/2/');
const [onTime, satisfied] = ['complaint.onTimeRate', 'hall.satisfiedRate'];

useDatabase(insertUnits);

beforeEach(() => transaction((tx) => tx.query('truncate indicator_target, target_letter, attachment cascade')));

const set = (unitId: number, code: string, value: number | null) =>
  writeTarget(county, { unitId, year: 2025, code, value });
const each = async (scope: typeof county, ids: readonly number[], year = 2025) => {
  const asked = { units: units.filter(({ id }) => ids.includes(id)), year };
  return new Map([...(await targetsOfEach(scope, asked))].map(([id, of]) => [id, Object.fromEntries(of)]));
};

it('each unit follows its own target, else the nearest above; the year stands alone', async () => {
  await set(1, onTime, 0.9);
  await set(1, satisfied, 0.98);
  await set(2, onTime, 0.95);
  await set(5, onTime, 0.99);
  await writeTarget(county, { unitId: 4, year: 2024, code: onTime, value: 0.5 });
  expect(await each(county, [1, 2, 4, 5])).toEqual(
    new Map([
      [1, { [onTime]: 0.9, [satisfied]: 0.98 }],
      [2, { [onTime]: 0.95, [satisfied]: 0.98 }],
      [4, { [onTime]: 0.9, [satisfied]: 0.98 }],
      [5, { [onTime]: 0.99, [satisfied]: 0.98 }],
    ]),
  );
  expect(await each(county, [4], 2024)).toEqual(new Map([[4, { [onTime]: 0.5 }]]));
  // Taken away, the next above stands again.
  await set(5, onTime, null);
  expect((await each(county, [5])).get(5)).toEqual({ [onTime]: 0.95, [satisfied]: 0.98 });
});

it('says of many what it says of one, and nothing where nobody set a target', async () => {
  await set(2, onTime, 0.95);
  const together = await each(county, [1, 2, 4, 5]);
  for (const unitId of [1, 2, 4, 5])
    expect(together.get(unitId) ?? {}).toEqual(Object.fromEntries(await targetsOf(county, { unitId, year: 2025 })));
  expect([...together.keys()].sort()).toEqual([2, 5]);
  expect(await each(county, [])).toEqual(new Map());
});

it('refuses all when one of them lies outside the scope', async () => {
  await expect(each(township, [2, 4])).rejects.toThrow(OutOfScopeError);
  await expect(each(township, [1])).rejects.toThrow(OutOfScopeError);
  // The county's target reaches the township, though the township may not ask for the county's.
  await set(1, onTime, 0.9);
  expect(await each(township, [2, 5])).toEqual(
    new Map([
      [2, { [onTime]: 0.9 }],
      [5, { [onTime]: 0.9 }],
    ]),
  );
});

const letter = { signedOn: '2025-01-20', signedBy: '孟某某', signedWith: '县人民政府', docNo: null };

it('keeps one letter a unit and year, written anew in place, seen by those above', async () => {
  await writeLetter(township, { unitId: 2, year: 2025, ...letter });
  const first = await findLetter(township, { unitId: 2, year: 2025 });
  expect(first).toMatchObject({ unitId: 2, ...letter });
  await writeLetter(township, { unitId: 2, year: 2025, ...letter, docNo: '政公责〔2025〕5号' });
  await writeLetter(county, { unitId: 4, year: 2025, ...letter });
  await writeLetter(county, { unitId: 4, year: 2024, ...letter });
  expect(await findLetter(county, { unitId: 2, year: 2025 })).toEqual({ ...first, docNo: '政公责〔2025〕5号' });
  expect(await findLetter(county, { unitId: 2, year: 2024 })).toBeNull();
  expect([...(await lettersBelow(county, { unitId: 1, year: 2025 })).keys()].sort()).toEqual([2, 4]);
  expect([...(await lettersBelow(township, { unitId: 2, year: 2025 })).keys()]).toEqual([2]);
});

it('a letter of another unit is neither read, written nor taken back, and the audit names no person', async () => {
  await writeLetter(county, { unitId: 4, year: 2025, ...letter });
  const asked = { unitId: 4, year: 2025 };
  await expect(findLetter(township, asked)).rejects.toThrow(OutOfScopeError);
  await expect(lettersBelow(township, asked)).rejects.toThrow(OutOfScopeError);
  await expect(writeLetter(township, { ...asked, ...letter, docNo: '改' })).rejects.toThrow(OutOfScopeError);
  await expect(dropLetter(township, asked)).rejects.toThrow(OutOfScopeError);
  expect(await findLetter(county, asked)).toMatchObject(letter);
  const entries = await read<{ detail: unknown }>(`select detail from audit_entry where entity = 'target_letter'`);
  expect(entries.length).toBeGreaterThan(0);
  expect(JSON.stringify(entries)).not.toContain(letter.signedBy);
});

it('takes the scan away with the letter', async () => {
  const asked = { unitId: 2, year: 2025 };
  await writeLetter(county, { ...asked, ...letter });
  const id = (await findLetter(county, asked))?.id ?? 0;
  await transaction((tx) =>
    tx.query(
      `insert into attachment (register, row_id, name, media_type, size, sha256, added_by)
       values ('target-letters', $1, '责任书.pdf', 'application/pdf', 1, 'a', 'test')`,
      [id],
    ),
  );
  await dropLetter(county, asked);
  expect(await findLetter(county, asked)).toBeNull();
  expect(await read('select id from attachment')).toEqual([]);
});
