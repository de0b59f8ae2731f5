import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { registerNames } from './definition';
import { choiceFields, choiceParam, dateFields, parseChoices, parseDates } from './list-filters';
import { registers } from './registers';

const { complaints } = registers;
const from = (params: Readonly<Record<string, string>>) => (name: string) => params[name] ?? '';

describe('narrowing by columns', () => {
  it('takes offered values only', () => {
    const asked = { 'f.source': 'phone,letter,nonsense', 'f.rating': '-', 'f.title': 'x', 'f.constructor': 'x' };
    expect(parseChoices(complaints, from(asked))).toEqual({ source: ['phone', 'letter'], rating: ['-'] });
    expect(parseChoices(complaints, from({ 'f.source': '-' }))).toEqual({});
  });

  it.each([
    [
      { from: '2025-01-01', to: '2025-01-31' },
      { field: 'receivedOn', from: '2025-01-01', to: '2025-01-31' },
    ],
    [
      { on: 'answeredOn', to: '2025-01-31' },
      { field: 'answeredOn', from: null, to: '2025-01-31' },
    ],
    [{ on: 'title', from: '2025-02-30' }, null],
    [{}, null],
  ])('%j', (params, range) => {
    expect(parseDates(complaints, from(params))).toEqual(range);
  });

  it.each(registerNames)('%s: what is written into an address is read back', (name) => {
    const fields = choiceFields(registers[name]);
    const chosen = fc.record(Object.fromEntries(fields.map(({ field, values }) => [field, fc.subarray([...values])])));
    fc.assert(
      fc.property(chosen, (wanted) => {
        const params = Object.fromEntries(
          Object.entries(wanted).map(([f, values]) => [choiceParam(f), values.join(',')]),
        );
        const kept = Object.fromEntries(Object.entries(wanted).filter(([, values]) => values.length > 0));
        expect(parseChoices(registers[name], from(params))).toEqual(kept);
      }),
      { numRuns: 20 },
    );
    for (const field of dateFields(registers[name])) expect(registers[name].columns).toHaveProperty(field);
  });
});
