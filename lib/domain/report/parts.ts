import { measureByCode } from '../measure/catalogue';
import type { IndicatorDefinition } from '../indicator/definition';

const PREFIX = 'part:';

/** The code of one slice of a measure: what a table of parts binds its numbers to. */
export const partCode = (measure: string, slice: string): string => `${PREFIX}${measure}:${slice}`;

/** The count of one slice of a measure as if the catalogue declared it; null for anything that is no part. */
export function partDefinition(code: string): IndicatorDefinition | null {
  if (!code.startsWith(PREFIX)) return null;
  const [name = '', ...slice] = code.slice(PREFIX.length).split(':');
  const measure = measureByCode.get(name);
  const register = measure?.registers[0];
  if (measure === undefined || register === undefined) return null;
  return {
    code,
    register,
    kind: 'sum',
    unit: 'items',
    decimals: 0,
    direction: 'none',
    numerator: [{ measure: name, slices: [slice.join(':')] }],
    reportedBy: measure.registers,
    source: 'office',
    version: 1,
  };
}
