import { describe, expect, it } from 'vitest';

import { registers } from '../register/registers';
import { whenCheck } from './when';

const period = { from: 202501, to: 202512 };
const check = whenCheck(registers.complaints, { today: '2026-11-23', period });

describe('whenCheck', () => {
  it.each([
    ['2025-01-01', null],
    ['2025-12-31', null],
    ['2024-12-31', 'outsidePeriod'],
    ['2026-01-01', 'outsidePeriod'],
    ['2026-11-23', 'outsidePeriod'],
    ['2026-11-24', 'futureDate'],
  ])('%s: %s', (receivedOn, code) => {
    expect(check({ receivedOn })?.code ?? null).toBe(code);
  });

  it('a row without a date says nothing, and without a period only days to come are odd', () => {
    expect(check({ receivedOn: null })).toBe(null);
    const any = whenCheck(registers['administrative-acts'], { today: '2026-11-23', period: null });
    expect(any({ month: 202611 })).toBe(null);
    expect(any({ month: 202612 })).toMatchObject({ code: 'futureDate', found: '2026-12' });
  });
});
