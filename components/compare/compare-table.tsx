import { useTranslations } from 'next-intl';

import { DataTable } from '@/components/data-table/data-table';
import type { DataColumn, ServerSort } from '@/components/data-table/types';
import { useIndicatorWords } from '@/components/figure/words';
import type { ComparedColumn, ComparedRow, Comparison } from '@/lib/domain/figure/comparison';
import { filterQuery } from '@/lib/domain/filter';
import type { Trends } from '@/lib/domain/figure/trends';
import { groupOf } from '@/lib/domain/indicator/groups';
import type { Period } from '@/lib/domain/period';
import { useCompareCell } from './compare-cell';
import { useTrend } from './compare-trend';

interface Props {
  readonly comparison: Comparison;
  readonly name: string;
  readonly period: Period;
  /** the earlier period */
  readonly against: Period;
  /** the rows to draw where they are not all of the comparison */
  readonly rows?: readonly ComparedRow[];
  readonly serverSort?: ServerSort;
  /** a line of months in every cell */
  readonly trends?: Trends | null;
  /** the page of one indicator for all these units */
  readonly hrefOf?: (code: string) => string;
}

/** Units × indicators: value, what it was made of, rank, change. Sorted by the first ranked column at first sight. */
export function CompareTable(props: Props) {
  const { comparison, name, period, against, rows = comparison.rows, serverSort, hrefOf } = props;
  const t = useTranslations('compare');
  const cell = useCompareCell();
  const spark = useTrend(props.trends ?? null);
  const column = useColumn(comparison, hrefOf);
  const sorted = comparison.definitions.find((d) => d.direction !== 'none') ?? comparison.definitions[0];
  return (
    <DataTable
      name={name}
      columns={[{ id: 'unit', label: t('unit') }, ...comparison.columns.map(column)]}
      rows={rows.map(({ unit, cells }) => ({
        id: unit.code,
        cells: {
          unit: { text: unit.name, sort: unit.code, href: `/?${filterQuery({ unit: unit.code, period })}` },
          ...Object.fromEntries(
            cells.map((c) => [
              c.definition.code,
              { ...cell(c, { unit: unit.code, period, against }), ...spark(unit.code, c.definition.code) },
            ]),
          ),
        },
      }))}
      {...(serverSort === undefined ? {} : { serverSort })}
      {...(sorted && serverSort === undefined
        ? { initialSort: { column: sorted.code, descending: sorted.direction !== 'lower' } }
        : {})}
    />
  );
}

/** Heading of one indicator; under a heading of its chapter where there are several. */
function useColumn(comparison: Comparison, hrefOf: Props['hrefOf']) {
  const t = useTranslations('compare');
  const figure = useTranslations('figure');
  const groups = useTranslations('indicators.groups');
  const words = useIndicatorWords();
  const several = new Set(comparison.definitions.map(groupOf)).size > 1;
  return ({ definition: d, compared, overall }: ComparedColumn): DataColumn => ({
    id: d.code,
    label: d.unit === 'percent' ? words.short(d.code) : `${words.short(d.code)} (${figure(`units.${d.unit}`)})`,
    numeric: true,
    hint: [
      words.definition(d.code),
      ...(overall === null ? [] : [t('overall', { value: overall })]),
      ...(compared.ceiling ? [t('ceiling')] : []),
    ].join(' '),
    ...(several ? { group: groups(groupOf(d)) } : {}),
    ...(hrefOf === undefined
      ? {}
      : { link: { href: hrefOf(d.code), label: t(compared.ceiling ? 'lookCeiling' : 'look') } }),
  });
}
