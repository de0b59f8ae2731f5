import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../dates';
import { registerNames } from './definition';
import { conditionFields, conditionText, parseConditions, type Condition, type ConditionTest } from './list-conditions';
import { choiceFields, choiceParam } from './list-filters';
import { registers } from './registers';

const { complaints } = registers;
const from = (params: Readonly<Record<string, string>>) => (name: string) => params[name] ?? '';
const testsOf = (field: string) => conditionFields(complaints).find((one) => one.field === field)?.tests;

const number = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
const bounds = fc
  .record({ least: fc.option(number), most: fc.option(number) })
  .filter(({ least, most }) => least !== null || most !== null);
const made: Readonly<Record<ConditionTest, fc.Arbitrary<Condition>>> = {
  filled: fc.constant({ test: 'filled' }),
  blank: fc.constant({ test: 'blank' }),
  within: bounds.map((both) => ({ test: 'within', ...both })),
  notBy: fc.integer({ min: 0, max: 60_000 }).map((days) => ({ test: 'notBy', day: addDays('1950-01-01', days) })),
};

describe('conditions on columns without choices', () => {
  it('can be asked where they mean something', () => {
    expect(testsOf('people')).toEqual(['within', 'filled', 'blank']);
    expect(testsOf('repeatOf')).toEqual(['filled', 'blank']);
    expect(testsOf('answeredOn')).toEqual(['filled', 'blank', 'notBy']);
    // always filled, or with boxes to tick
    for (const field of ['caseNo', 'receivedOn', 'status', 'rating', 'resolved'])
      expect(testsOf(field)).toBeUndefined();
    expect(conditionFields(registers['service-cases']).find(({ field }) => field === 'leg')?.tests).toEqual(['within']);
  });

  it.each([
    ['people', '5..', { test: 'within', least: 5, most: null }],
    ['people', '..14', { test: 'within', least: null, most: 14 }],
    ['people', '-1.5..9', { test: 'within', least: -1.5, most: 9 }],
    ['people', '*', { test: 'filled' }],
    ['repeatOf', '-', { test: 'blank' }],
    ['answeredOn', '!2025-12-31', { test: 'notBy', day: '2025-12-31' }],
  ])('%s=%s is read', (field, text, condition) => {
    expect(parseConditions(complaints, from({ [`f.${field}`]: text }))).toEqual({ [field]: condition });
  });

  it.each([
    ['people', '..'],
    ['people', '5'],
    ['people', '1..2..3'],
    ['people', 'a..b'],
    ['people', '1e9..'],
    ['people', '999999999999..'],
    ['people', '!2025-12-31'],
    ['people', "5..' or 1=1 --"],
    ['repeatOf', '5..'],
    ['answeredOn', '!2025-02-30'],
    ['answeredOn', '2025-02-03'],
    ['caseNo', '*'],
    ['status', '*'],
    ['constructor', '*'],
  ])('%s=%s is passed over', (field, text) => {
    expect(parseConditions(complaints, from({ [`f.${field}`]: text }))).toEqual({});
  });

  it.each(registerNames)('%s: what is written into an address is read back, and no choice is touched', (name) => {
    const fields = conditionFields(registers[name]);
    const chosen = new Set(choiceFields(registers[name]).map(({ field }) => field));
    expect(fields.filter(({ field }) => chosen.has(field))).toEqual([]);
    const one = fields.map(({ field, tests }) => [field, fc.option(fc.oneof(...tests.map((test) => made[test])))]);
    fc.assert(
      fc.property(fc.record(Object.fromEntries(one) as Record<string, fc.Arbitrary<Condition | null>>), (asked) => {
        const kept = Object.entries(asked).flatMap(([field, c]) => (c === null ? [] : [[field, c] as const]));
        const params = Object.fromEntries(kept.map(([field, c]) => [choiceParam(field), conditionText(c)]));
        expect(parseConditions(registers[name], from(params))).toEqual(Object.fromEntries(kept));
      }),
      { numRuns: 20 },
    );
  });
});
