import { describe, expect, it } from 'vitest';

import { registers } from '@/lib/domain/register/registers';
import type { ValueWords } from './format';
import { changesOf } from './history-changes';

const words: ValueWords = {
  blank: '—',
  yes: 'yes',
  no: 'no',
  separator: ', ',
  choice: (field, value) => `${field}:${value}`,
  number: String,
};
const changes = (detail: unknown) => changesOf(detail, registers.complaints, words);

describe('changesOf', () => {
  it('says both values in words; blank is not 0', () => {
    const detail = { status: { before: 'received', after: 'closed' }, people: { before: null, after: 0 } };
    expect(changes(detail)).toEqual([
      { field: 'status', before: 'status:received', after: 'status:closed' },
      { field: 'people', before: '—', after: '0' },
    ]);
  });

  it('names a personal field without its value', () => {
    expect(changes({ complainantName: 'personal' })).toEqual([{ field: 'complainantName', before: null, after: null }]);
  });

  it('leaves out what is no field of the register', () => {
    expect(changes({ toString: { before: 1, after: 2 }, file: 'a.csv' })).toEqual([]);
    expect(changes(null)).toEqual([]);
    expect(changes(['x'])).toEqual([]);
  });
});
