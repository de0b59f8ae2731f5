import { useTranslations } from 'next-intl';

import { DataTable } from '@/components/data-table/data-table';
import type { DataCell, DataColumn } from '@/components/data-table/types';
import type { ComparedCell, ComparedColumn, ComparedRow, Comparison } from '@/lib/domain/figure/comparison';
import { formatNumber, NONE } from '@/lib/domain/figure/format';
import type { Multiples } from '@/lib/domain/figure/multiples';
import { limitsOf } from '@/lib/domain/indicator/compare';
import type { Interval } from '@/lib/domain/indicator/interval';
import type { Period } from '@/lib/domain/period';
import { useCompareCell } from './compare-cell';

interface Props {
  readonly comparison: Comparison;
  readonly column: ComparedColumn;
  /** the months of each unit, as they are drawn below */
  readonly multiples: Multiples;
  readonly name: string;
  readonly period: Period;
  /** the earlier period */
  readonly against: Period;
}

const keys = ['unit', 'rank', 'value', 'interval', 'limits', 'movement', 'months'] as const;

/** The units on one indicator: rank, value with its interval, the limits for its number of cases, movement, 24 months. */
export function FocusTable({ comparison, column, multiples, name, period, against }: Props) {
  const t = useTranslations('compare.focus');
  const cell = useCompareCell();
  const { definition: d, compared } = column;
  const isShare = compared.overall !== null;
  const span = (limits: Interval | null | undefined): string => {
    const end = (x: number): string => formatNumber(x * 100, d.decimals);
    return limits ? `${end(limits.low)}–${end(limits.high)}` : NONE;
  };
  const spark = (code: string): DataCell => {
    const series = multiples.figure.series.find((s) => s.key === code);
    if (series === undefined) return { text: '' };
    return {
      text: '',
      spark: { values: series.values, scale: multiples.scale, label: t('monthsOf', { unit: series.label }) },
    };
  };
  const cellsOf = ({ unit, cells: [c] }: ComparedRow, i: number): Record<string, DataCell> => {
    const placed = compared.rows[i];
    const limits = placed === undefined ? null : limitsOf(compared, placed);
    if (c === undefined) return {};
    return {
      ...whatStands(c),
      unit: { text: unit.name, sort: unit.code },
      // Rank and movement have columns of their own here.
      value: cell({ ...c, rank: null, movement: null }, { unit: unit.code, period, against }),
      limits: { text: span(limits?.near), lines: limits ? [span(limits.far)] : [], sort: null },
      months: spark(unit.code),
    };
  };
  const column0 = (id: (typeof keys)[number]): DataColumn => ({
    id,
    label: t(`heads.${id}`),
    numeric: id !== 'unit' && id !== 'months',
    ...(id === 'limits' || id === 'months' ? { sortable: false } : {}),
  });
  return (
    <DataTable
      name={name}
      columns={keys.filter((id) => isShare || (id !== 'interval' && id !== 'limits')).map(column0)}
      rows={comparison.rows.map((row, i) => ({ id: row.unit.code, cells: cellsOf(row, i) }))}
      initialSort={
        d.direction === 'none' || compared.rows.every((p) => p.rank === null)
          ? { column: 'value', descending: d.direction !== 'lower' }
          : { column: 'rank', descending: false }
      }
    />
  );
}

/** What stands in columns of its own: a missing rank or movement sorts last. */
const whatStands = (c: ComparedCell): Record<string, DataCell> => ({
  rank: { text: c.rank === null ? NONE : String(c.rank), sort: c.rank },
  interval: { text: c.interval ?? NONE, sort: c.value.value },
  movement: { text: movementText(c.movement), sort: c.movement },
});

function movementText(places: number | null): string {
  if (places === null) return NONE;
  if (places === 0) return '=';
  return places > 0 ? `▲${places}` : `▼${-places}`;
}
