import { measureByCode, measures } from './catalogue';
import { dutyMeasures } from './duty';
import type { Measure } from './measure';

const isDuty = new Set(dutyMeasures.map(({ code }) => code));

/** Measures with many slices, which most questions do not ask for, stand alone. */
const isWide = ({ kind, dimension }: Measure): boolean =>
  kind === 'histogram' || dimension === 'date' || dimension?.includes('|') === true;

/**
 * The name under which a unit's sums of this measure stand, beside those that the same write recomputes: a register's
 * measures together, so that a row is read instead of twenty. What the catalogue asks is written apart, and a code
 * that the catalogue does not know is its own pack.
 */
export function packOf(code: string): string {
  const measure = measureByCode.get(code);
  if (measure === undefined || isWide(measure)) return code;
  return isDuty.has(code) ? 'duties' : (measure.registers[0] ?? code);
}

export const packsOf = (codes: readonly string[]): string[] => [...new Set(codes.map(packOf))];

/** Every measure that stands in a pack with one of these. */
export function packedWith(codes: readonly string[]): string[] {
  const packs = new Set(packsOf(codes));
  return [...new Set([...codes, ...measures.map(({ code }) => code).filter((code) => packs.has(packOf(code)))])];
}
