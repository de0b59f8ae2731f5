import { useTranslations } from 'next-intl';

import { FigurePanel } from '@/components/figure/figure-panel';
import type { Distribution } from '@/lib/domain/figure/board';
import { formatNumber, formatSum } from '@/lib/domain/figure/format';
import { binHistogram, prepareParts, type Bin, type Part } from '@/lib/domain/figure/parts';
import { sumOf } from '@/lib/domain/figure/prepare';
import { ratio } from '@/lib/domain/ratio';
import type { DashboardData } from './data';

interface Props {
  readonly distribution: Distribution;
  readonly data: DashboardData;
}

/** How long it took: cases by bins of whole days or minutes, the statutory limit as a line between two bins. */
export function DistributionPanel({ distribution, data }: Props) {
  const t = useTranslations();
  const unit = t(`figure.units.${distribution.unit}`);
  const counts = new Map([...(data.cells.get(distribution.measure) ?? [])].map(([slice, n]) => [Number(slice), n]));
  const bins = binHistogram(counts, distribution.ends);
  const corrected = [...(data.correctedCells.get(distribution.measure) ?? [])].map(Number);
  const inside = bins.findLastIndex((b) => b.to !== null && b.to <= (distribution.limit ?? -1));
  const figure = prepareParts({
    shape: 'columns',
    axis: unit,
    label: t('dashboard.count'),
    parts: counts.size === 0 ? [] : bins.map((bin) => partOf(bin, corrected)),
    order: 'given',
    limit: inside < 0 ? null : { label: t(`dashboard.limits.${distribution.key}Days`), at: { after: inside } },
  });
  const all = sumOf([...counts.values()]);
  const within = sumOf(bins.slice(0, inside + 1).map((b) => b.count));
  return (
    <FigurePanel
      figure={figure}
      title={t(`dashboard.distribution.${distribution.key}`)}
      unit={unit}
      finding={
        inside < 0 || all === null
          ? t('dashboard.measured', { count: formatSum(all) })
          : t('dashboard.within', {
              limit: distribution.limit ?? 0,
              unit,
              parts: `${formatSum(within)} / ${formatSum(all)}`,
              rate: formatNumber((ratio(within, all) ?? 0) * 100, 1),
            })
      }
      codes={[distribution.code]}
      query={data.query}
      fileName={`${data.fileStem}-${distribution.measure}`}
    />
  );
}

const partOf = (bin: Bin & { readonly count: number }, corrected: readonly number[]): Part => ({
  key: binText(bin),
  label: binText(bin),
  value: bin.count,
  corrected: corrected.some((n) => n >= bin.from && (bin.to === null || n <= bin.to)),
});

const binText = (bin: Bin): string => {
  if (bin.to === null) return `≥${bin.from}`;
  return bin.from === bin.to ? String(bin.to) : `${bin.from}–${bin.to}`;
};
