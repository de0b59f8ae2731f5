import { describe, expect, it } from 'vitest';

import { registerNames } from '../register/definition';
import { measures, measuresOf } from './catalogue';
import { dutyMeasures } from './duty';
import { packedWith, packOf, packsOf } from './packs';

const codes = measures.map(({ code }) => code);

describe('packs of measures', () => {
  it('are written whole by the write that recomputes one of their measures', () => {
    const written = [...registerNames.map((name) => measuresOf(name)), dutyMeasures].map((own) =>
      own.map(({ code }) => code),
    );
    for (const own of written) expect([...packedWith(own)].sort()).toEqual([...own].sort());
  });

  it('hold the counts of a register together, and long lists of slices alone', () => {
    expect(packOf('hall.visits')).toBe(packOf('hall.matters'));
    expect(packsOf(['hall.visits', 'hall.matters', 'hall.wait'])).toEqual(['service-cases', 'hall.wait']);
    expect(packedWith(['hall.wait'])).toEqual(['hall.wait']);
  });

  it('are far fewer than the measures', () => {
    expect(packsOf(codes).length).toBeLessThan(codes.length / 2);
  });

  it('are of its own for a code that is no measure', () => {
    expect(packOf('no.measure')).toBe('no.measure');
    expect(packedWith(['no.measure'])).toEqual(['no.measure']);
  });
});
