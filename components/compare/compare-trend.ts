import { useTranslations } from 'next-intl';

import type { DataCell } from '@/components/data-table/types';
import type { Trends } from '@/lib/domain/figure/trends';
import { monthText } from '@/lib/domain/period';

/** The line of a cell, with what it says: first and last month, lowest and highest, and how many months are missing. */
export function useTrend(trends: Trends | null) {
  const t = useTranslations('compare.trend');
  return (unit: string, code: string): Pick<DataCell, 'spark'> => {
    const trend = trends?.get(unit)?.get(code);
    if (trend === undefined) return {};
    const { values, scale, said, gaps } = trend;
    if (said === null) return { spark: { values, scale, label: t('none') } };
    const { first, last, low, high } = said;
    const line = {
      from: monthText(first.month),
      first: first.text,
      to: monthText(last.month),
      last: last.text,
      low: low.text,
      high: high.text,
      gaps,
    };
    return { spark: { values, scale, label: t('line', line) } };
  };
}
