'use client';

import { lazy, Suspense, useState } from 'react';

import type { Figure } from '@/lib/domain/figure/figure';
import { useSeen } from './use-seen';

const fetchDrawing = () => import('./chart');
const Chart = lazy(fetchDrawing);

interface Props {
  readonly figure: Figure;
  readonly height: number;
  /** what the chart shows; its numbers are in the table twin */
  readonly label: string;
}

/** A box of fixed height whose chart is mounted when it is seen: nothing shifts and the first view waits for nothing. */
export function ChartBox({ figure, height, label }: Props) {
  const { box, size } = useSeen(fetchDrawing);
  const [pointed, setPointed] = useState(false);
  return (
    <div ref={box} style={{ height }} role="img" aria-label={label} onPointerEnter={() => setPointed(true)}>
      {size === null ? null : (
        <Suspense fallback={null}>
          <Chart figure={figure} size={size} pointed={pointed} />
        </Suspense>
      )}
    </div>
  );
}
