import type { IndicatorDefinition, IndicatorUnit, IndicatorValue } from '../indicator/definition';
import { change as relativeChange } from '../ratio';

/** Not available. Zero is '0', a thing that does not apply is a message. */
export const NONE = '—';
/** A no-break space keeps the groups of one number together (U+202F is missing in SimSun); U+2212 is as wide as a digit. */
const GROUP = '\u00a0';
const MINUS = '\u2212';
const WAN = 10_000;

/** What an indicator says about how it is written; every definition is one. */
export type Written = Pick<IndicatorDefinition, 'kind' | 'unit' | 'decimals'>;

/** 1204.5, 1 → '1 204.5'; null → '—'. Never '−0'. */
export function formatNumber(value: number | null, decimals = 0): string {
  if (value === null || !Number.isFinite(value)) return NONE;
  const rounded = roundTo(value, decimals);
  const text = grouped(Math.abs(rounded).toFixed(decimals));
  return rounded < 0 ? `${MINUS}${text}` : text;
}

function grouped(text: string): string {
  const [whole = '0', part] = text.split('.');
  if (whole.length <= 3) return text;
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return part === undefined ? groups : `${groups}.${part}`;
}

/** Below this the decimals of a binary number are known well enough to see on which side of a half it lies. */
const KNOWN = 1e8;
const HALF = 1e-6;
/** Beyond so many digits a double has no decimals left to round. */
const EXACT = 1e15;

/** Halves go away from zero (2.675 → 2.68), as offices round; toFixed alone would follow the binary fraction. */
export function roundTo(value: number, decimals: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < KNOWN) return value === 0 ? 0 : value;
  const power = 10 ** decimals;
  const shifted = size * power;
  const clear = shifted < KNOWN && Math.abs((shifted % 1) - 0.5) > HALF;
  const rounded = clear ? Math.round(shifted) / power : roundText(size, decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** As the number is written in decimals: right for a half as well, and ten times as slow. */
function roundText(size: number, decimals: number): number {
  const [digits = '', exponent = '0'] = size.toPrecision(15).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  return shifted < EXACT ? Number(`${Math.round(shifted)}e-${decimals}`) : size;
}

/** The number a reader sees: a rate in percent, an amount of wanYuan in tens of thousands. */
export function shownNumber(unit: IndicatorUnit, value: number | null): number | null {
  if (value === null) return null;
  if (unit === 'percent') return value * 100;
  return unit === 'wanYuan' ? value / WAN : value;
}

/** '97.3 %', '1 204', '3.5'; the unit's word, where it has one, is a message figure.units.<unit>. */
export function formatValue(written: Written, value: number | null): string {
  const text = formatNumber(shownNumber(written.unit, value), written.decimals);
  return written.unit === 'percent' && text !== NONE ? `${text} %` : text;
}

/** '1 204 / 1 238': what a rate was made of; null for anything that is not a rate or was not reported. */
export function formatParts(written: Written, value: IndicatorValue): string | null {
  if (written.kind !== 'ratio' || value.numerator === null || value.denominator === null) return null;
  return `${formatSum(value.numerator)} / ${formatSum(value.denominator)}`;
}

/** A sum of cells: whole numbers bare, anything else with two decimals. */
export const formatSum = (value: number | null): string =>
  formatNumber(value, value === null || Number.isInteger(value) ? 0 : 2);

/**
 * Against an earlier value. basis says what `text` counts: percentage points (rates), percent of the earlier value
 * (counts and sums), or the indicator's own unit (days, minutes).
 */
export interface Change {
  readonly basis: 'points' | 'percent' | 'unit';
  readonly direction: 'up' | 'down' | 'same';
  /** ▲ ▼, or = where the rounded difference is zero */
  readonly mark: '▲' | '▼' | '=';
  /** with its sign: '+3.1', '−12.0', '0.0' */
  readonly text: string;
}

/** null where either side is not available, or the earlier count is zero and a percentage would mean nothing. */
export function formatChange(written: Written, now: number | null, before: number | null): Change | null {
  const basis = basisOf(written);
  const amount = amountOf(basis, shownNumber(written.unit, now), shownNumber(written.unit, before));
  if (amount === null) return null;
  const decimals = basis === 'percent' ? 1 : written.decimals;
  const rounded = roundTo(amount, decimals);
  const text = formatNumber(rounded, decimals);
  if (rounded === 0) return { basis, direction: 'same', mark: '=', text };
  return rounded > 0
    ? { basis, direction: 'up', mark: '▲', text: `+${text}` }
    : { basis, direction: 'down', mark: '▼', text };
}

function basisOf(written: Written): Change['basis'] {
  if (written.unit === 'percent') return 'points';
  return written.kind === 'sum' ? 'percent' : 'unit';
}

function amountOf(basis: Change['basis'], now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null;
  if (basis !== 'percent') return now - before;
  const relative = relativeChange(now, before);
  return relative === null ? null : relative * 100;
}

/** Whether the change is for the better, the worse, or neither: an indicator without a direction never judges. */
export function judge(direction: IndicatorDefinition['direction'], change: Change): 'better' | 'worse' | 'neutral' {
  if (direction === 'none' || change.direction === 'same') return 'neutral';
  return (direction === 'higher') === (change.direction === 'up') ? 'better' : 'worse';
}
