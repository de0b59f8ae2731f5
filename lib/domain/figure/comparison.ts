import {
  compare,
  MIN_CASES,
  rank,
  type Compared,
  type CompareFlag,
  type Placed,
  type UnitValue,
} from '../indicator/compare';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import { perThousand, valuePerThousand } from '../indicator/residents';
import type { OrgUnit } from '../org-unit';
import { formatChange, formatNumber, formatParts, formatValue, type Change } from './format';

/** A unit with its values, as lib/data/indicators.ts evaluates children. */
export interface UnitValues {
  readonly unit: OrgUnit;
  readonly values: readonly IndicatorValue[];
}

/**
 * How a value stands among the units: better and worse are beyond what chance explains (99.8 %), warn is worse than the
 * 95 % limits; where nobody judges, apart says only that chance does not explain it.
 */
export type Standing = 'better' | 'worse' | 'warn' | 'apart' | 'usual';

export interface ComparedCell {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue;
  readonly text: string;
  /** '1 204 / 1 238' of a rate */
  readonly parts: string | null;
  /** 1 is best; null with a flag that says why */
  readonly rank: number | null;
  readonly flag: CompareFlag;
  readonly standing: Standing;
  /** '95.1–98.2': Wilson, 95 %, in percent; null for anything that is not a share of cases */
  readonly interval: string | null;
  readonly change: Change | null;
  /** places gained (positive) or lost since the earlier period; null where either has no rank */
  readonly movement: number | null;
  /** value of the indicator that must be read beside this one */
  readonly beside: { readonly code: string; readonly text: string; readonly corrected: boolean } | null;
  /** an accepted number of the earlier period was corrected, which change and movement rest on */
  readonly beforeCorrected: boolean;
}

export interface ComparedRow {
  readonly unit: OrgUnit;
  readonly cells: readonly ComparedCell[];
}

/** What holds for all units on one indicator. */
export interface ComparedColumn {
  readonly definition: IndicatorDefinition;
  readonly compared: Compared;
  /** all units together, written; null for anything that is not a share of cases */
  readonly overall: string | null;
}

export interface Comparison {
  readonly definitions: readonly IndicatorDefinition[];
  readonly columns: readonly ComparedColumn[];
  readonly rows: readonly ComparedRow[];
}

interface Input {
  readonly definitions: readonly IndicatorDefinition[];
  readonly now: readonly UnitValues[];
  /** the earlier period; a unit that did not exist then has no change */
  readonly before: readonly UnitValues[];
  /** below so many cases there is no rank */
  readonly minimum?: number;
  /** counts that grow with the residents are compared for each 1,000 of them */
  readonly perResidents?: boolean;
}

/** Codes to evaluate for these columns: what is read beside them too. */
export const comparedCodes = (definitions: readonly IndicatorDefinition[]): string[] => [
  ...new Set(definitions.flatMap((d) => (d.beside === undefined ? [d.code] : [d.code, d.beside]))),
];

/** Units side by side: each indicator ranked over exactly these units. The one comparison of page, file and command. */
export function compareUnits(input: Input): Comparison {
  const columns = input.definitions.map((d) => columnOf(d, input));
  return {
    definitions: columns.map((c) => c.definition),
    columns: columns.map(({ cells: _cells, ...column }) => column),
    rows: input.now.map(({ unit }, i) => ({ unit, cells: columns.flatMap((c) => c.cells[i] ?? []) })),
  };
}

function columnOf(declared: IndicatorDefinition, input: Input): ComparedColumn & { cells: ComparedCell[] } {
  const { now, before, minimum = MIN_CASES, perResidents = false } = input;
  const d = perResidents ? perThousand(declared) : declared;
  const find = finder();
  const valuesOf = (rows: readonly UnitValues[]): UnitValue[] =>
    rows.map(({ unit, values }) => {
      const value = find(values, d.code);
      return { unitId: unit.id, value: perResidents ? valuePerThousand(d, value, unit.population) : value };
    });
  const compared = compare(d, valuesOf(now), minimum);
  // Places are moved among the same units: one that is no longer there is not overtaken.
  const ids = new Set(now.map((row) => row.unit.id));
  const past = valuesOf(before.filter((row) => ids.has(row.unit.id)));
  const places = rank(d, past, minimum);
  const earlier = new Map(past.map(({ unitId, value }, i) => [unitId, { value, rank: places[i]?.rank ?? null }]));
  const besides = finder();
  const cells = compared.rows.map((p, i) => {
    const beside = d.beside === undefined ? null : besides(now[i]?.values ?? [], d.beside);
    return cellOf(d, { placed: p, earlier: earlier.get(p.unitId), beside });
  });
  return {
    definition: d,
    compared,
    overall: compared.overall === null ? null : formatValue(d, compared.overall),
    cells,
  };
}

interface CellInput {
  readonly placed: Placed;
  readonly earlier: Pick<Placed, 'value' | 'rank'> | undefined;
  /** of the indicator that must be read beside this one */
  readonly beside: IndicatorValue | null;
}

function cellOf(d: IndicatorDefinition, { placed: p, earlier, beside }: CellInput): ComparedCell {
  return {
    definition: d,
    value: p.value,
    text: formatValue(d, p.value.value),
    parts: formatParts(d, p.value),
    rank: p.rank,
    flag: p.flag,
    standing: standingOf(d, p.flag),
    interval: intervalText(d, p),
    change: formatChange(d, p.value.value, earlier?.value.value ?? null),
    movement: p.rank === null || earlier?.rank == null ? null : earlier.rank - p.rank,
    // The rated share is a share as well: it is written like the indicator that it explains.
    beside:
      beside === null
        ? null
        : { code: beside.code, text: formatValue(d, beside.value), corrected: beside.corrected === true },
    beforeCorrected: earlier?.value.corrected === true,
  };
}

export const valueOf = (values: readonly IndicatorValue[], code: string): IndicatorValue =>
  values.find((v) => v.code === code) ?? { code, value: null, numerator: null, denominator: null, missing: 0 };

/** valueOf() for rows that have their values in one order: where the first was found the others are looked for first. */
function finder(): typeof valueOf {
  let at = 0;
  return (values, code) => {
    const there = values[at];
    if (there?.code === code) return there;
    at = Math.max(
      0,
      values.findIndex((v) => v.code === code),
    );
    return valueOf(values, code);
  };
}

export function intervalText(d: IndicatorDefinition, p: Placed): string | null {
  if (p.interval === null) return null;
  const end = (x: number): string => formatNumber(x * 100, d.decimals);
  return `${end(p.interval.low)}–${end(p.interval.high)}`;
}

const sides: Partial<Record<CompareFlag, 'low' | 'high'>> = {
  low: 'low',
  warnLow: 'low',
  high: 'high',
  warnHigh: 'high',
};

function standingOf(d: IndicatorDefinition, flag: CompareFlag): Standing {
  const side = sides[flag];
  if (side === undefined) return 'usual';
  const far = flag === side;
  if (d.direction === 'none') return far ? 'apart' : 'usual';
  const good = (d.direction === 'lower') === (side === 'low');
  if (!good) return far ? 'worse' : 'warn';
  return far ? 'better' : 'usual';
}
