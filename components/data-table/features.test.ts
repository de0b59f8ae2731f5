import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareKeys } from './features';

describe('compareKeys', () => {
  it('orders numbers by size, not by their digits', () => {
    expect([10, 9, -1, 2.5].sort(compareKeys)).toEqual([-1, 2.5, 9, 10]);
  });

  it('orders case numbers by the number in them', () => {
    expect(['2025-10', '2025-9', '2025-1'].sort(compareKeys)).toEqual(['2025-1', '2025-9', '2025-10']);
  });

  it('orders Chinese by pinyin', () => {
    expect(['云溪镇', '白石镇', '青山街道'].sort(compareKeys)).toEqual(['白石镇', '青山街道', '云溪镇']);
  });

  it('is an order: turning the arguments round turns the sign round', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.string()), fc.oneof(fc.integer(), fc.string()), (a, b) => {
        expect(Math.sign(compareKeys(a, b)) + Math.sign(compareKeys(b, a))).toBe(0);
      }),
    );
  });
});
