import { describe, expect, it } from 'vitest';

import { isNarrowed, parseList, withParams } from './list-query';
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

describe('isNarrowed', () => {
  it.each([
    [{}, false],
    [{ sort: 'title', page: '3', size: '200', columns: 'title' }, false],
    [{ q: '路灯' }, true],
    [{ q: ' ' }, false],
    [{ state: 'overdue' }, true],
    [{ 'f.source': 'phone' }, true],
    [{ 'f.people': '5..' }, true],
    [{ on: 'answeredOn', from: '2025-01-01' }, true],
  ])('%j: %s', (params, narrowed) => {
    expect(isNarrowed(parseList(complaints, params))).toBe(narrowed);
  });
});

describe('withParams', () => {
  it('keeps, changes and removes', () => {
    expect(withParams({ unit: 'A&B', page: '3', q: '' }, { page: null, sort: 'title' })).toBe('?unit=A%26B&sort=title');
  });
});
