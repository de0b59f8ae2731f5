'use client';

import { lazy, Suspense } from 'react';

import type { FunnelFigure } from '@/lib/domain/figure/funnel';
import { useSeen } from './use-seen';

const fetchDrawing = () => import('./funnel-chart');
const FunnelChart = lazy(fetchDrawing);

interface Props {
  readonly funnel: FunnelFigure;
  readonly height: number;
  readonly label: string;
  readonly overallLabel: string;
  readonly casesLabel: string;
}

/** A box of fixed height; the chart is fetched when it comes into view. */
export function FunnelBox({ funnel, height, label, ...words }: Props) {
  const { box, size } = useSeen(fetchDrawing);
  return (
    <div ref={box} style={{ height }} role="img" aria-label={label}>
      {size === null ? null : (
        <Suspense fallback={null}>
          <FunnelChart funnel={funnel} size={size} {...words} />
        </Suspense>
      )}
    </div>
  );
}
