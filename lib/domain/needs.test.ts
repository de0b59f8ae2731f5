import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countNeeds, needKindOf, needKinds, needsTotal, runsOf } from './needs';

const counts = fc.record({ late: fc.nat(90), gaps: fc.nat(9), missing: fc.nat(30), soon: fc.nat(60) });
const kinds = fc.constantFrom(null, ...needKinds);

describe('what needs somebody', () => {
  it('is counted once, by consequence', () => {
    const found = countNeeds({ waiting: { late: 3, soon: 2 }, openCells: [1, 2], missingItems: 4 });
    expect(found).toEqual({ late: 3, gaps: 2, missing: 4, soon: 2 });
    expect(needsTotal(found)).toBe(11);
    expect(needsTotal(found, 'missing')).toBe(4);
    expect([needKindOf('gaps'), needKindOf('constructor'), needKindOf(undefined)]).toEqual(['gaps', null, null]);
  });

  it('its pages hold every one once, in order, whatever their size', () =>
    fc.assert(
      fc.property(counts, kinds, fc.integer({ min: 1, max: 70 }), (found, kind, size) => {
        const total = needsTotal(found, kind);
        const listed: string[] = [];
        for (let from = 0; from < total; from += size) {
          const runs = runsOf(found, { kind, from, size });
          expect(runs.reduce((sum, run) => sum + run.count, 0)).toBe(Math.min(size, total - from));
          for (const run of runs) for (let at = 0; at < run.count; at += 1) listed.push(`${run.kind} ${run.from + at}`);
        }
        const wanted = needKinds
          .filter((one) => kind === null || one === kind)
          .flatMap((one) => Array.from({ length: found[one] }, (_, at) => `${one} ${at}`));
        expect(listed).toEqual(wanted);
      }),
    ));

  it('there is nothing beyond the end', () => {
    expect(runsOf({ late: 1, gaps: 0, missing: 0, soon: 0 }, { kind: null, from: 1, size: 50 })).toEqual([]);
  });
});
