import { useTranslations } from 'next-intl';

import { FigurePanel } from '@/components/figure/figure-panel';
import { formatNumber } from '@/lib/domain/figure/format';
import { complaintStages, prepareStages, type ComplaintStage } from '@/lib/domain/figure/stages';
import { sumOf } from '@/lib/domain/figure/prepare';
import { heldApart, stagesSet } from '@/lib/domain/indicator/apart';
import { apartMeasure } from '@/lib/domain/measure/entered';
import { ratio } from '@/lib/domain/ratio';
import type { DashboardData } from './data';

interface Props {
  readonly stages: { readonly whole: string; readonly measure: string; readonly code: string };
  readonly data: DashboardData;
}

/** From received to rated satisfied: how far the cases of the period have come by now. */
export function StagesPanel({ stages, data }: Props) {
  const t = useTranslations('dashboard');
  const all = sumOf([...(data.cells.get(stages.whole)?.values() ?? [])]);
  // Months that were entered without saying how far their cases came stand in no funnel.
  const apart = heldApart(data.cells.get(apartMeasure('complaints')) ?? new Map(), stagesSet, stages.whole);
  const received = all === null || all === apart ? null : all - apart;
  const reached = data.cells.get(stages.measure) ?? new Map<string, number>();
  const corrected = new Set<ComplaintStage>([
    ...(data.correctedCells.has(stages.whole) ? (['received'] as const) : []),
    ...complaintStages.filter((stage) => data.correctedCells.get(stages.measure)?.has(stage) === true),
  ]);
  const satisfied = ratio(reached.get('satisfied') ?? 0, received);
  return (
    <FigurePanel
      figure={prepareStages({
        received,
        reached,
        corrected,
        axis: t('stages.axis'),
        label: t('count'),
        words: (stage) => t(`stages.${stage}`),
      })}
      title={t('stages.title')}
      unit={t('stages.unit')}
      finding={satisfied === null ? undefined : t('stages.finding', { rate: formatNumber(satisfied * 100, 1) })}
      codes={[stages.code]}
      query={data.query}
      fileName={`${data.fileStem}-${stages.measure}`}
    />
  );
}
