import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { measures } from './catalogue';
import { packGroups, type PackGroup, type PacksAsked } from './pack-groups';
import { packOf } from './packs';

const codes = measures.map(({ code }) => code);
const question: fc.Arbitrary<PacksAsked> = fc.record({
  measures: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 5 }),
  spans: fc.uniqueArray(fc.constantFrom(20240, 20250, 20251, 202501, 202502), { maxLength: 4 }),
  beforeYear: fc.constantFrom(0, 20240, 20250),
});

const groupsWith = (groups: readonly PackGroup[], code: string): PackGroup[] =>
  groups.filter(({ packs }) => packs.includes(packOf(code)));

describe('groups of packs', () => {
  it('read each pack once, over everything that any question wants of it', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 5 }), (asked) => {
        const groups = packGroups(asked);
        for (const { measures: wanted, spans, beforeYear = 0 } of asked)
          for (const code of wanted) {
            const [group, ...others] = groupsWith(groups, code);
            expect(others).toEqual([]);
            expect(group?.spans).toEqual(expect.arrayContaining([...spans]));
            expect(group?.beforeYear).toBeGreaterThanOrEqual(beforeYear);
          }
      }),
    );
  });

  it('read nothing that nobody wants, and packs of the same spans together', () => {
    const asked = [
      { measures: ['complaint.received', 'complaint.answered'], spans: [20250] },
      { measures: ['act.licences'], spans: [20250] },
      { measures: ['hall.wait'], spans: [202501, 20250], beforeYear: 20250 },
    ];
    expect(packGroups(asked)).toEqual([
      { packs: ['complaints', packOf('act.licences')], spans: [20250], beforeYear: 0 },
      { packs: ['hall.wait'], spans: [20250, 202501], beforeYear: 20250 },
    ]);
    expect(packGroups([])).toEqual([]);
  });
});
