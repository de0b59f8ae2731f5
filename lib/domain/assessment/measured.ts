import { tooFewToRate } from '../indicator/compare';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import type { CheckItem } from '../inspection';
import { ratio } from '../ratio';
import type { Source } from './scheme';

/**
 * Why there is nothing to rate: notAvailable = not reported · noCases = nothing to divide by · tooFew = fewer cases than
 * the minimum · notInspected = no round looked at it · notEntered = the assessor has not judged yet.
 */
export type Lack = 'notAvailable' | 'noCases' | 'tooFew' | 'notInspected' | 'notEntered';

/** What was found about one item: a value, or why there is none. A gap is neither zero points nor full ones. */
export interface Measured {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** unit-months without a report behind the value */
  readonly missing: number;
  readonly lack: Lack | null;
  /** why points were given by hand; null: they were not */
  readonly reason: string | null;
  /** an accepted number behind the value was corrected */
  readonly corrected?: true;
}

const nothing = (lack: Lack): Measured => ({
  value: null,
  numerator: null,
  denominator: null,
  missing: 0,
  lack,
  reason: null,
});

function lackOf(d: IndicatorDefinition, v: IndicatorValue, minimum: number): Lack | null {
  if (v.value === null) return v.denominator === 0 ? 'noCases' : 'notAvailable';
  return tooFewToRate(d, v, minimum) ? 'tooFew' : null;
}

/** An indicator of the unit with everything below it; fewer cases than the minimum say too little. */
export function measureIndicator(d: IndicatorDefinition, found: IndicatorValue | undefined, minimum: number): Measured {
  if (found === undefined) return nothing('notAvailable');
  const { value, numerator, denominator, missing, corrected } = found;
  const marks = corrected === undefined ? {} : { corrected };
  return { value, numerator, denominator, missing, lack: lackOf(d, found, minimum), reason: null, ...marks };
}

/** What rounds of inspection saw of one item of the checklist at one unit in the year. */
export interface Inspected {
  readonly item: CheckItem;
  readonly checked: number;
  readonly findings: number;
  /** of the rows that carry points; null where none does */
  readonly points: number | null;
  readonly fullPoints: number | null;
}

const add = (rows: readonly Inspected[], pick: (row: Inspected) => number | null): number | null => {
  const known = rows.flatMap((row) => pick(row) ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

export function measureInspection(
  source: Extract<Source, { kind: 'inspection' }>,
  rows: readonly Inspected[],
): Measured {
  const asked = rows.filter(({ item }) => source.items.length === 0 || source.items.includes(item));
  const checked = add(asked, (row) => row.checked) ?? 0;
  if (checked === 0) return nothing('notInspected');
  if (source.counts === 'findings') {
    const findings = add(asked, (row) => row.findings) ?? 0;
    return { value: findings, numerator: findings, denominator: checked, missing: 0, lack: null, reason: null };
  }
  const [numerator, denominator] = [add(asked, (row) => row.points), add(asked, (row) => row.fullPoints)];
  const value = ratio(numerator, denominator);
  return { value, numerator, denominator, missing: 0, lack: value === null ? 'noCases' : null, reason: null };
}

/** Points that somebody gave, with why. */
export interface Entry {
  readonly points: number;
  readonly reason: string;
}

export const measureEntry = (entry: Entry | undefined): Measured =>
  entry === undefined
    ? nothing('notEntered')
    : { value: entry.points, numerator: null, denominator: null, missing: 0, lack: null, reason: entry.reason };
