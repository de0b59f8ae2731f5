import { expect, it } from 'vitest';

import { divisionUnits } from '../domain/divisions';
import { readDivisions } from './divisions';

it('reads 44,703 divisions of the country, each with its parent', async () => {
  const { divisions, version } = await readDivisions(process.cwd());
  const units = divisionUnits(divisions, 'all');
  expect(version).toBe('2.7.0');
  expect(units).toHaveLength(44_703);
  expect(units.filter((unit) => unit.parentCode === null && unit.kind !== 'province')).toEqual([]);
});
