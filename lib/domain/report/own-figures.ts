import type { SheetRow } from '../assessment/sheet';
import type { IsoDate } from '../dates';
import { indicatorByCode } from '../indicator/catalogue';
import type { IndicatorDefinition } from '../indicator/definition';

/** What a bulletin tells of a final assessment beside its numbers. */
export interface AssessedUnits {
  readonly title: string;
  readonly rows: readonly Pick<SheetRow, 'unit' | 'rank' | 'noticed'>[];
}

/** A signed letter of responsibility (目标责任书) with what it asks. */
export interface SignedTargets {
  readonly signedOn: IsoDate;
  readonly signedWith: string;
  readonly docNo: string | null;
  /** codes of indicators in the order of the catalogue; their targets are values 'target:<code>' */
  readonly codes: readonly string[];
}

/** Numbers of an assessment that was made final: of the whole, and (share) of every unit. */
export const assessmentCodes = {
  share: 'assessment:share',
  units: 'assessment:units',
  ranked: 'assessment:ranked',
  commended: 'assessment:commended',
  criticised: 'assessment:criticised',
} as const;

/** Numbers of the targets that a unit signed for: how many there are, and how they came out. */
export const targetCodes = {
  signed: 'targets:signed',
  met: 'targets:met',
  missed: 'targets:missed',
  unknown: 'targets:unknown',
} as const;

const TARGET = 'target:';

/** What the year asks of an indicator, as a number of its own. */
export const targetCode = (code: string): string => `${TARGET}${code}`;

const count = (code: string): IndicatorDefinition => ({
  code,
  register: 'inspections',
  kind: 'sum',
  unit: 'units',
  decimals: 0,
  direction: 'none',
  numerator: [],
  source: 'ogi46',
  version: 1,
});

const { share, ...counts } = assessmentCodes;

const fixed: ReadonlyMap<string, IndicatorDefinition> = new Map(
  [
    ...[...Object.values(counts), ...Object.values(targetCodes)].map(count),
    // Points of rated points: two decimals, by which units are ranked.
    { ...count(share), kind: 'ratio' as const, unit: 'percent' as const, decimals: 2, direction: 'higher' as const },
  ].map((d) => [d.code, d]),
);

/** Numbers of a report that are not evaluated from cells, as if the catalogue declared them; null for any other code. */
export function ownDefinition(code: string): IndicatorDefinition | null {
  const asked = code.startsWith(TARGET) ? indicatorByCode.get(code.slice(TARGET.length)) : undefined;
  return asked === undefined ? (fixed.get(code) ?? null) : { ...asked, code };
}
