import { describe, expect, it } from 'vitest';

import { boardHref, rowsHref } from './links';

const today = '2025-12-31';

describe('addresses behind a number', () => {
  it('are the list under the same filter', () => {
    expect(rowsHref({ register: 'complaints' }, 'unit=U1&period=2025', today)).toBe(
      '/registers/complaints?unit=U1&period=2025',
    );
  });
  it('are narrowed to what the indicator counts, by its own date', () => {
    const rows = { state: 'late', where: { source: ['phone', 'letter'] }, dated: 'answeredOn' };
    const address = new URLSearchParams(
      rowsHref({ register: 'complaints', rows }, 'unit=U1&period=2025-02', today).split('?')[1],
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
  it('are what stood open at a day, however old, the oldest first', () => {
    const rows = { standing: { until: 'answeredOn', at: 'through' }, sort: 'receivedOn' } as const;
    const asked = (at: 'before' | 'through') =>
      Object.fromEntries(
        new URLSearchParams(
          rowsHref(
            { register: 'complaints', rows: { ...rows, standing: { ...rows.standing, at } } },
            'unit=U1&period=2025Q2',
            today,
          ).split('?')[1],
        ),
      );
    expect(asked('through')).toEqual({
      unit: 'U1',
      period: '1949-10..2025-06',
      'f.answeredOn': '!2025-06-30',
      sort: 'receivedOn',
    });
    expect(asked('before')).toMatchObject({ period: '1949-10..2025-03', 'f.answeredOn': '!2025-03-31' });
  });
  it('leave out the month that runs where it is not counted, and look on both sides of a publication', () => {
    const rows = { state: 'overdue', dated: 'dueOn', endedOnly: true } as const;
    const address = new URLSearchParams(
      rowsHref({ register: 'disclosures', rows }, 'unit=U1&period=2025', '2025-11-20').split('?')[1],
    );
    expect(Object.fromEntries(address)).toMatchObject({
      period: '2023-01..2027-12',
      from: '2025-01-01',
      to: '2025-10-31',
    });
  });
  it('open a group of the dashboard', () => {
    expect(boardHref('hall', 'unit=U1')).toBe('/?unit=U1&board=hall#board');
  });
});
