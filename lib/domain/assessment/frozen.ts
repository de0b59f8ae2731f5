import type { IsoDate } from '../dates';
import { indicatorByCode } from '../indicator/catalogue';
import type { AssessmentScheme } from './scheme';
import { codesOfScheme, type SheetRow } from './sheet';

/** language → item code → the formula in words with the numbers put in */
export type PointTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface FrozenRow extends SheetRow {
  readonly texts: PointTexts;
}

/** A result as it was made public: nothing that is recorded later moves it. */
export interface FrozenAssessment {
  readonly owner: { readonly code: string; readonly name: string };
  readonly scheme: AssessmentScheme;
  readonly rows: readonly FrozenRow[];
  /** indicator → version of its definition */
  readonly definitions: Readonly<Record<string, number>>;
  /** below so many cases an item was not rated */
  readonly minimum: number;
  /** the day that the numbers are of */
  readonly asOf: IsoDate;
}

export const definitionVersions = (scheme: AssessmentScheme): Record<string, number> =>
  Object.fromEntries(codesOfScheme(scheme).map((code) => [code, indicatorByCode.get(code)?.version ?? 0]));

/** Points that would be others today. */
export interface PointChange {
  readonly unit: SheetRow['unit'];
  /** code of the item */
  readonly item: string;
  readonly from: number | null;
  readonly to: number | null;
  /** the values behind them */
  readonly valueFrom: number | null;
  readonly valueTo: number | null;
}

type Scored = Pick<SheetRow, 'unit' | 'items'>;

/** What differs between a frozen result and today's numbers, in points or in the value behind them. */
export function changedPoints(frozen: readonly Scored[], now: readonly Scored[]): PointChange[] {
  const today = new Map(now.map((row) => [row.unit.id, new Map(row.items.map((item) => [item.code, item]))]));
  return frozen.flatMap(({ unit, items }) => {
    const live = today.get(unit.id);
    return items.flatMap(({ code, points, value }): PointChange[] => {
      const found = live?.get(code);
      if (found === undefined || (found.points === points && found.value === value)) return [];
      return [{ unit, item: code, from: points, to: found.points, valueFrom: value, valueTo: found.value }];
    });
  });
}
