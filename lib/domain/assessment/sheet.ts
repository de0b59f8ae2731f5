import { indicatorByCode } from '../indicator/catalogue';
import type { IndicatorValue } from '../indicator/definition';
import type { UnitKind } from '../org-unit';
import {
  measureEntry,
  measureIndicator,
  measureInspection,
  type Entry,
  type Inspected,
  type Measured,
} from './measured';
import { noticeOf, type HandNotice, type Noticed } from './notices';
import { placeUnits, scoreItem, scoreUnit, type Place, type UnitScore } from './score';
import type { AssessmentItem, AssessmentScheme } from './scheme';

export interface AssessedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** Everything known of one unit in the year, by the code of the indicator or of the item. */
export interface UnitFacts {
  readonly unit: AssessedUnit;
  readonly values: ReadonlyMap<string, IndicatorValue>;
  readonly inspected: readonly Inspected[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** points of upheld objections */
  readonly decisions: ReadonlyMap<string, Entry>;
  readonly hand?: HandNotice;
}

export interface SheetRow extends UnitScore, Place {
  readonly unit: AssessedUnit;
  readonly noticed: Noticed | null;
}

/** Indicators that a scheme reads. */
export const codesOfScheme = ({ items }: Pick<AssessmentScheme, 'items'>): string[] => [
  ...new Set(items.flatMap(({ source }) => (source.kind === 'indicator' ? [source.code] : []))),
];

function measure({ source, code }: AssessmentItem, facts: UnitFacts, minimum: number): Measured {
  if (source.kind === 'manual') return measureEntry(facts.entries.get(code));
  if (source.kind === 'inspection') return measureInspection(source, facts.inspected);
  const definition = indicatorByCode.get(source.code);
  if (definition === undefined) return measureEntry(undefined);
  return measureIndicator(definition, facts.values.get(source.code), minimum);
}

export const scoreFacts = (scheme: AssessmentScheme, facts: UnitFacts, minimum: number): UnitScore =>
  scoreUnit(scheme.items.map((item) => scoreItem(item, measure(item, facts, minimum), facts.decisions.get(item.code))));

/** All units of a scheme with points, ranks and notices, in the order given. */
export function scoreSheet(scheme: AssessmentScheme, facts: readonly UnitFacts[], minimum: number): SheetRow[] {
  const scores = facts.map((of) => scoreFacts(scheme, of, minimum));
  const places = placeUnits(scores, scheme);
  return facts.flatMap(({ unit, hand }, i): SheetRow[] => {
    const [score, place] = [scores[i], places[i]];
    if (score === undefined || place === undefined) return [];
    return [{ unit, ...score, ...place, noticed: noticeOf(score, scheme, hand) }];
  });
}

/** Best first; whoever has no rank stands below, by code. */
export const inRankOrder = <T extends Pick<SheetRow, 'rank' | 'unit'>>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unit.code < b.unit.code ? -1 : 1));
