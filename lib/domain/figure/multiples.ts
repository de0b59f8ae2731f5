import type { Month } from '../dates';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import { perThousand, valuePerThousand } from '../indicator/residents';
import type { OrgUnit } from '../org-unit';
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
}

/** Small multiples: a line for each unit over the same months on one scale, drawn apart, with their table as a figure. */
export interface Multiples {
  readonly figure: Figure;
  /** the same for all lines; that of shares may start above zero, at a round ten */
  readonly scale: { readonly low: number; readonly high: number };
}

/** The first units, as many as fit under MOST_MARKS; `omitted` of the figure says how many are left out. */
export function prepareMultiples({ definition, rows, axis, monthWord, perResidents }: Input): Multiples {
  const d = perResidents ? perThousand(definition) : definition;
  const months = rows[0]?.points.map((p) => p.month) ?? [];
  const shown = rows.slice(0, Math.max(1, Math.floor(MOST_MARKS / Math.max(1, months.length))));
  const series = shown.map(({ unit, points }) => {
    const values = points.map(({ value }) =>
      perResidents ? valuePerThousand(definition, value, unit.population) : value,
    );
    return {
      key: unit.code,
      label: unit.name,
      role: 'now' as const,
      values: values.map((v) => shownNumber(d.unit, v.value)),
      texts: values.map((v) => formatValue(d, v.value)),
      notes: values.map((v) => formatParts(d, v)),
      total: null,
      labelAt: null,
      corrected: values.map((v) => v.corrected === true),
    };
  });
  const known = series.flatMap((s) => s.values).filter((v) => v !== null);
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
    scale:
      d.unit === 'percent'
        ? { low: Math.max(0, Math.floor(Math.min(99, ...known) / 10) * 10), high: 100 }
        : { low: Math.min(0, ...known), high: Math.max(0, ...known) },
  };
}
