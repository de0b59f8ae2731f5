import { place, type Placed, type RankFlag } from '../indicator/compare';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import type { OrgUnit } from '../org-unit';
import { formatChange, formatNumber, formatParts, formatValue, type Change } from './format';

/** A unit with its values, as lib/data/indicators.ts evaluates children. */
export interface UnitValues {
  readonly unit: OrgUnit;
  readonly values: readonly IndicatorValue[];
}

export interface ComparedCell {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue;
  readonly text: string;
  /** '1 204 / 1 238' of a rate */
  readonly parts: string | null;
  /** 1 is best; null with a flag that says why */
  readonly rank: number | null;
  readonly flag: RankFlag | null;
  /** '95.1–98.2': Wilson, 95 %, in percent; null for anything that is not a rate */
  readonly interval: string | null;
  readonly change: Change | null;
  /** the rate lies beyond what chance explains around the common rate, on the worse side (99.8 %) */
  readonly attention: boolean;
}

export interface ComparedRow {
  readonly unit: OrgUnit;
  readonly cells: readonly ComparedCell[];
}

export interface Comparison {
  readonly definitions: readonly IndicatorDefinition[];
  readonly rows: readonly ComparedRow[];
}

interface Input {
  readonly definitions: readonly IndicatorDefinition[];
  readonly now: readonly UnitValues[];
  /** the same period last year; a unit that did not exist then has no change */
  readonly before: readonly UnitValues[];
}

/** Units side by side: each indicator ranked over exactly these units. */
export function compareUnits({ definitions, now, before }: Input): Comparison {
  const columns = definitions.map((d) => column(d, now, before));
  return {
    definitions,
    rows: now.map(({ unit }, i) => ({ unit, cells: columns.flatMap((cells) => cells[i] ?? []) })),
  };
}

function column(d: IndicatorDefinition, now: readonly UnitValues[], before: readonly UnitValues[]): ComparedCell[] {
  const earlier = new Map(before.map(({ unit, values }) => [unit.id, valueOf(values, d.code)]));
  const placed = place(
    d,
    now.map(({ unit, values }) => ({ unitId: unit.id, value: valueOf(values, d.code) })),
  );
  return placed.map((p) => ({
    definition: d,
    value: p.value,
    text: formatValue(d, p.value.value),
    parts: formatParts(d, p.value),
    rank: p.rank,
    flag: p.flag ?? null,
    interval: intervalText(d, p),
    change: formatChange(d, p.value.value, earlier.get(p.unitId)?.value ?? null),
    attention: isWorse(d, p),
  }));
}

const valueOf = (values: readonly IndicatorValue[], code: string): IndicatorValue =>
  values.find((v) => v.code === code) ?? { code, value: null, numerator: null, denominator: null, missing: 0 };

function intervalText(d: IndicatorDefinition, p: Placed): string | null {
  if (p.interval === null) return null;
  const end = (x: number): string => formatNumber(x * 100, d.decimals);
  return `${end(p.interval.low)}–${end(p.interval.high)}`;
}

function isWorse(d: IndicatorDefinition, p: Placed): boolean {
  if (p.flag !== undefined) return false;
  return p.position === (d.direction === 'higher' ? 'below998' : 'above998');
}
