import { ratio } from '../ratio';
import type { IndicatorDefinition, IndicatorValue } from './definition';

const THOUSAND = 1000;

/** A count as it is compared per 1,000 residents; any other indicator as it is. */
export const perThousand = (d: IndicatorDefinition): IndicatorDefinition =>
  d.perResidents === true ? { ...d, unit: 'perThousand', decimals: 1 } : d;

/** The count for each 1,000 residents; unknown where their number is. The denominator becomes the residents. */
export function valuePerThousand(
  d: IndicatorDefinition,
  value: IndicatorValue,
  residents: number | null,
): IndicatorValue {
  if (d.perResidents !== true) return value;
  const rate = ratio(value.value, residents);
  return { ...value, value: rate === null ? null : rate * THOUSAND, denominator: residents };
}
