import type { Month } from '../dates';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import { perThousand, valuePerThousand } from '../indicator/residents';
import type { OrgUnit } from '../org-unit';
import { entryNote } from './entries';
import { MOST_MARKS, type Figure } from './figure';
import { formatParts, formatValue, shownNumber } from './format';

/** A unit with the months of one indicator. */
export interface UnitMonths {
  readonly unit: OrgUnit;
  readonly points: readonly { readonly month: Month; readonly value: IndicatorValue }[];
}

interface Input {
  readonly definition: IndicatorDefinition;
  readonly rows: readonly UnitMonths[];
  readonly axis: string;
  readonly monthWord: (month: Month) => string;
  readonly perResidents: boolean;
  /** what entered months have to do with a value, in words; '' for nothing */
  readonly entryText: (value: IndicatorValue) => string;
}

/** Small multiples: a line for each unit over the same months on one scale, drawn apart, with their table as a figure. */
export interface Multiples {
  readonly figure: Figure;
  /** the same for all lines */
  readonly scale: Scale;
}

/** From the lowest to the highest of all the lines that share it. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The months of one unit as they are drawn and written: of `d` as it is shown, which may be per 1,000 residents. */
export function monthsOfUnit(d: IndicatorDefinition, { unit, points }: UnitMonths, perResidents: boolean) {
  const found = points.map(({ value }) => (perResidents ? valuePerThousand(d, value, unit.population) : value));
  return {
    found,
    values: found.map((v) => shownNumber(d.unit, v.value)),
    texts: found.map((v) => formatValue(d, v.value)),
  };
}

/** That of shares may start above zero, at a round ten. */
export function scaleOf(d: IndicatorDefinition, values: readonly (number | null)[]): Scale {
  const known = values.filter((v) => v !== null);
  return d.unit === 'percent'
    ? { low: Math.max(0, Math.floor(Math.min(99, ...known) / 10) * 10), high: 100 }
    : { low: Math.min(0, ...known), high: Math.max(0, ...known) };
}

/** The first units, as many as fit under MOST_MARKS; `omitted` of the figure says how many are left out. */
export function prepareMultiples({ definition, rows, axis, monthWord, perResidents, entryText }: Input): Multiples {
  const d = perResidents ? perThousand(definition) : definition;
  const months = rows[0]?.points.map((p) => p.month) ?? [];
  const shown = rows.slice(0, Math.max(1, Math.floor(MOST_MARKS / Math.max(1, months.length))));
  const series = shown.map((row) => {
    const { found, values, texts } = monthsOfUnit(d, row, perResidents);
    return {
      key: row.unit.code,
      label: row.unit.name,
      role: 'now' as const,
      values,
      texts,
      notes: found.map((v) => formatParts(d, v)),
      total: null,
      labelAt: null,
      corrected: found.map((v) => v.corrected === true),
      entries: found.map((v) => entryNote(v, entryText(v))),
    };
  });
  return {
    figure: {
      shape: 'line',
      axis,
      categories: months.map(monthWord),
      series,
      labelling: 'direct',
      limit: null,
      ticks: [],
      folded: false,
      omitted: rows.length - shown.length,
    },
    scale: scaleOf(
      d,
      series.flatMap((s) => s.values),
    ),
  };
}
