import { useTranslations } from 'next-intl';

import { DataTable } from '@/components/data-table/data-table';
import type { DataCell } from '@/components/data-table/types';
import { useIndicatorWords } from '@/components/figure/words';
import type { ComparedCell, Comparison } from '@/lib/domain/figure/comparison';
import { filterQuery } from '@/lib/domain/filter';
import type { Period } from '@/lib/domain/period';

interface Props {
  readonly comparison: Comparison;
  readonly name: string;
  readonly period: Period;
}

/** Units × indicators: value, what it was made of, rank, last year. Sorted by the first rate at first sight. */
export function CompareTable({ comparison, name, period }: Props) {
  const t = useTranslations('compare');
  const figure = useTranslations('figure');
  const words = useIndicatorWords();
  const cell = useCompareCell();
  const sorted = comparison.definitions.find((d) => d.direction !== 'none') ?? comparison.definitions[0];
  return (
    <DataTable
      name={name}
      columns={[
        { id: 'unit', label: t('unit') },
        ...comparison.definitions.map((d) => ({
          id: d.code,
          label: d.unit === 'percent' ? words.short(d.code) : `${words.short(d.code)} (${figure(`units.${d.unit}`)})`,
          numeric: true,
          hint: words.definition(d.code),
        })),
      ]}
      rows={comparison.rows.map(({ unit, cells }) => ({
        id: unit.code,
        cells: {
          unit: { text: unit.name, sort: unit.code, href: `/?${filterQuery({ unit: unit.code, period })}` },
          ...Object.fromEntries(cells.map((c) => [c.definition.code, cell(c, { unit: unit.code, period })])),
        },
      }))}
      {...(sorted ? { initialSort: { column: sorted.code, descending: sorted.direction !== 'lower' } } : {})}
    />
  );
}

function useCompareCell() {
  const t = useTranslations('compare');
  const figure = useTranslations('figure');
  const rank = (c: ComparedCell): string[] => {
    if (c.rank !== null) return [t('rank', { rank: c.rank })];
    return c.flag === 'tooFew' ? [t('tooFew')] : [];
  };
  // The legend says that rates change by percentage points: the words in every cell would only widen it.
  const change = ({ change: c, definition }: ComparedCell): string[] => {
    if (c === null) return [];
    const unit = figure(`units.${definition.unit}`);
    const amount = c.basis === 'points' ? c.text : figure(`change.${c.basis}`, { amount: c.text, unit });
    return [figure('change.short', { mark: c.mark, amount })];
  };
  return (c: ComparedCell, of: { readonly unit: string; readonly period: Period }): DataCell => ({
    text: c.text,
    sort: c.value.value,
    href: `/indicators/${c.definition.code}?${filterQuery(of)}`,
    ...(c.parts === null ? {} : { detail: c.parts }),
    lines: [[...rank(c), ...change(c)].join(' · ')],
    ...(c.interval === null ? {} : { title: t('intervalTitle', { interval: c.interval }) }),
    ...(c.attention ? { mark: { tone: 'attention' as const, word: t('attention') } } : {}),
  });
}
