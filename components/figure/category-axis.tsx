'use client';

import { useChartWidth, useMargin, XAxis } from 'recharts';

import type { Figure } from '@/lib/domain/figure/figure';
import { tickStep } from '@/lib/domain/figure/tick-step';
import { tickBelow } from './axis-tick';
import { INK, VALUES_WIDTH } from './colours';

/** Months or bins along the bottom. Which names are written is reckoned, because Recharts would measure each in the page. */
export function CategoryAxis({ categories }: Pick<Figure, 'categories'>) {
  const margin = useMargin();
  const room = (useChartWidth() ?? 0) - VALUES_WIDTH - (margin?.left ?? 0) - (margin?.right ?? 0);
  return (
    <XAxis
      dataKey="category"
      tick={tickBelow}
      tickLine={false}
      axisLine={{ stroke: INK }}
      interval={tickStep(categories, room) - 1}
    />
  );
}
