import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnSets, sizes } from './columns';
import { compareQuery, parseCompare, withQuery, type CompareAddress } from './compare-address';

const addresses: fc.Arbitrary<CompareAddress> = fc.record({
  columns: fc.constantFrom(...columnSets),
  kinds: fc.constantFrom(undefined, 'township-street', 'bureau'),
  size: fc.constantFrom(null, ...sizes),
  against: fc.constantFrom('lastYear' as const, 'previous' as const),
  trend: fc.boolean(),
  perResidents: fc.boolean(),
  sort: fc.constantFrom(undefined, '-hall.visits'),
  page: fc.integer({ min: 1, max: 99 }),
});

const read = (query: string): CompareAddress => parseCompare(Object.fromEntries(new URLSearchParams(query)));

describe('address of a comparison', () => {
  it('is read back as it was written', () =>
    fc.assert(
      fc.property(addresses, (address) => {
        expect(read(compareQuery(address, { page: address.page }))).toEqual(address);
      }),
    ));

  it('begins anew on another choice and takes what it cannot read as the default', () => {
    const address = { ...read(''), page: 7 };
    expect(compareQuery(address, { columns: 'hall' })).toBe('columns=hall');
    expect(read('columns=x&size=huge&against=never&per=5&page=-1')).toEqual(read(''));
    expect(withQuery('/compare', 'unit=1', '')).toBe('/compare?unit=1');
  });
});
