import { describe, expect, it } from 'vitest';

import { parseList, withParams } from './list-query';
import { listedFields } from './listing';
import { registers } from './registers';

const { complaints } = registers;

describe('parseList', () => {
  it('takes defaults for nothing and for nonsense', () => {
    const nothing = {
      search: '',
      state: '',
      sort: null,
      page: 1,
      size: '50',
      choices: {},
      conditions: {},
      dates: null,
      fields: listedFields(complaints),
    };
    expect(parseList(complaints, {})).toEqual(nothing);
    const nonsense = { state: 'constructor', sort: '-__proto__', page: '-3', columns: 'row_hash,x' };
    expect(parseList(complaints, nonsense)).toEqual(nothing);
    expect(parseList(complaints, { page: '1e400', sort: 'content' })).toEqual(nothing);
  });

  it('reads what the page writes', () => {
    expect(
      parseList(complaints, { q: ' 路灯 ', state: 'overdue', sort: '-receivedOn', page: '7', columns: 'title,caseNo' }),
    ).toEqual({
      search: '路灯',
      state: 'overdue',
      sort: { field: 'receivedOn', descending: true },
      page: 7,
      size: '50',
      choices: {},
      conditions: {},
      dates: null,
      fields: ['caseNo', 'title'],
    });
  });

  it('takes the first of a repeated parameter', () => {
    expect(parseList(complaints, { q: ['a', 'b'] }).search).toBe('a');
  });
});

describe('withParams', () => {
  it('keeps, changes and removes', () => {
    expect(withParams({ unit: 'A&B', page: '3', q: '' }, { page: null, sort: 'title' })).toBe('?unit=A%26B&sort=title');
  });
});
