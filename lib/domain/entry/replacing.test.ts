import { describe, expect, it } from 'vitest';

import { enterableRegisters } from '../measure/entered';
import { registers } from '../register/registers';
import { linesOf } from './lines';
import { headLine, replacedMonths, replacingFields } from './replacing';

describe('rows that take the place of an entry', () => {
  it.each(enterableRegisters)('%s: by days of the register; its head line is one of the form', (register) => {
    for (const field of replacingFields(register))
      expect(Object.keys(registers[register].columns), field).toContain(field);
    expect(linesOf(register).map(({ id }) => id)).toContain(headLine(register));
  });

  it('are found by every day on which they count, not only by that of their receipt', () => {
    const standing = [202503, 202501, 202502];
    const row = { receivedOn: '2025-01-31', answeredOn: '2025-03-01', dueOn: null };
    expect(replacedMonths('complaints', row, standing)).toEqual([202501, 202503]);
    expect(replacedMonths('complaints', row, [])).toEqual([]);
  });

  it('do not by the day on which a document was formed or abolished', () => {
    const row = { formedOn: '2024-12-30', publishedOn: '2025-01-03', abolishedOn: '2025-02-01' };
    expect(replacedMonths('disclosures', row, [202412, 202501, 202502])).toEqual([202501]);
  });

  it('are not looked for in a day that is still being typed', () => {
    expect(replacedMonths('complaints', { receivedOn: '2025-0', answeredOn: ['2025-01-01'] }, [202501])).toEqual([]);
  });
});
