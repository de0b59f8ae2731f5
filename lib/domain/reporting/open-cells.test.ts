import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorByCode } from '../indicator/catalogue';
import { metBy } from '../indicator/target';
import { openCells } from './open-cells';

const due = new Map([
  [202501, '2025-02-10'],
  [202502, '2025-03-07'],
]);
const facts = (month: number, cells: string, returned: number[] = []) => ({
  month,
  cells,
  returned,
  submission: returned.length > 0 ? ('returned' as const) : null,
  submittedOn: null,
});

describe('open cells', () => {
  it('come by consequence: given back, late, due; the newest first', () => {
    const months = [facts(202501, '-r.'), facts(202502, '--r'), facts(202502, '-r.', [1]), facts(202503, '---')];
    expect(openCells(months, due, '2025-03-01').map((c) => [c.state, c.month, c.at, c.units])).toEqual([
      ['returned', 202502, 1, 1],
      ['late', 202501, 0, 1],
      ['due', 202502, 0, 2],
      ['due', 202502, 1, 1],
    ]);
  });
  it('hold every open cell once', () => {
    const codes = fc.array(fc.constantFrom('.', 'r', 'n', '-'), { minLength: 6, maxLength: 6 });
    const months = fc.array(fc.tuple(fc.constantFrom(202501, 202502), codes), { maxLength: 8 });
    fc.assert(
      fc.property(months, (given) => {
        const all = given.map(([month, cells]) => facts(month, cells.join('')));
        const gaps = given.flatMap(([, cells]) => cells).filter((code) => code === '-').length;
        expect(openCells(all, due, '2025-06-01').reduce((sum, cell) => sum + cell.units, 0)).toBe(gaps);
      }),
    );
  });
});

describe('targets', () => {
  it.each([
    ['complaint.onTimeRate', 0.95, 0.9, 'yes'],
    ['complaint.onTimeRate', 0.85, 0.9, 'no'],
    ['complaint.daysP90', 12, 15, 'yes'],
    ['complaint.daysP90', 16, 15, 'no'],
    ['complaint.received', 16, 15, 'other'],
    ['complaint.onTimeRate', null, 0.9, 'other'],
  ] as const)('%s at %s against %s: %s', (...[code, value, target, met]) => {
    const definition = indicatorByCode.get(code);
    if (definition === undefined) throw new Error(code);
    expect(metBy(definition, value, target)).toBe(met);
  });
});
