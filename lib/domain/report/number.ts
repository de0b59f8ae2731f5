import { roundTo, shownNumber } from '../figure/format';
import type { IndicatorDefinition } from '../indicator/definition';
import type { FigurePart } from './document';
import { isStated } from './form-2019';

/** Not available, in a table; a sentence without its number is not written at all. */
export const UNKNOWN = '—';

/** 万元 carry the fen exactly: six decimals, without trailing zeros. */
const EXACT = 6;

/**
 * A number as official documents print it (GB/T 15835): Arabic digits without grouping, '97.3%', '18.871'.
 * A change of a rate is in percentage points and carries no sign.
 */
export function writeFigure(d: IndicatorDefinition, part: FigurePart, value: number | null): string {
  if (value === null) return unknownIn(d);
  if (part === 'numerator' || part === 'denominator') return exact(value);
  const shown = shownNumber(d.unit, value) ?? 0;
  if (d.unit === 'wanYuan' || d.unit === 'yuan') return exact(shown);
  const text = roundTo(shown, d.decimals).toFixed(d.decimals);
  return d.unit === 'percent' && part === 'value' ? `${whole(value) ?? text}%` : text;
}

/** All and none are said plainly; 99.97% must not look like them and keeps its decimal. */
const whole = (rate: number): string | null => (rate === 0 || rate === 1 ? String(rate * 100) : null);

/** A line that only people can state is blank until they do; of others a gap is told. */
const unknownIn = (d: IndicatorDefinition): string => (isStated(d) ? '' : UNKNOWN);

const exact = (value: number): string => String(roundTo(value, EXACT));

/** The number a reader takes from the text: '97.3%' → 97.3; null for anything else. */
export function readNumber(text: string): number | null {
  const found = /^(-?\d+(?:\.\d+)?)%?$/.exec(text.trim());
  return found ? Number(found[1]) : null;
}
