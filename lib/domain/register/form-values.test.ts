import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Column, Row, Value } from '../columns';
import { fromDayNumber } from '../dates';
import { readForm } from '../import/form';
import { changedFields, emptyForm, toForm } from './form-values';
import { registers } from './registers';

const word = fc.stringMatching(/^[a-z\u4e00-\u9fa5][a-z0-9\u4e00-\u9fa5]{0,11}$/);
const day = fc.integer({ min: 0, max: 25_000 }).map(fromDayNumber);
const arbitraries: Readonly<Record<Column['kind'], (column: Column) => fc.Arbitrary<Value>>> = {
  text: () => word,
  longText: () => word,
  code: () => word,
  date: () => day,
  dateTime: () => fc.tuple(day, fc.integer({ min: 10, max: 23 })).map(([date, hour]) => `${date}T${hour}:05:09`),
  month: () => fc.integer({ min: 1, max: 12 }).map((month) => 202500 + month),
  integer: (c) => fc.integer({ min: c.min ?? -5, max: c.max ?? 1_000_000 }),
  decimal: (c) => fc.integer({ min: 100 * (c.min ?? -5), max: 100 * (c.max ?? 10_000) }).map((cents) => cents / 100),
  boolean: () => fc.boolean(),
  choice: (c) => fc.constantFrom(...(c.choices ?? [])),
  choices: (c) => fc.subarray([...(c.choices ?? [])], { minLength: 1 }),
};

const rowOf = (columns: Readonly<Record<string, Column>>): fc.Arbitrary<Row> =>
  fc.record(
    Object.fromEntries(
      Object.entries(columns)
        .filter(([, column]) => !column.derived)
        .map(([field, column]) => [field, fc.option(arbitraries[column.kind](column), { nil: null })]),
    ),
  );

describe.each(Object.values(registers))('form of $name', (definition) => {
  it('gives back the row it was opened on: blank stays blank, 0 stays 0', () => {
    fc.assert(
      fc.property(rowOf(definition.columns), (row) => {
        const { given, problems } = readForm(definition.name, toForm(definition.columns, row));
        expect(problems).toEqual([]);
        expect(given).toEqual(row);
      }),
      { numRuns: 40 },
    );
  });

  it('starts with the presets and no derived field', () => {
    const form = emptyForm(definition.columns);
    for (const [field, column] of Object.entries(definition.columns)) {
      if (column.derived) expect(form).not.toHaveProperty(field);
      else if (column.preset === undefined) expect(form[field], field).toEqual(column.kind === 'choices' ? [] : '');
      else expect(form[field], field).toEqual(Array.isArray(column.preset) ? column.preset : String(column.preset));
    }
    expect(changedFields(definition.columns, form, form)).toEqual([]);
  });
});

describe('changedFields', () => {
  it('names what differs, and tells 0 from blank', () => {
    const { columns } = registers['service-days'];
    const form = emptyForm(columns);
    expect(changedFields(columns, form, { ...form, visits: '0' })).toEqual(['visits']);
  });
});
