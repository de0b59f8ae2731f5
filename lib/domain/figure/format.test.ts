import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatChange,
  formatNumber,
  formatParts,
  formatSum,
  formatValue,
  judge,
  NONE,
  roundTo,
  shownNumber,
} from './format';

const rate = { kind: 'ratio', unit: 'percent', decimals: 1 } as const;
const count = { kind: 'sum', unit: 'cases', decimals: 0 } as const;
const days = { kind: 'quantile', unit: 'workdays', decimals: 1 } as const;
const value = (numerator: number | null, denominator: number | null) => ({
  code: 'x',
  value: null,
  numerator,
  denominator,
  missing: 0,
});

describe('formatNumber', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1204, 0, '1\u00a0204'],
    [1234567.891, 2, '1\u00a0234\u00a0567.89'],
    [-1204, 0, '\u22121\u00a0204'],
    [-0.04, 1, '0.0'],
    [2.675, 2, '2.68'],
    [null, 1, NONE],
    [Number.NaN, 1, NONE],
  ])('writes %s with %s decimals as %s', (n, decimals, text) => expect(formatNumber(n, decimals)).toBe(text));

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        const back = Number(formatNumber(n).replaceAll('\u00a0', '').replace('\u2212', '-'));
        expect(back === n).toBe(true);
      }),
    );
  });

  it('never writes a gap as a digit, nor a number as a gap', () => {
    fc.assert(
      fc.property(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })), (n) => {
        expect(formatNumber(n, 1) === NONE).toBe(n === null);
      }),
    );
  });

  it('rounds as the number is written in decimals, halves and their neighbours too', () => {
    const written = (n: number, d: number): number => {
      const [digits = '', exponent = '0'] = n.toPrecision(15).split('e');
      const shifted = Number(`${digits}e${Number(exponent) + d}`);
      return shifted < 1e15 ? Number(`${Math.round(shifted)}e-${d}`) : n;
    };
    const near = fc
      .record({ whole: fc.integer({ min: 0, max: 2e9 }), d: fc.integer({ min: 0, max: 4 }), off: fc.nat(40) })
      .map(({ whole, d, off }) => ({ n: Number(`${whole}.5e-${d}`) * (1 + (off - 20) * Number.EPSILON), d }));
    const any = fc.record({ n: fc.double({ noNaN: true, min: 0, max: 1e17 }), d: fc.integer({ min: 0, max: 4 }) });
    const share = fc
      .record({ part: fc.integer({ min: 0, max: 9999 }), whole: fc.integer({ min: 1, max: 9999 }) })
      .map(({ part, whole }) => ({ n: (100 * part) / whole, d: 1 }));
    fc.assert(
      fc.property(fc.oneof(near, any, share), ({ n, d }) => {
        expect(roundTo(n, d)).toBe(written(n, d));
      }),
      { numRuns: 2000 },
    );
  });

  it('rounds a number and its negative alike', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (n, d) => {
        expect(roundTo(-n, d) === -roundTo(n, d)).toBe(true);
      }),
    );
  });
});

describe('values and their parts', () => {
  it('writes a rate in percent, an amount in wan, a count bare', () => {
    expect(formatValue(rate, 0.9733)).toBe('97.3 %');
    expect(formatValue(rate, null)).toBe(NONE);
    expect(formatValue(count, 0)).toBe('0');
    expect(formatValue({ kind: 'sum', unit: 'wanYuan', decimals: 2 }, 123_456)).toBe('12.35');
    expect(shownNumber('percent', null)).toBeNull();
  });

  it('puts the denominator beside a rate only', () => {
    expect(formatParts(rate, value(1204, 1238))).toBe('1\u00a0204 / 1\u00a0238');
    expect(formatParts(rate, value(0, 0))).toBe('0 / 0');
    expect(formatParts(rate, value(null, 3))).toBeNull();
    expect(formatParts(count, value(3, null))).toBeNull();
    expect(formatSum(2.5)).toBe('2.50');
  });
});

describe('formatChange', () => {
  it('uses percentage points for rates, percent for counts, the own unit for durations', () => {
    expect(formatChange(rate, 0.968, 0.937)).toEqual({ basis: 'points', direction: 'up', mark: '▲', text: '+3.1' });
    expect(formatChange(count, 88, 100)).toEqual({
      basis: 'percent',
      direction: 'down',
      mark: '▼',
      text: '\u221212.0',
    });
    expect(formatChange(days, 10, 12.5)).toEqual({ basis: 'unit', direction: 'down', mark: '▼', text: '\u22122.5' });
  });

  it('says the same where the rounded difference is nothing', () => {
    expect(formatChange(rate, 0.9681, 0.9682)).toEqual({ basis: 'points', direction: 'same', mark: '=', text: '0.0' });
  });

  it('has nothing to say about gaps and about counts from zero', () => {
    expect(formatChange(rate, null, 0.9)).toBeNull();
    expect(formatChange(rate, 0.9, null)).toBeNull();
    expect(formatChange(count, 5, 0)).toBeNull();
    expect(formatChange(rate, 0.1, 0)).toMatchObject({ text: '+10.0' });
  });

  it('judges only indicators with a direction', () => {
    const up = formatChange(rate, 0.9, 0.8);
    const same = formatChange(rate, 0.9, 0.9);
    if (up === null || same === null) throw new Error('both sides are known');
    expect([judge('higher', up), judge('lower', up), judge('none', up), judge('higher', same)]).toEqual([
      'better',
      'worse',
      'neutral',
      'neutral',
    ]);
  });
});
