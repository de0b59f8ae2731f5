import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nthPieceFee, pageFee, pieceFee } from './fee';

describe('fee by application (国办函〔2020〕109号)', () => {
  it.each([
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [12, 200],
    [25, 1500],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
    [100, 37_000],
  ])('%i in one month cost %i yuan', (pieces, yuan) => {
    expect(pieceFee(pieces).total).toBe(yuan);
  });

  it.each([
    [10, 0],
    [11, 100],
    [30, 100],
    [31, 200],
    [40, 200],
    [41, 300],
    [51, 400],
  ])('the %ith costs %i yuan', (n, yuan) => {
    expect(nthPieceFee(n)).toBe(yuan);
  });
});

describe('fee by page', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [57, 270],
    [68, 380],
    [100, 700],
    [101, 720],
    [109, 880],
    [119, 1080],
    [200, 2700],
    [201, 2740],
    [231, 3940],
  ])('%i pages cost %i yuan', (pages, yuan) => {
    expect(pageFee(pages).total).toBe(yuan);
  });
});

describe.each([
  ['application', pieceFee],
  ['page', pageFee],
] as const)('laws of the fee by %s', (_, fee) => {
  const units = fc.nat(2000);

  it('the bands are the whole, in order and without a gap', () =>
    fc.assert(
      fc.property(units, (n) => {
        const { lines, total } = fee(n);
        expect(lines.reduce((sum, line) => sum + line.units, 0)).toBe(n);
        expect(lines.reduce((sum, line) => sum + line.units * line.price, 0)).toBe(total);
        lines.forEach((line, i) => expect(line.from).toBe((lines[i - 1]?.to ?? 0) + 1));
      }),
    ));

  it('one more never costs less, and never less than the one before it', () =>
    fc.assert(
      fc.property(units, (n) => {
        const step = fee(n + 1).total - fee(n).total;
        expect(step).toBeGreaterThanOrEqual(0);
        expect(fee(n + 2).total - fee(n + 1).total).toBeGreaterThanOrEqual(step);
      }),
    ));
});
