import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

describe('vitestCounts', () => {
  it('counts tests, a file that does not load, and names what was skipped', () => {
    const report = {
      testResults: [
        {
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'a' },
            { status: 'failed', fullName: 'b' },
            { status: 'pending', fullName: 'c' },
          ],
        },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 1, failed: 2, skipped: ['c'] });
  });
});

describe('playwrightCounts', () => {
  it('looks into nested suites and takes a flaky test for a failed one', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const report = {
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [{ specs: [spec('b', 'flaky'), spec('c', 'unexpected'), spec('d', 'skipped')] }],
        },
      ],
      errors: [{ message: 'the server did not start' }],
    };
    expect(playwrightCounts(report)).toEqual({ passed: 1, failed: 3, skipped: ['d'] });
  });
});
