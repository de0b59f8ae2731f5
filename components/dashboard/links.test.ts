import { describe, expect, it } from 'vitest';

import { boardHref, rowsHref } from './links';

describe('addresses behind a number', () => {
  it('are the list under the same filter', () => {
    expect(rowsHref({ register: 'complaints' }, 'unit=U1&period=2025')).toBe(
      '/registers/complaints?unit=U1&period=2025',
    );
  });
  it('are narrowed to what the indicator counts, by its own date', () => {
    const rows = { state: 'late', where: { source: ['phone', 'letter'] }, dated: 'answeredOn' };
    const address = new URLSearchParams(
      rowsHref({ register: 'complaints', rows }, 'unit=U1&period=2025-02').split('?')[1],
    );
    expect(Object.fromEntries(address)).toEqual({
      unit: 'U1',
      period: '2023-02..2025-02',
      state: 'late',
      'f.source': 'phone,letter',
      on: 'answeredOn',
      from: '2025-02-01',
      to: '2025-02-28',
    });
  });
  it('open a group of the dashboard', () => {
    expect(boardHref('hall', 'unit=U1')).toBe('/?unit=U1&board=hall#board');
  });
});
