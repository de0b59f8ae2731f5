import { useTranslations } from 'next-intl';

import { FigurePanel } from '@/components/figure/figure-panel';
import { useChoiceWords } from '@/components/figure/words';
import type { Composition } from '@/lib/domain/figure/board';
import { largestPart, prepareParts, type Part } from '@/lib/domain/figure/parts';
import { ratings } from '@/lib/domain/service-hall';
import { valueOf, type DashboardData } from './data';

interface Props {
  readonly composition: Composition;
  readonly data: DashboardData;
}

/** Parts beyond these are folded into one; parts that overlap have no sum and stay apart. */
const MOST_PARTS = 10;

/** What a number is made of, largest first or along its scale. */
export function PartsPanel({ composition, data }: Props) {
  const t = useTranslations();
  const choice = useChoiceWords();
  const label = (slice: string): string => {
    if (slice === '') return t('figure.unstated');
    return composition.vocabulary === undefined ? slice : choice(...composition.vocabulary, slice);
  };
  const figure = prepareParts({
    shape: 'bars',
    axis: t(`dashboard.parts.${composition.key}.axis`),
    label: t('dashboard.count'),
    parts: partsOf(composition, data).map((p) => ({ ...p, label: label(p.key) })),
    order: composition.order,
    ...(composition.order === 'size' && !composition.overlaps
      ? { fold: { most: MOST_PARTS, label: t('figure.rest') } }
      : {}),
    ...(composition.overlaps ? { whole: valueOf(data.now, composition.code).value } : {}),
  });
  const largest = largestPart(figure);
  return (
    <FigurePanel
      figure={figure}
      title={t(`dashboard.parts.${composition.key}.title`)}
      unit={t(`dashboard.parts.${composition.key}.unit`)}
      finding={largest === null ? undefined : t('dashboard.largest', largest)}
      codes={[composition.code]}
      query={data.query}
      fileName={`${data.fileStem}-${composition.measure}`}
    />
  );
}

/** Sums by part; a scale shows its empty grades too, because their order is the point. */
function partsOf(composition: Composition, data: DashboardData): Omit<Part, 'label'>[] {
  const keyOf = (slice: string): string =>
    composition.at === undefined ? slice : (slice.split('|')[composition.at] ?? '');
  const sums = new Map<string, number>();
  for (const [slice, sum] of data.cells.get(composition.measure) ?? [])
    sums.set(keyOf(slice), (sums.get(keyOf(slice)) ?? 0) + sum);
  const corrected = new Set([...(data.correctedCells.get(composition.measure) ?? [])].map(keyOf));
  const keys = composition.order === 'size' || sums.size === 0 ? [...sums.keys()] : ratings;
  return keys.map((key) => ({ key, value: sums.get(key) ?? 0, corrected: corrected.has(key) }));
}
