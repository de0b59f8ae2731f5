import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { linkTo, readLink } from './case-link';

describe('a case as another row names it', () => {
  it('by its number alone, or by number@unit', () => {
    expect(readLink('云信〔2025〕3-1/2')).toEqual({ number: '云信〔2025〕3-1/2', unit: null });
    expect(readLink('A1@990101102')).toEqual({ number: 'A1', unit: '990101102' });
    expect(readLink('A1 ＠ 西山镇')).toEqual({ number: 'A1', unit: '西山镇' });
    expect(readLink('@U2')).toEqual({ number: '', unit: 'U2' });
    expect(readLink('')).toBeNull();
    expect(readLink(null)).toBeNull();
  });

  it('reads back what it writes, whatever stands in the number', () => {
    const word = fc.string({ minLength: 1 }).filter((s) => s.trim() === s && !s.includes('＠'));
    fc.assert(
      fc.property(
        word,
        word.filter((s) => !s.includes('@')),
        (number, unit) => {
          expect(readLink(linkTo(number, unit))).toEqual({ number, unit });
        },
      ),
    );
  });
});
