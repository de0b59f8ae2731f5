import { afterEach, describe, expect, it, vi } from 'vitest';
import { now, today } from './clock';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('today', () => {
  it('is the day in Shanghai although the server stands in New York', () => {
    vi.useFakeTimers({ now: new Date('2026-03-31T16:00:00Z') });
    expect(today()).toBe('2026-04-01');
    vi.setSystemTime(new Date('2026-03-31T15:59:59Z'));
    expect(today()).toBe('2026-03-31');
  });

  it('obeys SUNLEDGER_TODAY and refuses what is not a day', () => {
    vi.stubEnv('SUNLEDGER_TODAY', '2025-12-31');
    expect(today()).toBe('2025-12-31');
    expect(now().toISOString()).toBe('2025-12-31T04:00:00.000Z');
    vi.stubEnv('SUNLEDGER_TODAY', '31.12.2025');
    expect(() => today()).toThrow('YYYY-MM-DD');
    vi.stubEnv('SUNLEDGER_TODAY', '2025-13-01');
    expect(() => now()).toThrow('YYYY-MM-DD');
  });
});
